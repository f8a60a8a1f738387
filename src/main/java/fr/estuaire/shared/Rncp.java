package fr.estuaire.shared;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Number of a certification in the répertoire national des certifications professionnelles (France compétences). A bare number, as some files
 * carry it, receives its prefix.
 *
 * @param value {@code RNCP} and one to five digits: {@code RNCP38228}
 */
public record Rncp(String value) {
    private static final Pattern FORM = Pattern.compile("RNCP\\d{1,5}");

    /** @throws IllegalArgumentException with the sentence of {@link #findFault} */
    public Rncp {
        value = clean(value);
        Identifiers.require(value, Rncp::findFault);
    }

    public static boolean isValid(@Nullable String text) {
        return Identifiers.isValid(text, Rncp::findFault);
    }

    /** What is wrong with a text, as a French sentence for the person who typed it; empty when nothing is. */
    public static Optional<String> findFault(String text) {
        var value = clean(text);
        if (!FORM.matcher(value).matches()) {
            return Optional.of(
                    "Un code RNCP s’écrit RNCP suivi de 1 à 5 chiffres, comme RNCP38228 ; « %s » n’a pas cette forme."
                            .formatted(value));
        }
        return Optional.empty();
    }

    private static String withPrefix(String text) {
        return !text.isEmpty() && Character.isDigit(text.charAt(0)) ? "RNCP" + text : text;
    }

    private static String clean(String text) {
        return withPrefix(Identifiers.upperCaseWithoutBlanks(text));
    }

    @Override
    public String toString() {
        return value;
    }
}
