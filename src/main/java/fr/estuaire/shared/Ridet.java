package fr.estuaire.shared;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Number of a company (seven digits) or establishment (three more) in New Caledonia’s register. Its key is not public:
 * only its form can be checked.
 *
 * @param value seven or ten digits; the dot people write before the last three is dropped
 */
public record Ridet(String value) {
    private static final Pattern FORM = Pattern.compile("\\d{7}(\\d{3})?");

    /** @throws IllegalArgumentException with the sentence of {@link #findFault} */
    public Ridet {
        value = clean(value);
        Identifiers.require(value, Ridet::findFault);
    }

    public static boolean isValid(@Nullable String text) {
        return Identifiers.isValid(text, Ridet::findFault);
    }

    /** What is wrong with a text, as a French sentence for the person who typed it; empty when nothing is. */
    public static Optional<String> findFault(String text) {
        var value = clean(text);
        if (!FORM.matcher(value).matches()) {
            return Optional.of("Un RIDET compte 7 chiffres, ou 10 avec l’établissement ; « %s » n’a pas cette forme."
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
