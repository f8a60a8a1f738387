package fr.estuaire.archive;

import fr.estuaire.archive.Verification.Defaut;
import fr.estuaire.identity.Role;
import fr.estuaire.shared.FullDisk;
import fr.estuaire.tenant.EstuaireProperties;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantDefinition;
import fr.estuaire.tenant.TenantScope;
import fr.estuaire.tenant.Territories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Keeps what territories delivered and produced, compressed and for good: no newer file of the same day takes the place of
 * an older one. Callers need no space: each file is recorded in that of its territory.
 */
@Service
public class Archive {
    private static final String OF_THE_TERRITORY = "@currentPerson.getMembership().territoire() == #territoire";
    private static final String MAY_KEEP = "hasRole('" + Role.Nom.NATIONAL + "') or (hasAnyRole('" + Role.Nom.COLLECTE
            + "', '" + Role.Nom.ADMINISTRATION + "') and " + OF_THE_TERRITORY + ")";
    private static final String MAY_READ = "hasRole('" + Role.Nom.NATIONAL + "') or (hasRole('"
            + Role.Nom.ADMINISTRATION + "') and " + OF_THE_TERRITORY + ")";
    private static final int PAGE = 200;
    private static final int MOST_DEFECTS = 1000;

    private final ArchiveRows rows;
    private final Territories territories;
    private final EstuaireProperties properties;
    private final Clock clock;

    Archive(ArchiveRows rows, Territories territories, EstuaireProperties properties, Clock clock) {
        this.rows = rows;
        this.territories = territories;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Keeps a file, which is left where it is.
     *
     * @param territoire code of the territory
     * @param jour day on which the file counts, in the time zone of the territory
     * @param file XML, compressed by gzip or not
     * @param cle sha-256 under which its origin knows it, 64 hexadecimal digits
     * @return where it is kept; the same path whenever the same content comes again
     * @throws ArchiveException when it cannot be kept; nothing has changed then
     */
    @PreAuthorize(MAY_KEEP)
    public Path keep(String territoire, LocalDate jour, Origine origine, Path file, String cle) {
        Path folder = properties.files("archive", territories.get(territoire).code());
        try {
            return write(territoire, jour, origine, file, cle, folder);
        } catch (IOException e) {
            throw explain(territories.get(territoire), folder, e);
        }
    }

    /** The file of a content, by the sha-256 of the content or the key of its origin, if it is on the disk. */
    @PreAuthorize(MAY_READ)
    public Optional<Path> find(String territoire, String sha256) {
        return in(territoire, () -> rows.find(sha256)).map(this::path).filter(Files::isRegularFile);
    }

    /** What counted last on a day: of that day, or of the nearest day before. */
    @PreAuthorize(MAY_READ)
    public Optional<Archivee> findAsOf(String territoire, LocalDate jour) {
        return in(territoire, () -> rows.findAsOf(jour));
    }

    /** The latest days first. */
    @PreAuthorize(MAY_READ)
    public List<Archivee> list(String territoire, int offset, int limit) {
        return in(territoire, () -> rows.list(offset, limit));
    }

    @PreAuthorize(MAY_READ)
    public long count(String territoire) {
        return in(territoire, rows::count);
    }

    /** Reads every file of a territory again and compares it with what was kept. */
    @PreAuthorize(MAY_READ)
    public Verification verify(String territoire) {
        territories.get(territoire);
        long files = 0;
        long octets = 0;
        long last = 0;
        List<Defaut> defects = new ArrayList<>();
        for (List<Archivee> page = after(territoire, last); !page.isEmpty(); page = after(territoire, last)) {
            for (Archivee file : page) {
                check(file).filter(defect -> defects.size() < MOST_DEFECTS).ifPresent(defects::add);
                octets += file.octetsGardes();
            }
            files += page.size();
            last = page.getLast().id();
        }
        return new Verification(territoire, files, octets, defects);
    }

    private List<Archivee> after(String territoire, long id) {
        return in(territoire, () -> rows.listAfter(id, PAGE));
    }

    private Optional<Defaut> check(Archivee file) {
        Path path = path(file);
        return ArchiveFile.isIntact(path, file.sha256())
                ? Optional.empty()
                : Optional.of(new Defaut(file, !Files.exists(path)));
    }

    private Path write(String territoire, LocalDate jour, Origine origine, Path file, String cle, Path folder)
            throws IOException {
        ArchiveFile written = ArchiveFile.write(file, folder);
        try {
            Path target = in(territoire, () -> rows.findContent(written.sha256()))
                    .map(this::path)
                    .orElseGet(() -> place(folder, jour, written));
            written.place(target);
            in(territoire, () -> {
                rows.add(row(jour, origine, written, cle, target));
                return target;
            });
            return target;
        } finally {
            written.discard();
        }
    }

    private Archivee row(LocalDate jour, Origine origine, ArchiveFile written, String cle, Path target) {
        return new Archivee(
                0,
                jour,
                origine,
                clock.instant(),
                written.octets(),
                written.octetsGardes(),
                written.sha256(),
                cle,
                properties.home().relativize(target).toString());
    }

    private static Path place(Path folder, LocalDate jour, ArchiveFile written) {
        return folder.resolve(YearMonth.from(jour).toString()).resolve(jour + "-" + written.sha256() + ".xml.gz");
    }

    private Path path(Archivee file) {
        return properties.home().resolve(file.fichier());
    }

    static ArchiveException explain(TenantDefinition territory, Path folder, IOException failure) {
        boolean full = FullDisk.isTold(failure);
        return new ArchiveException(
                (full
                                ? "Le disque est plein : l’archive du territoire %s n’a pas pu garder ce fichier. Libérez de la"
                                        + " place dans « %s », puis recommencez ; rien n’a été perdu ni remplacé."
                                : "L’archive du territoire %s n’a pas pu garder ce fichier : vérifiez que le dossier « %s »"
                                        + " existe et qu’Estuaire peut y écrire, puis recommencez.")
                        .formatted(territory.nom(), folder),
                failure);
    }

    private static <T> T in(String territoire, Supplier<T> work) {
        return TenantScope.call(Space.territory(territoire), work::get);
    }
}
