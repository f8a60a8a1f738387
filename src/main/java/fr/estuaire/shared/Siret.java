package fr.estuaire.shared;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Number of an establishment in the SIRENE register: the company’s SIREN, four digits and a Luhn key.
 *
 * <p>The establishments of La Poste, numbered past what Luhn allows, may instead have a sum of digits that is a multiple
 * of 5 (Insee). The zeros that fill a Lhéo file where there is no SIRET satisfy Luhn and are refused all the same: two
 * bodies must not look alike because neither has a number.
 *
 * @param value fourteen digits, without blanks
 */
public record Siret(String value) {
    private static final Pattern FORM = Pattern.compile("\\d{14}");
    private static final String LA_POSTE = "356000000";

    /** @throws IllegalArgumentException with the sentence of {@link #findFault} */
    public Siret {
        value = clean(value);
        Identifiers.require(value, Siret::findFault);
    }

    public static boolean isValid(@Nullable String text) {
        return Identifiers.isValid(text, Siret::findFault);
    }

    /** What is wrong with a text, as a French sentence for the person who typed it; empty when nothing is. */
    public static Optional<String> findFault(String text) {
        var value = clean(text);
        if (!FORM.matcher(value).matches()) {
            return Optional.of("Un SIRET compte 14 chiffres ; « %s » n’a pas cette forme.".formatted(value));
        }
        if (Identifiers.isZeros(value)) {
            return Optional.of("Une suite de zéros n’est pas un SIRET.");
        }
        if (!hasValidKey(value)) {
            return Optional.of("Le SIRET « %s » comporte une faute : sa clé est fausse.".formatted(value));
        }
        return Optional.empty();
    }

    /** First nine digits. Not a {@link Siren}: the register holds a few whose own key is wrong. */
    public String siren() {
        return value.substring(0, 9);
    }

    private static boolean hasValidKey(String value) {
        return Luhn.isValid(value) || (value.startsWith(LA_POSTE) && Luhn.sumOfDigits(value) % 5 == 0);
    }

    private static String clean(String text) {
        return Identifiers.withoutBlanks(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
