package fr.estuaire.collect.lecture;

import fr.estuaire.lheo.DateLheo;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and hours as people and spreadsheets write them, put into the words of Lhéo. */
final class Dates {
    private static final Pattern FRENCH = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})(?:\\s.*)?");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T\\s].*)?");
    private static final Pattern SERIAL = Pattern.compile("[1-9]\\d{4}(?:[.,]\\d+)?");
    private static final Pattern HOUR =
            Pattern.compile("(\\d{1,2})\\s*(?:[hH:]|heures?)\\s*(\\d{2})?(?::\\d{2})?(?:\\s*min)?");
    private static final Pattern LHEO_HOUR = Pattern.compile("\\d{1,2}h(?:\\d{2})?");
    private static final Pattern FRACTION = Pattern.compile("0?[.,]\\d+(?:E-\\d+)?");
    /** Day 0 of spreadsheets, which believe that 1900 was a leap year. */
    private static final LocalDate ORIGIN = LocalDate.of(1899, 12, 30);

    private static final int CENTURY = 2000;
    private static final int MINUTES_OF_DAY = 24 * 60;

    private Dates() {}

    /** @param table whether the text comes from a spreadsheet, where a number may be a date */
    static Lu date(String text, boolean table) {
        if (new DateLheo(text).isValid()) {
            return Lu.exact(text);
        }
        Matcher french = FRENCH.matcher(text);
        if (french.matches()) {
            Lu day = day(text, number(french, 3), number(french, 2), number(french, 1));
            return french.group(3).length() == 4 || !day.isUnderstood() ? day : Lu.repare(day.valeur());
        }
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            Lu day = day(text, number(iso, 1), number(iso, 2), number(iso, 3));
            return day.isUnderstood() ? Lu.repare(day.valeur()) : day;
        }
        return table && SERIAL.matcher(text).matches() ? serial(text) : Lu.incompris(text);
    }

    private static Lu serial(String text) {
        int days = Integer.parseInt(text.substring(0, 5));
        return Lu.repare(DateLheo.of(ORIGIN.plusDays(days)).digits());
    }

    private static Lu day(String text, int year, int month, int day) {
        try {
            LocalDate date = LocalDate.of(year < 100 ? CENTURY + year : year, month, day);
            return new Lu(DateLheo.of(date).digits(), Lu.Etat.USUEL);
        } catch (DateTimeException _) {
            return Lu.incompris(text);
        }
    }

    /** {@code 14h30} from {@code 14:30}, {@code 14 h 30}, {@code 14H} or the fraction of a day. */
    static Lu hour(String text, boolean table) {
        Matcher hour = HOUR.matcher(text);
        if (hour.matches()) {
            int minutes = hour.group(2) == null ? 0 : number(hour, 2);
            if (number(hour, 1) > 23 || minutes > 59) {
                return Lu.incompris(text);
            }
            if (LHEO_HOUR.matcher(text).matches()) {
                return Lu.exact(text);
            }
            String lheo = "%02dh%02d".formatted(number(hour, 1), minutes);
            return text.contains(":") ? Lu.repare(lheo) : new Lu(lheo, Lu.Etat.USUEL);
        }
        if (table && FRACTION.matcher(text).matches()) {
            double day = new BigDecimal(text.replace(',', '.')).doubleValue();
            long minutes = Math.round(day * MINUTES_OF_DAY) % MINUTES_OF_DAY;
            return Lu.repare("%02dh%02d".formatted(minutes / 60, minutes % 60));
        }
        return Lu.incompris(text);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
