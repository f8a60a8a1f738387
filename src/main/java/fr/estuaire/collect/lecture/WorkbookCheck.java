package fr.estuaire.collect.lecture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks through an archive before it is read as a workbook: what it is, and that nothing in it expands, or points, beyond
 * what can be held in memory.
 */
final class WorkbookCheck {
    private static final int BUFFER = 1 << 16;
    /** Columns go to XFD: a longer name is a trap for readers that make room for it. */
    private static final int LONGEST_COLUMN = 3;

    private final ReadLimits limits;
    private final byte[] buffer = new byte[BUFFER];
    private long total;

    private WorkbookCheck(ReadLimits limits) {
        this.limits = limits;
    }

    /** @throws UnreadableOfferFileException when it is no workbook that can be read safely */
    static void require(Path file, ReadLimits limits) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> entries = Collections.list(zip.entries());
            requireWorkbook(entries.stream().map(ZipEntry::getName).toList());
            WorkbookCheck check = new WorkbookCheck(limits);
            for (ZipEntry entry : entries) {
                check.entry(zip, entry);
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw WorkbookRows.damaged(0, e);
        }
    }

    private static void requireWorkbook(List<String> names) {
        if (names.contains("[Content_Types].xml") && names.stream().anyMatch(name -> name.startsWith("xl/"))) {
            return;
        }
        if (names.contains("content.xml")) {
            throw new UnreadableOfferFileException("Le fichier est un classeur LibreOffice (.ods) :"
                    + " enregistrez-le au format « Classeur Excel (.xlsx) », puis recommencez.");
        }
        if (names.stream().anyMatch(name -> name.startsWith("word/"))) {
            throw new UnreadableOfferFileException(
                    "Le fichier est un document de traitement de texte : recopiez les offres dans le modèle de tableau.");
        }
        throw new UnreadableOfferFileException(
                "Le fichier est une archive ZIP : extrayez-en le fichier d’offres," + " puis fournissez-le tel quel.");
    }

    private void entry(ZipFile zip, ZipEntry entry) throws IOException {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        boolean shared = name.endsWith("sharedstrings.xml");
        Scan scan = new Scan(limits.cell() * 10L, name.contains("worksheets/"));
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                total += read;
                if (total > limits.bytes() || (shared && size > limits.sharedTexts())) {
                    throw FileBytes.tooLong();
                }
                scan.add(buffer, read);
            }
        }
    }

    /** Follows a part byte by byte: long texts, and cells that say they are in a column that no sheet has. */
    private static final class Scan {
        private final long longest;
        private final boolean sheet;
        private long text;
        private int state;
        private int letters;

        Scan(long longest, boolean sheet) {
            this.longest = longest;
            this.sheet = sheet;
        }

        void add(byte[] bytes, int length) {
            for (int i = 0; i < length; i++) {
                text = bytes[i] == '<' ? 0 : text + 1;
                if (sheet) {
                    address(bytes[i]);
                }
            }
            if (text > longest + BUFFER) {
                throw new UnreadableOfferFileException(
                        "Une cellule du classeur est démesurée : vérifiez le fichier, puis recommencez.");
            }
        }

        /** The states are: outside, after a blank, after {@code r}, after {@code =}, in the letters of an address. */
        private void address(byte unit) {
            boolean blank = unit == ' ' || unit == '\t' || unit == '\n' || unit == '\r';
            switch (state) {
                case 1 -> state = unit == 'r' ? 2 : blank ? 1 : 0;
                case 2 -> state = unit == '=' ? 3 : blank ? 2 : 0;
                case 3 -> {
                    state = unit == '"' || unit == '\'' ? 4 : blank ? 3 : 0;
                    letters = 0;
                }
                case 4 -> letter(unit);
                default -> state = blank ? 1 : 0;
            }
        }

        private void letter(byte unit) {
            boolean letter = (unit >= 'A' && unit <= 'Z') || (unit >= 'a' && unit <= 'z') || unit == '&';
            letters += letter ? 1 : 0;
            state = letter ? 4 : 0;
            if (letters > LONGEST_COLUMN) {
                throw new UnreadableOfferFileException(
                        "Une cellule du classeur est dans une colonne qui n’existe pas : réenregistrez-le, puis recommencez.");
            }
        }
    }
}
