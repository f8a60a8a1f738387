package fr.estuaire.reference.imports;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file is and holds.
 *
 * @param part which part of the register it gives: rows of the others are not looked for in it
 * @param version as the owner calls it: V14, v460
 * @param day whose state it gives
 * @param unknownColumns which we have no use for
 * @param missingColumns optional ones
 */
public record Contents(
        Part part,
        @Nullable String version,
        @Nullable LocalDate day,
        List<String> unknownColumns,
        List<String> missingColumns) {

    public Contents {
        unknownColumns = List.copyOf(unknownColumns);
        missingColumns = List.copyOf(missingColumns);
    }

    /**
     * A part of a register.
     *
     * @param code by which it is remembered; empty for a register in one file
     * @param condition SQL on the columns of its table, written in the code and never taken from a file
     */
    public record Part(String code, String condition) {
        public static final Part WHOLE = new Part("", "TRUE");
    }
}
