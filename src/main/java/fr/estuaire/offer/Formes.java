package fr.estuaire.offer;

import fr.estuaire.lheo.DateLheo;
import fr.estuaire.lheo.LheoGrammar;
import fr.estuaire.shared.FrenchText;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether Lhéo accepts a value as it is written. */
final class Formes {
    private static final Pattern INTEGER = Pattern.compile("[0-9]{1,9}");

    private Formes() {}

    /** What to do about a value that Lhéo refuses; empty when it is accepted, or blank. */
    static Optional<String> mistake(LheoGrammar.Type type, String value) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        return switch (type.form()) {
            case TEXT -> length(type, value);
            case INTEGER -> integer(type.maxValue(), value);
            case DATE ->
                new DateLheo(value).isValid()
                        ? Optional.empty()
                        : Optional.of("Corrigez la date\u00A0: ce jour n’existe pas.");
            case CODE ->
                Objects.requireNonNull(type.table()).find(value).isPresent()
                        ? Optional.empty()
                        : Optional.of("Choisissez une valeur de la liste.");
            case CONTAINER, FREE -> Optional.empty();
        };
    }

    /** Validators disagree on a letter beyond the first plane, an emoji: it counts for two where two are too many. */
    private static Optional<String> length(LheoGrammar.Type type, String value) {
        int most = type.maxLength();
        int length = value.length();
        if (value.codePointCount(0, length) >= type.minLength() && length <= most) {
            return Optional.empty();
        }
        if (type.minLength() == most) {
            return Optional.of("Vérifiez la valeur\u00A0: elle compte exactement %s.".formatted(characters(most)));
        }
        return Optional.of(
                length > most
                        ? "Raccourcissez\u00A0: %s au plus, il y en a %s de trop."
                                .formatted(characters(most), FrenchText.number(length - most))
                        : "Vérifiez la valeur\u00A0: elle compte au moins %s.".formatted(characters(type.minLength())));
    }

    private static String characters(int count) {
        return FrenchText.count(count, "caractère");
    }

    private static Optional<String> integer(int max, String value) {
        if (!INTEGER.matcher(value).matches()) {
            return Optional.of("Écrivez un nombre entier, en chiffres.");
        }
        return Integer.parseInt(value) <= max
                ? Optional.empty()
                : Optional.of("Écrivez un nombre d’au plus %s.".formatted(FrenchText.number(max)));
    }
}
