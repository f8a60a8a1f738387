package fr.estuaire.lheo;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * A date as Lhéo writes it: eight digits, AAAAMMJJ, where {@code 00000000} is an unknown start, {@code 99999999} an
 * unknown end, {@code AAAAMM00} a month and {@code AAAA0000} a year.
 *
 * @param digits as written, any text (Lhéo 2.3, elements {@code debut}, {@code fin} and {@code date})
 */
public record DateLheo(String digits) {
    private static final int LENGTH = 8;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRENCH);

    public DateLheo {
        digits = digits.strip();
    }

    public static DateLheo of(LocalDate day) {
        return new DateLheo(day.format(DateTimeFormatter.BASIC_ISO_DATE));
    }

    /** Whether the text follows one of the conventions and names a day, month or year of the calendar. */
    public boolean isValid() {
        return isUnknown() || firstDay().isPresent();
    }

    /** Whether the date is declared unknown. */
    public boolean isUnknown() {
        return digits.equals("00000000") || digits.equals("99999999");
    }

    /** The exact day; empty when unknown, impossible, or no more precise than a month. */
    public Optional<LocalDate> toLocalDate() {
        return digits.endsWith("00") ? Optional.empty() : firstDay();
    }

    /** The first day of what is named: day, month or year. */
    public Optional<LocalDate> firstDay() {
        return day(month() == 0 ? 1 : month(), dayOfMonth() == 0 ? 1 : dayOfMonth());
    }

    /** The last day of what is named: day, month or year. */
    public Optional<LocalDate> lastDay() {
        if (isFormed() && month() == 0) {
            return day(12, 31);
        }
        return dayOfMonth() == 0 ? firstDay().map(first -> first.withDayOfMonth(first.lengthOfMonth())) : firstDay();
    }

    /** For reading: « 7 septembre 2026 », « septembre 2026 », « 2026 », « date inconnue », or the text as written. */
    public String inFrench() {
        if (isUnknown()) {
            return "date inconnue";
        }
        Optional<LocalDate> day = firstDay();
        if (day.isEmpty()) {
            return digits;
        }
        if (month() == 0) {
            return String.valueOf(day.get().getYear());
        }
        return day.get().format(dayOfMonth() == 0 ? MONTH : DAY);
    }

    private Optional<LocalDate> day(int month, int dayOfMonth) {
        if (!isFormed() || isUnknown() || (month() == 0 && dayOfMonth() > 0)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(part(0, 4), month, dayOfMonth));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private boolean isFormed() {
        if (digits.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private int month() {
        return part(4, 6);
    }

    private int dayOfMonth() {
        return part(6, 8);
    }

    private int part(int from, int to) {
        return isFormed() ? Integer.parseInt(digits, from, to, 10) : 0;
    }
}
