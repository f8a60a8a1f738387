package fr.estuaire.archive;

import fr.estuaire.jobs.NationalTask;
import fr.estuaire.tenant.EstuaireProperties;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantDefinition;
import fr.estuaire.tenant.TenantScope;
import fr.estuaire.tenant.Territories;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Each night, once the roll-up is over, takes out of the archive what no setting and nobody asks for any more. */
@Component
@EnableConfigurationProperties(ArchiveSettings.class)
class ArchiveRetention implements NationalTask {
    private static final Logger LOG = LoggerFactory.getLogger(ArchiveRetention.class);
    private final ArchiveRows rows;
    private final ObjectProvider<ArchiveUse> uses;
    private final ArchiveSettings settings;
    private final Territories territories;
    private final EstuaireProperties properties;
    private final Clock clock;

    ArchiveRetention(
            ArchiveRows rows,
            ObjectProvider<ArchiveUse> uses,
            ArchiveSettings settings,
            Territories territories,
            EstuaireProperties properties,
            Clock clock) {
        this.rows = rows;
        this.uses = uses;
        this.settings = settings;
        this.territories = territories;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "archive-menage";
    }

    @Override
    public String cron() {
        return "0 0 5 * * ?";
    }

    @Override
    public void run() {
        territories.listAvailable().forEach(this::clean);
    }

    /** One territory’s failure stops nobody else. */
    private void clean(TenantDefinition territory) {
        try {
            int removed = remove(territory);
            sweep(territory);
            if (removed > 0) {
                LOG.info("Archive, {} : {} fichiers trop anciens retirés", territory.nom(), removed);
            }
        } catch (RuntimeException e) {
            LOG.error("L’archive du territoire {} n’a pas été allégée", territory.nom(), e);
        }
    }

    int remove(TenantDefinition territory) {
        LocalDate today = LocalDate.now(clock.withZone(territory.fuseau()));
        Set<String> used = new HashSet<>();
        uses.stream().forEach(use -> used.addAll(use.listUsed(territory.code())));
        return TenantScope.call(Space.territory(territory.code()), () -> {
            List<Archivee> outdated = rows.listOutdated(settings.allSince(today), settings.monthsSince(today)).stream()
                    .filter(file -> !used.contains(file.sha256()) && !used.contains(file.cle()))
                    .toList();
            outdated.forEach(this::remove);
            return outdated.size();
        });
    }

    /** Takes away what a server that was killed left half-written. */
    void sweep(TenantDefinition territory) {
        Path folder = properties.files("archive", territory.code());
        if (!Files.isDirectory(folder)) {
            return;
        }
        FileTime yesterday = FileTime.from(clock.instant().minus(Duration.ofDays(1)));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, ArchiveFile.TEMPORARY)) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).compareTo(yesterday) < 0) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void remove(Archivee file) {
        if (!rows.remove(file)) {
            return;
        }
        try {
            Files.deleteIfExists(properties.home().resolve(file.fichier()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
