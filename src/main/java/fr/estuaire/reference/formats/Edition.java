package fr.estuaire.reference.formats;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the name of a file says of its edition: {@code unix_referentiel_code_rome_v460_utf8.csv},
 * {@code opendata-certifinfo-01012025.csv}, {@code Kit_apprentissage_20241025.csv}, {@code StockEtablissement_2026-11-01}.
 *
 * @param version {@code v460}, null when the name has none
 * @param day null when the name has none
 */
record Edition(@Nullable String version, @Nullable LocalDate day) {
    private static final Pattern VERSION = Pattern.compile("(?i)(?<![a-z0-9])v\\d+([._]\\d+)?(?![a-z0-9])");
    private static final Pattern YEAR_FIRST = Pattern.compile("(?<!\\d)(20\\d{2})[-_]?(\\d{2})[-_]?(\\d{2})(?!\\d)");
    private static final Pattern DAY_FIRST = Pattern.compile("(?<!\\d)(\\d{2})[-_]?(\\d{2})[-_]?(20\\d{2})(?!\\d)");

    static Edition of(String fileName) {
        Matcher version = VERSION.matcher(fileName.replace('_', ' '));
        LocalDate day = day(YEAR_FIRST.matcher(fileName), 1, 3);
        return new Edition(
                version.find() ? version.group() : null, day == null ? day(DAY_FIRST.matcher(fileName), 3, 1) : day);
    }

    private static @Nullable LocalDate day(Matcher matcher, int year, int day) {
        try {
            return matcher.find()
                    ? LocalDate.of(number(matcher, year), number(matcher, 2), number(matcher, day))
                    : null;
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
