package fr.estuaire.reference.csv;

import fr.estuaire.reference.imports.RegisterFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;

/** Reads a text line by line, without columns, under the same limits and in the same encodings as a table. */
public final class PlainLines implements AutoCloseable {
    private final RecordLimit limit;
    private final BufferedReader text;
    private long number;

    private PlainLines(RecordLimit limit) {
        this.limit = limit;
        this.text = new BufferedReader(limit, 1 << 14);
    }

    public static PlainLines open(RegisterFile file) throws IOException {
        return new PlainLines(new RecordLimit(new TextDecoder(PlainBytes.open(file))));
    }

    /** The next line, or nothing at the end. */
    public Optional<Line> next() throws IOException {
        String line = text.readLine();
        limit.next();
        return line == null ? Optional.empty() : Optional.of(new Line(++number, line));
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    /** @param number the first line being 1 */
    public record Line(long number, String text) {}
}
