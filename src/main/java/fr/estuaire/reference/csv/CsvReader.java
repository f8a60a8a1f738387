package fr.estuaire.reference.csv;

import fr.estuaire.reference.imports.RegisterFile;
import fr.estuaire.reference.imports.UnreadableRegisterException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a table line by line, in a memory that does not depend on its size. The separator is found in the first line,
 * the encoding in the bytes.
 */
public final class CsvReader implements AutoCloseable {
    private static final int LONGEST_HEADER = 1 << 20;

    private final RecordLimit limit;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final CsvHeader header;
    private long lineOfNext;

    private CsvReader(InputStream bytes, CsvLayout layout) throws IOException {
        this.limit = new RecordLimit(new TextDecoder(bytes));
        BufferedReader text = new BufferedReader(limit, 1 << 16);
        this.parser = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator(text))
                .setIgnoreEmptyLines(true)
                .setTrailingData(true)
                .get()
                .parse(text);
        this.records = parser.iterator();
        this.header = new CsvHeader(firstRecord().toList(), layout);
        this.lineOfNext = parser.getCurrentLineNumber() + 1;
    }

    /** Opens the file of a register, compressed or not. */
    public static CsvReader open(RegisterFile file, CsvLayout layout) throws IOException {
        return open(PlainBytes.open(file), layout);
    }

    /**
     * Opens a stream of text; the reader closes it.
     *
     * @throws UnreadableRegisterException when it is no table, or lacks a column
     */
    public static CsvReader open(InputStream bytes, CsvLayout layout) throws IOException {
        try {
            return new CsvReader(bytes, layout);
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    /** The next line, or nothing at the end. */
    public Optional<CsvLine> next() {
        if (!hasNext()) {
            return Optional.empty();
        }
        CSVRecord cells = records.next();
        limit.next();
        CsvLine line = new CsvLine(header, cells, lineOfNext);
        lineOfNext = parser.getCurrentLineNumber() + 1;
        if (cells.size() < header.width() && !limit.endsWithLineBreak() && !hasNext()) {
            throw new UnreadableRegisterException(TextDecoder.TRUNCATED);
        }
        return Optional.of(line);
    }

    /** Optional columns that the file does not have. */
    public List<String> missingColumns() {
        return header.missing();
    }

    /** Columns that we know nothing of. */
    public List<String> unknownColumns() {
        return header.unknown();
    }

    private CSVRecord firstRecord() {
        if (!hasNext()) {
            throw new UnreadableRegisterException(
                    "Ce fichier est vide : téléchargez-le de nouveau chez son propriétaire.");
        }
        CSVRecord first = records.next();
        limit.next();
        return first;
    }

    private boolean hasNext() {
        try {
            return records.hasNext();
        } catch (UncheckedIOException e) {
            throw explained(e);
        }
    }

    /** The parser throws what the streams below threw, wrapped. */
    private static RuntimeException explained(UncheckedIOException failure) {
        IOException cause = failure.getCause();
        return cause instanceof CSVException
                ? new UnreadableRegisterException(
                        "Ce fichier s’arrête au milieu d’un texte entre guillemets : téléchargez-le de nouveau chez son propriétaire.",
                        failure)
                : failure;
    }

    private static char separator(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER + 1);
        long[] counts = new long[SEPARATORS.length()];
        boolean quoted = false;
        int read = 0;
        for (int unit = text.read();
                unit >= 0 && (quoted || unit != '\n') && read < LONGEST_HEADER;
                unit = text.read()) {
            quoted ^= unit == '"';
            int rank = quoted ? -1 : SEPARATORS.indexOf(unit);
            if (rank >= 0) {
                counts[rank]++;
            }
            read++;
        }
        if (read >= LONGEST_HEADER) {
            throw new UnreadableRegisterException(
                    "La première ligne de ce fichier dépasse 1 Mio : vérifiez que c’est bien un CSV.");
        }
        text.reset();
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return SEPARATORS.charAt(best);
    }

    private static final String SEPARATORS = ";,\t|";

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
