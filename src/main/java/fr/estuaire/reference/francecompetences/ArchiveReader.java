package fr.estuaire.reference.francecompetences;

import fr.estuaire.reference.csv.CsvLine;
import fr.estuaire.reference.csv.CsvReader;
import fr.estuaire.reference.imports.Contents;
import fr.estuaire.reference.imports.ReadLine;
import fr.estuaire.reference.imports.RegisterFile;
import fr.estuaire.reference.imports.RegisterReader;
import fr.estuaire.reference.imports.RegisterTable;
import fr.estuaire.reference.imports.UnreadableRegisterException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.zip.ZipEntry;

/**
 * Puts the sheets of the CSV archive together. Its ten files are not in the same order, and together do not fit in memory:
 * the sheets are dealt into hands by their number, each small enough, and the files are read once for each hand.
 */
final class ArchiveReader implements RegisterReader<FicheCertification> {
    /** Bytes of CSV that one hand may be made of; in memory they weigh about three times as much. */
    private static final long HAND = 40L << 20;

    private final Archive archive;
    private final RegisterFile file;
    private final Map<ArchiveTable, ZipEntry> tables;
    private final Contents contents;
    private final int hands;
    private final Queue<ReadLine<FicheCertification>> refused = new ArrayDeque<>();
    private Iterator<FicheDraft> dealt = List.<FicheDraft>of().iterator();
    private int hand;

    private ArchiveReader(Archive archive, RegisterFile file, long handBytes) throws IOException {
        this.archive = archive;
        this.file = file;
        this.tables = archive.tables();
        this.hands = (int) Math.min(1000, 1 + Archive.size(tables) / handBytes);
        this.contents = describe();
    }

    static ArchiveReader open(Archive archive, RegisterFile file) throws IOException {
        return open(archive, file, HAND);
    }

    static ArchiveReader open(Archive archive, RegisterFile file, long handBytes) throws IOException {
        return new ArchiveReader(archive, file, handBytes);
    }

    /** Looks at the header of each file. */
    private Contents describe() throws IOException {
        List<String> unknown = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Map.Entry<ArchiveTable, ZipEntry> table : tables.entrySet()) {
            try (CsvReader lines = archive.read(table.getKey(), table.getValue())) {
                unknown.addAll(lines.unknownColumns());
                missing.addAll(lines.missingColumns());
            }
        }
        String name = Archive.baseName(tables.values().iterator().next());
        return new Contents(Contents.Part.WHOLE, null, new FileName(name).day(), unknown, missing);
    }

    @Override
    public Contents contents() {
        return contents;
    }

    @Override
    public Optional<RegisterTable<FicheCertification>> table() {
        return Optional.of(FicheTables.CSV);
    }

    @Override
    public Optional<ReadLine<FicheCertification>> next() throws IOException {
        while (refused.isEmpty()) {
            if (dealt.hasNext()) {
                FlowReader.lines(dealt.next(), refused);
            } else if (hand < hands) {
                deal();
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(refused.remove());
    }

    private void deal() throws IOException {
        Map<String, FicheDraft> sheets = new LinkedHashMap<>();
        for (Map.Entry<ArchiveTable, ZipEntry> table : tables.entrySet()) {
            try {
                deal(table.getKey(), table.getValue(), sheets);
            } catch (UnreadableRegisterException e) {
                throw Archive.in(table.getValue(), e);
            }
        }
        dealt = sheets.values().iterator();
        hand++;
        file.read().set(file.octets() * hand / hands);
    }

    /** The first table is that of the sheets; what the others say of a sheet that it does not have is none of ours. */
    private void deal(ArchiveTable table, ZipEntry entry, Map<String, FicheDraft> sheets) throws IOException {
        try (CsvReader lines = archive.read(table, entry)) {
            for (Optional<CsvLine> next = lines.next(); next.isPresent(); next = lines.next()) {
                CsvLine line = next.get();
                String numero = line.text(ArchiveTable.NUMERO);
                String key = numero == null ? "" : numero;
                if (Math.floorMod(key.hashCode(), hands) == hand) {
                    deal(table, line, key, sheets);
                }
            }
        }
    }

    private void deal(ArchiveTable table, CsvLine line, String numero, Map<String, FicheDraft> sheets) {
        FicheDraft sheet = sheets.get(numero);
        if (table != ArchiveTable.STANDARD) {
            if (sheet != null) {
                table.add(sheet, line);
            }
            return;
        }
        if (sheet != null) {
            refused.add(
                    new ReadLine.Refused<>(line.number(), "« " + numero + " » est déjà plus haut dans le fichier."));
            return;
        }
        FicheDraft first = new FicheDraft(line.number());
        first.numero(numero);
        table.add(first, line);
        sheets.put(numero, first);
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
