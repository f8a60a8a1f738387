package fr.estuaire.collect.lecture;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A table as French spreadsheets open it: UTF-8 with its mark, semicolons. No cell is taken for a formula. */
final class CsvSink implements RowSink {
    private final CSVPrinter printer;

    CsvSink(OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write('\ufeff');
        this.printer = CSVFormat.DEFAULT.builder().setDelimiter(';').get().print(text);
        printer.printRecord(Colonnes.all().stream().map(Colonne::entete).toList());
    }

    @Override
    public void write(List<String> cells) throws IOException {
        printer.printRecord(cells.stream().map(Cellule::guarded).toList());
    }

    @Override
    public void finish() throws IOException {
        printer.flush();
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
