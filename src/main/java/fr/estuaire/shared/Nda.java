package fr.estuaire.shared;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Declaration number of a training body (numéro de déclaration d’activité, Code du travail, art. L. 6351-1). It has no
 * public key: only its form can be checked.
 *
 * @param value eleven characters without blanks: digits, or a P in fifth place for a public body, as seen in the national feed
 */
public record Nda(String value) {
    private static final Pattern FORM = Pattern.compile("\\d{11}|\\d{4}P\\d{6}");

    /** @throws IllegalArgumentException with the sentence of {@link #findFault} */
    public Nda {
        value = clean(value);
        Identifiers.require(value, Nda::findFault);
    }

    public static boolean isValid(@Nullable String text) {
        return Identifiers.isValid(text, Nda::findFault);
    }

    /** What is wrong with a text, as a French sentence for the person who typed it; empty when nothing is. */
    public static Optional<String> findFault(String text) {
        var value = clean(text);
        if (!FORM.matcher(value).matches()) {
            return Optional.of("Un numéro de déclaration d’activité compte 11 chiffres ; « %s » n’a pas cette forme."
                    .formatted(value));
        }
        if (Identifiers.isZeros(value)) {
            return Optional.of("Une suite de zéros n’est pas un numéro de déclaration d’activité.");
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
