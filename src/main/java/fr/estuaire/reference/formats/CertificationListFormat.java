package fr.estuaire.reference.formats;

import fr.estuaire.reference.Register;
import fr.estuaire.reference.csv.PlainLines;
import fr.estuaire.reference.imports.Contents;
import fr.estuaire.reference.imports.ReadLine;
import fr.estuaire.reference.imports.RegisterFile;
import fr.estuaire.reference.imports.RegisterFormat;
import fr.estuaire.reference.imports.RegisterReader;
import fr.estuaire.reference.imports.RegisterTable;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A plain list of certifications: a text or a table with one number of the RNCP or RS a line, anywhere in the line. A first
 * line without a number is a heading.
 */
class CertificationListFormat implements RegisterFormat<CertificationListFormat.Entry> {
    private static final Pattern NUMERO = Pattern.compile("(?i)\\b(RNCP|RS)\\s?0*(\\d{1,5})\\b");
    private static final Pattern BARE = Pattern.compile("[\"'\\s]*(\\d{1,5})[\"'\\s;,]*");
    private static final RegisterTable<Entry> TABLE = RegisterTable.<Entry>named("liste_certification")
            .key("liste", Entry::liste)
            .key("numero", Entry::numero)
            .build();

    private final Register register;

    CertificationListFormat(Register register) {
        this.register = register;
    }

    @Override
    public Register register() {
        return register;
    }

    @Override
    public RegisterTable<Entry> table() {
        return TABLE;
    }

    @Override
    public String rows() {
        return "liste = '" + register.code() + "'";
    }

    @Override
    public RegisterReader<Entry> open(RegisterFile file, JdbcClient registers) throws IOException {
        Edition edition = Edition.of(file.name());
        Contents contents = new Contents(
                new Contents.Part("", "t.liste = '" + register.code() + "'"),
                edition.version(),
                edition.day(),
                List.of(),
                List.of());
        return new Lines(PlainLines.open(file), contents);
    }

    private static ReadLine<Entry> read(PlainLines.Line line, String list) {
        Matcher bare = BARE.matcher(line.text());
        if (bare.matches()) {
            return new ReadLine.Read<>(line.number(), new Entry(list, "RNCP" + Integer.parseInt(bare.group(1))));
        }
        Matcher numero = NUMERO.matcher(line.text());
        if (numero.find()) {
            String prefix = numero.group(1).toUpperCase(Locale.ROOT);
            return new ReadLine.Read<>(line.number(), new Entry(list, prefix + numero.group(2)));
        }
        boolean heading = line.number() == 1 || line.text().isBlank();
        return heading
                ? new ReadLine.Ignored<>(line.number())
                : new ReadLine.Refused<>(line.number(), "Aucun numéro RNCP ou RS sur cette ligne.");
    }

    record Entry(String liste, String numero) {}

    /** The lines of one list. */
    private final class Lines implements RegisterReader<Entry> {
        private final PlainLines lines;
        private final Contents contents;

        private Lines(PlainLines lines, Contents contents) {
            this.lines = lines;
            this.contents = contents;
        }

        @Override
        public Contents contents() {
            return contents;
        }

        @Override
        public Optional<ReadLine<Entry>> next() throws IOException {
            return lines.next().map(line -> read(line, register.code()));
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }
}
