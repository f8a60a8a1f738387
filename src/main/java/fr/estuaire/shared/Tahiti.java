package fr.estuaire.shared;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Number of a company or establishment in French Polynesia’s register. Only its form can be checked.
 *
 * @param value a letter or digit and five digits, then three more for an establishment; upper case, no hyphen
 */
public record Tahiti(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Z0-9]\\d{5}(\\d{3})?");

    /** @throws IllegalArgumentException with the sentence of {@link #findFault} */
    public Tahiti {
        value = clean(value);
        Identifiers.require(value, Tahiti::findFault);
    }

    public static boolean isValid(@Nullable String text) {
        return Identifiers.isValid(text, Tahiti::findFault);
    }

    /** What is wrong with a text, as a French sentence for the person who typed it; empty when nothing is. */
    public static Optional<String> findFault(String text) {
        var value = clean(text);
        if (!FORM.matcher(value).matches()) {
            return Optional.of(
                    "Un numéro TAHITI compte une lettre ou un chiffre puis 5 chiffres, et 3 de plus pour l’établissement ; « %s » n’a pas cette forme."
                            .formatted(value));
        }
        return Optional.empty();
    }

    private static String clean(String text) {
        return Identifiers.upperCaseWithoutSeparators(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
