package fr.estuaire.delivery;

import fr.estuaire.rollup.CatalogueDifference;
import fr.estuaire.rollup.Cause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The list of withdrawn numbers, as spreadsheets of France read it. */
final class WithdrawnLines {
    private final Writer out;
    private long count;

    WithdrawnLines(Writer out) {
        this.out = out;
    }

    void begin() throws IOException {
        write(List.of("territoire", "numero", "intitule", "organisme", "retiree-le", "cause"));
    }

    void add(CatalogueDifference.Line line) {
        @Nullable Cause cause = line.cause();
        try {
            write(List.of(
                    line.territoire(),
                    line.numero(),
                    line.intitule(),
                    line.organisme(),
                    line.le().toString(),
                    cause == null ? "" : cause.words()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        count++;
    }

    long count() {
        return count;
    }

    private void write(List<String> fields) throws IOException {
        out.write(fields.stream().map(WithdrawnLines::quote).collect(Collectors.joining(";")));
        out.write("\r\n");
    }

    /** A field that a spreadsheet would take for a formula is shown as the text that it is. */
    private static String quote(String field) {
        String safe = field.matches("[=+@\\t].*") ? "'" + field : field;
        return safe.matches("(?s).*[;\"\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
