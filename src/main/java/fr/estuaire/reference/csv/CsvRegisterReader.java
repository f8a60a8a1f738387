package fr.estuaire.reference.csv;

import fr.estuaire.reference.imports.Contents;
import fr.estuaire.reference.imports.ReadLine;
import fr.estuaire.reference.imports.RegisterReader;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/** Reads a register that is one table. */
public final class CsvRegisterReader<R> implements RegisterReader<R> {
    private final CsvReader lines;
    private final Contents contents;
    private final Function<CsvLine, Optional<R>> reading;

    /** @param reading makes a row of a line, or nothing when the line is none of our business */
    public CsvRegisterReader(CsvReader lines, Contents contents, Function<CsvLine, Optional<R>> reading) {
        this.lines = lines;
        this.contents = contents;
        this.reading = reading;
    }

    @Override
    public Contents contents() {
        return contents;
    }

    @Override
    public Optional<ReadLine<R>> next() {
        return lines.next().map(this::read);
    }

    private ReadLine<R> read(CsvLine line) {
        try {
            return reading.apply(line)
                    .<ReadLine<R>>map(row -> new ReadLine.Read<>(line.number(), row))
                    .orElseGet(() -> new ReadLine.Ignored<>(line.number()));
        } catch (RefusedLineException e) {
            return new ReadLine.Refused<>(line.number(), e.sentence());
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
