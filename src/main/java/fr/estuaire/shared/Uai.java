package fr.estuaire.shared;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Number of a school or training centre in the national register (unité administrative immatriculée): seven digits and
 * a letter, which is the rank of the number modulo 23 in the alphabet without I, O and Q.
 *
 * @param value eight characters, the letter in upper case
 */
public record Uai(String value) {
    private static final Pattern FORM = Pattern.compile("\\d{7}[A-Z]");
    private static final String KEYS = "ABCDEFGHJKLMNPRSTUVWXYZ";

    /** @throws IllegalArgumentException with the sentence of {@link #findFault} */
    public Uai {
        value = clean(value);
        Identifiers.require(value, Uai::findFault);
    }

    public static boolean isValid(@Nullable String text) {
        return Identifiers.isValid(text, Uai::findFault);
    }

    /** What is wrong with a text, as a French sentence for the person who typed it; empty when nothing is. */
    public static Optional<String> findFault(String text) {
        var value = clean(text);
        if (!FORM.matcher(value).matches()) {
            return Optional.of(
                    "Un code UAI compte 7 chiffres et une lettre ; « %s » n’a pas cette forme.".formatted(value));
        }
        if (value.charAt(7) != key(value)) {
            return Optional.of("Le code UAI « %s » comporte une faute : sa lettre ne correspond pas à ses chiffres."
                    .formatted(value));
        }
        return Optional.empty();
    }

    private static char key(String value) {
        return KEYS.charAt(Integer.parseInt(value.substring(0, 7)) % KEYS.length());
    }

    private static String clean(String text) {
        return Identifiers.upperCaseWithoutBlanks(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
