package fr.estuaire.shared;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Number of a company in the SIRENE register: nine digits, the last one a Luhn key.
 *
 * @param value nine digits, without blanks
 */
public record Siren(String value) {
    private static final Pattern FORM = Pattern.compile("\\d{9}");

    /** @throws IllegalArgumentException with the sentence of {@link #findFault} */
    public Siren {
        value = clean(value);
        Identifiers.require(value, Siren::findFault);
    }

    public static boolean isValid(@Nullable String text) {
        return Identifiers.isValid(text, Siren::findFault);
    }

    /** What is wrong with a text, as a French sentence for the person who typed it; empty when nothing is. */
    public static Optional<String> findFault(String text) {
        var value = clean(text);
        if (!FORM.matcher(value).matches()) {
            return Optional.of("Un SIREN compte 9 chiffres ; « %s » n’a pas cette forme.".formatted(value));
        }
        if (Identifiers.isZeros(value)) {
            return Optional.of("Une suite de zéros n’est pas un SIREN.");
        }
        if (!Luhn.isValid(value)) {
            return Optional.of("Le SIREN « %s » comporte une faute : sa clé est fausse.".formatted(value));
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
