package fr.estuaire.quality;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Dates as Lhéo writes them, read without a detour: what {@link fr.estuaire.lheo.DateLheo} says, for hot paths. */
final class Days {
    private static final int LENGTH = 8;

    private Days() {}

    /** The first day of what is named (day, month or year); null when unknown or impossible. */
    static @Nullable LocalDate first(String text) {
        int date = number(text);
        if (isOutside(date)) {
            return null;
        }
        int month = date / 100 % 100;
        int day = date % 100;
        return month == 0 && day > 0 ? null : day(date / 10_000, Math.max(month, 1), Math.max(day, 1));
    }

    /** The last day of what is named. */
    static @Nullable LocalDate last(String text) {
        @Nullable LocalDate first = first(text);
        if (first == null || isExact(text)) {
            return first;
        }
        return number(text) / 100 % 100 == 0
                ? LocalDate.of(first.getYear(), 12, 31)
                : first.withDayOfMonth(first.lengthOfMonth());
    }

    /** Whether it names a day rather than a month, a year or nothing known. */
    static boolean isExact(String text) {
        int date = number(text);
        return !isOutside(date) && date % 100 != 0 && first(text) != null;
    }

    static boolean isUnknown(String text) {
        return text.equals("00000000") || text.equals("99999999");
    }

    private static boolean isOutside(int date) {
        return date <= 0 || date == 99_999_999;
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        if (month > 12 || day > 31) {
            return null;
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException _) {
            return null;
        }
    }

    /** Its eight digits as a number, -1 when it has another form. */
    private static int number(String text) {
        return text.length() == LENGTH ? Digits.number(text) : -1;
    }
}
