package fr.estuaire.publish;

import fr.estuaire.archive.Archive;
import fr.estuaire.archive.Origine;
import fr.estuaire.lheo.FeedStamps;
import fr.estuaire.lheo.FeedWriter;
import fr.estuaire.lheo.SchemaCheck;
import fr.estuaire.lheo.SchemaProblem;
import fr.estuaire.shared.FullDisk;
import fr.estuaire.shared.FullDiskException;
import fr.estuaire.tenant.EstuaireProperties;
import fr.estuaire.tenant.TenantDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes the file of an output as a stream, checks it whole against the schema, and only then puts it in its place. */
@Component
class OutputFile {
    /** The hour of a feed is French legal time wherever the territory is: that is how the national flow reads it. */
    private static final ZoneId LEGAL = ZoneId.of("Europe/Paris");

    private final LiveFragments fragments;
    private final Archive archive;
    private final EstuaireProperties properties;

    OutputFile(LiveFragments fragments, Archive archive, EstuaireProperties properties) {
        this.fragments = fragments;
        this.archive = archive;
        this.properties = properties;
    }

    /** @param fichier path inside the home directory, empty when there was no formation to write */
    record Written(String fichier, long octets, int formations, int sessions) {
        static final Written NOTHING = new Written("", 0, 0, 0);
    }

    /** @param empreinte of the fragments, under which the archive keeps the file that another of the day may replace */
    Written write(TenantDefinition territory, LocalDate day, String empreinte, Instant now) {
        Path directory = properties.files("sorties", territory.code());
        try {
            Files.createDirectories(directory);
            Path draft = Files.createTempFile(directory, "sortie", ".partiel");
            try {
                int[] counts = writeFragments(draft, now);
                if (counts[0] == 0) {
                    return Written.NOTHING;
                }
                requireValid(draft);
                archive.keep(territory.code(), day, Origine.SORTIE, draft, empreinte);
                return place(draft, directory.resolve(territory.code() + "-" + day + ".xml"), counts);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            if (FullDisk.isTold(e)) {
                throw new FullDiskException(directory, e);
            }
            throw new UncheckedIOException("La sortie n’a pas pu être écrite dans « " + directory + " ».", e);
        }
    }

    private Written place(Path draft, Path target, int[] counts) throws IOException {
        long octets = Files.size(draft);
        Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return new Written(properties.home().relativize(target).toString(), octets, counts[0], counts[1]);
    }

    /** Returns how many formations and sessions were written. */
    private int[] writeFragments(Path draft, Instant now) throws IOException {
        int sessions = 0;
        FeedStamps stamps = new FeedStamps(LocalDateTime.ofInstant(now, LEGAL));
        try (Stream<LiveFragments.LiveFragment> live = fragments.stream();
                FeedWriter writer = new FeedWriter(Files.newOutputStream(draft), stamps)) {
            for (Iterator<LiveFragments.LiveFragment> rows = live.iterator(); rows.hasNext(); ) {
                LiveFragments.LiveFragment row = rows.next();
                writer.write(row.fragment());
                sessions += row.sessions();
            }
            if (writer.count() > 0) {
                writer.finish();
            }
            return new int[] {Math.toIntExact(writer.count()), sessions};
        }
    }

    private static void requireValid(Path draft) throws IOException {
        try (InputStream in = Files.newInputStream(draft)) {
            List<SchemaProblem> problems = SchemaCheck.document(in, 1);
            if (!problems.isEmpty()) {
                throw new IllegalStateException("La sortie ne serait pas valide et n’a pas été remplacée : "
                        + problems.getFirst().message());
            }
        }
    }
}
