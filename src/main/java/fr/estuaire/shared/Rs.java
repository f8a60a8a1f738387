package fr.estuaire.shared;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Number of a certification in the répertoire spécifique (France compétences). A bare number, as some files
 * carry it, receives its prefix.
 *
 * @param value {@code RS} and one to five digits: {@code RS5000}
 */
public record Rs(String value) {
    private static final Pattern FORM = Pattern.compile("RS\\d{1,5}");

    /** @throws IllegalArgumentException with the sentence of {@link #findFault} */
    public Rs {
        value = clean(value);
        Identifiers.require(value, Rs::findFault);
    }

    public static boolean isValid(@Nullable String text) {
        return Identifiers.isValid(text, Rs::findFault);
    }

    /** What is wrong with a text, as a French sentence for the person who typed it; empty when nothing is. */
    public static Optional<String> findFault(String text) {
        var value = clean(text);
        if (!FORM.matcher(value).matches()) {
            return Optional.of(
                    "Un code RS s’écrit RS suivi de 1 à 5 chiffres, comme RS5000 ; « %s » n’a pas cette forme."
                            .formatted(value));
        }
        return Optional.empty();
    }

    private static String withPrefix(String text) {
        return !text.isEmpty() && Character.isDigit(text.charAt(0)) ? "RS" + text : text;
    }

    private static String clean(String text) {
        return withPrefix(Identifiers.upperCaseWithoutBlanks(text));
    }

    @Override
    public String toString() {
        return value;
    }
}
