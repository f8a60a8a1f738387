package fr.estuaire.shared;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * French postal code by its form, overseas and Monaco included. Whether it exists is for the reference data to say.
 *
 * @param value five digits
 */
public record CodePostal(String value) {
    private static final Pattern FORM = Pattern.compile("(0[1-9]|[1-8]\\d|9[0-578])\\d{3}");

    /** @throws IllegalArgumentException with the sentence of {@link #findFault} */
    public CodePostal {
        value = clean(value);
        Identifiers.require(value, CodePostal::findFault);
    }

    public static boolean isValid(@Nullable String text) {
        return Identifiers.isValid(text, CodePostal::findFault);
    }

    /** What is wrong with a text, as a French sentence for the person who typed it; empty when nothing is. */
    public static Optional<String> findFault(String text) {
        var value = clean(text);
        if (!FORM.matcher(value).matches()) {
            return Optional.of("Un code postal compte 5 chiffres, de 01000 à 98999 ; « %s » n’a pas cette forme."
                    .formatted(value));
        }
        return Optional.empty();
    }

    private static String clean(String text) {
        return Identifiers.withoutBlanks(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
