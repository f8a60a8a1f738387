package fr.estuaire.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the identifiers of this package have in common: blanks do not count, and a fault is a French sentence. */
final class Identifiers {
    /** Spaces of every width, tabulations and byte-order marks: spreadsheets and official files carry them all. */
    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\p{Cntrl}\\uFEFF\\u200B]+");

    private Identifiers() {}

    static String withoutBlanks(String text) {
        return BLANKS.matcher(text).replaceAll("");
    }

    static String upperCaseWithoutBlanks(String text) {
        return withoutBlanks(text).toUpperCase(Locale.ROOT);
    }

    /** Also without the dot or hyphen that people write before the establishment’s digits. */
    static String upperCaseWithoutSeparators(String text) {
        return upperCaseWithoutBlanks(text).replaceAll("[.-]", "");
    }

    /** @throws IllegalArgumentException with the fault, when there is one */
    static void require(String text, Function<String, Optional<String>> findFault) {
        findFault.apply(text).ifPresent(fault -> {
            throw new IllegalArgumentException(fault);
        });
    }

    static boolean isValid(@Nullable String text, Function<String, Optional<String>> findFault) {
        return text != null && findFault.apply(text).isEmpty();
    }

    static boolean isZeros(String digits) {
        return digits.chars().allMatch(digit -> digit == '0');
    }
}
