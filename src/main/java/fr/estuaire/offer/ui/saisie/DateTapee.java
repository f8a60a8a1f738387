package fr.estuaire.offer.ui.saisie;

import fr.estuaire.shared.FrenchText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A date as people type it: {@code 07/09/2026}, {@code 7/9}, {@code 7 sept}, {@code lundi 7 septembre 2026},
 * {@code 1er mai}, {@code 07092026}, {@code 2026-09-07}.
 */
final class DateTapee {
    private static final List<String> MONTHS = List.of(
            "janvier",
            "fevrier",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "aout",
            "septembre",
            "octobre",
            "novembre",
            "decembre");
    private static final Set<String> NOISE = Set.of(
            "le",
            "lundi",
            "mardi",
            "mercredi",
            "jeudi",
            "vendredi",
            "samedi",
            "dimanche",
            "lun",
            "mar",
            "mer",
            "jeu",
            "ven",
            "sam",
            "dim");
    private static final int MIN_LETTERS = 3;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;
    private static final int CENTURY = 2000;
    private static final int YEARS_AHEAD = 8;

    private final String text;
    private final LocalDate today;

    private DateTapee(String text, LocalDate today) {
        this.text = text;
        this.today = today;
    }

    /**
     * Reads a date. Without a year it is the first such day that is not more than a month ago.
     *
     * @throws IllegalArgumentException with a sentence for the person
     */
    static LocalDate read(String text, LocalDate today) {
        return new DateTapee(text.strip(), today).read();
    }

    private LocalDate read() {
        List<String> words = Arrays.stream(FrenchText.normalise(text).split(" "))
                .dropWhile(NOISE::contains)
                .toList();
        return switch (words.size()) {
            case 1 -> compact(words.getFirst());
            case 2 -> withoutYear(day(words.get(0)), month(words.get(1)));
            case 3 ->
                words.get(0).length() == 4
                        ? date(number(words.get(0)), month(words.get(1)), day(words.get(2)))
                        : date(year(words.get(2)), month(words.get(1)), day(words.get(0)));
            default -> throw unreadable();
        };
    }

    /** Eight digits, the day first or, as in Lhéo, the year. */
    private LocalDate compact(String digits) {
        if (!digits.matches("\\d{8}")) {
            throw unreadable();
        }
        int year = number(digits.substring(4));
        return isYear(year)
                ? date(year, number(digits.substring(2, 4)), number(digits.substring(0, 2)))
                : date(number(digits.substring(0, 4)), number(digits.substring(4, 6)), number(digits.substring(6)));
    }

    private LocalDate withoutYear(int day, int month) {
        LocalDate earliest = today.minusMonths(1);
        return IntStream.rangeClosed(earliest.getYear(), earliest.getYear() + YEARS_AHEAD)
                .filter(year -> exists(year, month, day))
                .mapToObj(year -> LocalDate.of(year, month, day))
                .filter(date -> !date.isBefore(earliest))
                .findFirst()
                .orElseThrow(this::impossible);
    }

    private LocalDate date(int year, int month, int day) {
        if (!isYear(year)) {
            throw unreadable();
        }
        if (!exists(year, month, day)) {
            throw impossible();
        }
        return LocalDate.of(year, month, day);
    }

    private int day(String word) {
        return number(word.equals("1er") ? "1" : word);
    }

    private int month(String word) {
        if (Character.isDigit(word.charAt(0))) {
            return number(word);
        }
        List<String> found =
                MONTHS.stream().filter(name -> name.startsWith(word)).toList();
        if (word.length() < MIN_LETTERS || found.size() != 1) {
            throw unreadable();
        }
        return MONTHS.indexOf(found.getFirst()) + 1;
    }

    private int year(String word) {
        return word.length() == 2 ? CENTURY + number(word) : number(word);
    }

    private int number(String word) {
        if (!word.matches("\\d{1,4}")) {
            throw unreadable();
        }
        return Integer.parseInt(word);
    }

    private static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private static boolean exists(int year, int month, int day) {
        try {
            LocalDate.of(year, month, day);
            return true;
        } catch (DateTimeException _) {
            return false;
        }
    }

    private IllegalArgumentException unreadable() {
        return new IllegalArgumentException("Écrivez la date comme 07/09/2026, 7/9 ou 7 sept.");
    }

    private IllegalArgumentException impossible() {
        return new IllegalArgumentException("« " + text + " » n’existe pas : vérifiez le jour et le mois.");
    }
}
