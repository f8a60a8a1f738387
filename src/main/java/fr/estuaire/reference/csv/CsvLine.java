package fr.estuaire.reference.csv;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A line of a table, read by the names of its columns. Blanks around a value do not count; a blank value is none. */
public final class CsvLine {
    private static final int LONGEST_CELL = 100_000;
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9999;
    private static final Pattern FRENCH_DATE = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2}).*");
    private static final char FIRST_COMBINING = '\u0300';
    private static final char LAST_COMBINING = '\u036f';

    private final CsvHeader header;
    private final CSVRecord cells;
    private final long number;

    CsvLine(CsvHeader header, CSVRecord cells, long number) {
        this.header = header;
        this.cells = cells;
        this.number = number;
    }

    /** Number of the line in the file, the first being 1; that of its first line when it has several. */
    public long number() {
        return number;
    }

    /** The value of a column of the layout, null when it is blank or the file does not have the column. */
    public @Nullable String text(String column) {
        int rank = header.rank(column);
        if (rank < 0 || rank >= cells.size()) {
            return null;
        }
        String text = cells.get(rank).strip();
        if (text.length() > LONGEST_CELL) {
            throw new RefusedLineException("« " + column + " » dépasse 100 000 caractères.");
        }
        return text.isEmpty() ? null : composed(text);
    }

    /** @throws RefusedLineException when it is blank */
    public String required(String column) {
        String text = text(column);
        if (text == null) {
            throw new RefusedLineException("« " + column + " » est vide.");
        }
        return text;
    }

    /** @throws RefusedLineException when it is not written as it should be */
    public String matching(String column, Pattern form) {
        String text = required(column);
        if (!form.matcher(text).matches()) {
            throw RefusedLineException.badForm(column, text);
        }
        return text;
    }

    /** A value written as it should be, or none: what we could not use does not refuse the line. */
    public @Nullable String matchingOrNull(String column, Pattern form) {
        String text = text(column);
        return text != null && form.matcher(text).matches() ? text : null;
    }

    /** A whole number, null when blank or not one. */
    public @Nullable Integer number(String column) {
        String text = text(column);
        try {
            return text == null ? null : Integer.valueOf(text);
        } catch (NumberFormatException _) {
            return null;
        }
    }

    /** A year of four digits, null when blank or not one. */
    public @Nullable Integer year(String column) {
        Integer year = number(column);
        return year == null || year < FIRST_YEAR || year > LAST_YEAR ? null : year;
    }

    /** {@code 31/08/2026} or {@code 2026-08-31}, whatever follows; null when blank or not a date. */
    public @Nullable LocalDate date(String column) {
        String text = text(column);
        return text == null ? null : date(FRENCH_DATE.matcher(text), ISO_DATE.matcher(text));
    }

    private static @Nullable LocalDate date(Matcher french, Matcher iso) {
        try {
            if (french.matches()) {
                return LocalDate.of(intOf(french, 3), intOf(french, 2), intOf(french, 1));
            }
            return iso.matches() ? LocalDate.of(intOf(iso, 1), intOf(iso, 2), intOf(iso, 3)) : null;
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static int intOf(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** Letters with their accents apart become one character, as people type them. */
    private static String composed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= FIRST_COMBINING && letter <= LAST_COMBINING) {
                return Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text;
    }
}
