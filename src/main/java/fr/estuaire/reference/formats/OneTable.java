package fr.estuaire.reference.formats;

import fr.estuaire.reference.csv.CsvLayout;
import fr.estuaire.reference.csv.CsvLine;
import fr.estuaire.reference.csv.CsvReader;
import fr.estuaire.reference.csv.CsvRegisterReader;
import fr.estuaire.reference.imports.Contents;
import fr.estuaire.reference.imports.RegisterFile;
import fr.estuaire.reference.imports.RegisterReader;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/** Opens a register that is one table, whole, dated by the name of its file. */
final class OneTable {
    private OneTable() {}

    /** @param reading makes a row of a line, or nothing when the line is none of our business */
    static <R> RegisterReader<R> open(RegisterFile file, CsvLayout layout, Function<CsvLine, Optional<R>> reading)
            throws IOException {
        CsvReader lines = CsvReader.open(file, layout);
        Edition edition = Edition.of(file.name());
        Contents contents = new Contents(
                Contents.Part.WHOLE, edition.version(), edition.day(), lines.unknownColumns(), lines.missingColumns());
        return new CsvRegisterReader<>(lines, contents, reading);
    }
}
