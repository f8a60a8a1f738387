package fr.estuaire.reference.francecompetences;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The day that names carry: {@code export_fiches_RNCP_V4_1_2026-08-16.xml}, {@code export-fiches-csv-2024-02-22.zip}. */
record FileName(String name) {
    private static final Pattern DAY = Pattern.compile("(20\\d{2})[-_](\\d{2})[-_](\\d{2})(?!\\d)");

    @Nullable
    LocalDate day() {
        Matcher day = DAY.matcher(name);
        try {
            return day.find()
                    ? LocalDate.of(
                            Integer.parseInt(day.group(1)),
                            Integer.parseInt(day.group(2)),
                            Integer.parseInt(day.group(3)))
                    : null;
        } catch (DateTimeException _) {
            return null;
        }
    }
}
