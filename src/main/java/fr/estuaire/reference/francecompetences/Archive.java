package fr.estuaire.reference.francecompetences;

import static java.util.stream.Collectors.joining;

import fr.estuaire.reference.csv.CsvReader;
import fr.estuaire.reference.csv.ExpansionGuard;
import fr.estuaire.reference.imports.RegisterFile;
import fr.estuaire.reference.imports.UnreadableRegisterException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A ZIP archive of France compétences, whose files can be read in any order and as often as needed. */
final class Archive implements AutoCloseable {
    private static final int MOST_FILES = 1000;

    private final ZipFile zip;
    private final long octets;

    private Archive(ZipFile zip, long octets) {
        this.zip = zip;
        this.octets = octets;
    }

    static Archive open(RegisterFile file) throws IOException {
        try {
            ZipFile zip = new ZipFile(file.path().toFile(), StandardCharsets.UTF_8);
            if (zip.size() > MOST_FILES) {
                zip.close();
                throw new UnreadableRegisterException(
                        "Cette archive ZIP contient plus de 1 000 fichiers : importez celle de France compétences.");
            }
            return new Archive(zip, file.octets());
        } catch (ZipException e) {
            throw new UnreadableRegisterException(FlowDamage.DAMAGED_ARCHIVE, e);
        }
    }

    /** The XML flow inside, when there is one. */
    Optional<ZipEntry> findXml() {
        return zip.stream()
                .map(ZipEntry.class::cast)
                .filter(entry -> isFile(entry) && lower(entry).endsWith(".xml"))
                .findFirst();
    }

    /** @throws UnreadableRegisterException when one of the ten is missing */
    Map<ArchiveTable, ZipEntry> tables() {
        Map<ArchiveTable, ZipEntry> tables = new EnumMap<>(ArchiveTable.class);
        zip.stream()
                .filter(entry -> isFile(entry) && lower(entry).endsWith(".csv"))
                .forEach(entry -> ArchiveTable.find(baseName(entry)).ifPresent(table -> tables.put(table, entry)));
        if (tables.isEmpty()) {
            throw new UnreadableRegisterException(
                    "Cette archive ZIP ne contient ni le flux XML ni les fichiers CSV de France compétences :"
                            + " importez le bon fichier.");
        }
        String missing = Arrays.stream(ArchiveTable.values())
                .filter(table -> !tables.containsKey(table))
                .map(table -> "« " + table.title() + " »")
                .collect(joining(", "));
        if (!missing.isEmpty()) {
            throw new UnreadableRegisterException(
                    "Il manque dans cette archive %s : téléchargez-la de nouveau chez son propriétaire."
                            .formatted(missing));
        }
        return tables;
    }

    /** Uncompressed bytes of all tables, as the archive declares them. */
    static long size(Map<ArchiveTable, ZipEntry> tables) {
        return tables.values().stream()
                .mapToLong(entry -> Math.max(0, entry.getSize()))
                .sum();
    }

    CsvReader read(ArchiveTable table, ZipEntry entry) throws IOException {
        try {
            return CsvReader.open(bytes(entry), table.layout());
        } catch (UnreadableRegisterException e) {
            throw in(entry, e);
        }
    }

    /** Says in which of the files something is wrong. */
    static UnreadableRegisterException in(ZipEntry entry, UnreadableRegisterException failure) {
        return new UnreadableRegisterException("Dans « " + baseName(entry) + " » : " + failure.sentence(), failure);
    }

    InputStream bytes(ZipEntry entry) throws IOException {
        try {
            return new BufferedInputStream(new ExpansionGuard(zip.getInputStream(entry), octets), 1 << 16);
        } catch (ZipException e) {
            throw new UnreadableRegisterException(FlowDamage.DAMAGED_ARCHIVE, e);
        }
    }

    private static boolean isFile(ZipEntry entry) {
        return !entry.isDirectory() && !entry.getName().startsWith("__MACOSX");
    }

    private static String lower(ZipEntry entry) {
        return entry.getName().toLowerCase(Locale.ROOT);
    }

    static String baseName(ZipEntry entry) {
        return entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
