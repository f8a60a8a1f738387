package fr.estuaire.shared;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Dates, hours, numbers and sort keys as French readers expect them in pages and messages.
 *
 * <p>Parts that must stay on one line are joined by no-break spaces: U+00A0 in dates and hours, U+202F in numbers. The
 * months are written here rather than taken from the JDK, whose abbreviations change with its version.
 */
public final class FrenchText {
    private static final char NO_BREAK = '\u00A0';
    private static final char NARROW_NO_BREAK = '\u202F';
    private static final List<String> MONTHS =
            List.of("janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LATIN_LETTERS = 0x180;
    private static final String[] LATIN = latinLetters();
    private static final long DAYS_OF_MONTH = 30;
    private static final long DAYS_OF_YEAR = 365;

    private FrenchText() {}

    /** {@code 7 sept. 2026}, {@code 1er mai 2026}. */
    public static String date(LocalDate date) {
        var day = date.getDayOfMonth() == 1 ? "1er" : String.valueOf(date.getDayOfMonth());
        return day + NO_BREAK + MONTHS.get(date.getMonthValue() - 1) + NO_BREAK + date.getYear();
    }

    /** {@code 14 h 30}, {@code 14 h 05}, {@code 14 h}; seconds are dropped. */
    public static String time(LocalTime time) {
        var hour = "" + time.getHour() + NO_BREAK + 'h';
        return time.getMinute() == 0 ? hour : hour + NO_BREAK + "%02d".formatted(time.getMinute());
    }

    /** {@code 7 sept. 2026 à 14 h 30}, as read on the clocks of a zone. */
    public static String dateTime(Instant instant, ZoneId zone) {
        var local = instant.atZone(zone);
        return date(local.toLocalDate()) + " à " + time(local.toLocalTime());
    }

    /** {@code 12 345,6}: two decimals at most, half a unit rounded up. */
    public static String number(Number number) {
        var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(NARROW_NO_BREAK);
        symbols.setDecimalSeparator(',');
        var format = new DecimalFormat("#,##0.##", symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    /** {@code 0 session}, {@code 1 session}, {@code 2 sessions}: the plural begins at two. */
    public static String count(long count, String singular, String plural) {
        return number(count) + " " + (Math.abs(count) < 2 ? singular : plural);
    }

    /** As above for a noun whose plural only takes an s. */
    public static String count(long count, String noun) {
        return count(count, noun, noun + "s");
    }

    /**
     * {@code il y a 3 jours}, {@code dans 2 heures}, {@code à l’instant} under a minute; the largest whole unit, a month
     * being 30 days and a year 365.
     */
    public static String age(Instant instant, Clock clock) {
        var age = Duration.between(instant, clock.instant());
        if (age.abs().toMinutes() == 0) {
            return "à l’instant";
        }
        return (age.isNegative() ? "dans " : "il y a ") + duration(age.abs());
    }

    /** {@code 3 jours}: the largest whole unit, a month being 30 days and a year 365. */
    public static String duration(Duration length) {
        var days = length.toDays();
        if (days >= DAYS_OF_YEAR) {
            return count(days / DAYS_OF_YEAR, "an");
        }
        if (days >= DAYS_OF_MONTH) {
            return count(days / DAYS_OF_MONTH, "mois", "mois");
        }
        if (days > 0) {
            return count(days, "jour");
        }
        return length.toHours() > 0 ? count(length.toHours(), "heure") : count(length.toMinutes(), "minute");
    }

    /**
     * Key to sort and compare texts by: lower case, no accents, ligatures opened, anything but letters and digits turned
     * into one space. {@code L’Haÿ-les-Roses} gives {@code l hay les roses}.
     */
    public static String normalise(String text) {
        var key = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (letter >= LATIN.length) {
                return normaliseAnyScript(text);
            }
            append(key, LATIN[letter]);
        }
        return key.toString().strip();
    }

    /** Joins two pieces, never two spaces. */
    private static void append(StringBuilder key, String piece) {
        var afterSpace = key.isEmpty() || key.charAt(key.length() - 1) == ' ';
        if (!piece.equals(" ") || !afterSpace) {
            key.append(piece);
        }
    }

    static String normaliseAnyScript(String text) {
        return PUNCTUATION.matcher(withoutAccents(text)).replaceAll(" ").strip();
    }

    private static String withoutAccents(String text) {
        var lower = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return ACCENTS.matcher(lower).replaceAll("").replace("œ", "oe").replace("æ", "ae");
    }

    /** What each of the first letters of Unicode becomes: whole files of names go through here, one letter at a time. */
    private static String[] latinLetters() {
        return IntStream.range(0, LATIN_LETTERS)
                .mapToObj(letter -> PUNCTUATION
                        .matcher(withoutAccents(String.valueOf((char) letter)))
                        .replaceAll(" "))
                .toArray(String[]::new);
    }
}
