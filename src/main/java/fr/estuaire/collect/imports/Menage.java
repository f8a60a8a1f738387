package fr.estuaire.collect.imports;

import fr.estuaire.jobs.NationalTask;
import fr.estuaire.shared.UtcTime;
import fr.estuaire.tenant.EstuaireProperties;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantDefinition;
import fr.estuaire.tenant.TenantScope;
import fr.estuaire.tenant.Territories;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Each night, lets go of the files of imports, then of their reports, once they are old; offers and their history stay. */
@Component
@EnableConfigurationProperties(ImportProperties.class)
class Menage implements NationalTask {
    private static final Logger LOG = LoggerFactory.getLogger(Menage.class);

    /** Reports deleted together: each may hold thousands of formations. */
    private static final int LOT = 20;

    private final JdbcClient jdbc;
    private final ImportProperties keeping;
    private final EstuaireProperties properties;
    private final Territories territories;
    private final Clock clock;

    Menage(
            JdbcClient jdbc,
            ImportProperties keeping,
            EstuaireProperties properties,
            Territories territories,
            Clock clock) {
        this.jdbc = jdbc;
        this.keeping = keeping;
        this.properties = properties;
        this.territories = territories;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "menage-des-imports";
    }

    @Override
    public String cron() {
        return "0 0 4 * * ?";
    }

    @Override
    public void run() {
        territories.listAvailable().forEach(this::tidy);
    }

    /** One territory’s failure stops nobody else. */
    private void tidy(TenantDefinition territory) {
        try {
            TenantScope.run(Space.territory(territory.code()), () -> {
                forgetFiles(territory.code());
                forgetReports();
            });
        } catch (RuntimeException e) {
            LOG.error("Les anciens imports de {} n’ont pas été supprimés", territory.nom(), e);
        }
    }

    private void forgetFiles(String territoire) {
        Instant limit = limit(keeping.fichiers());
        jdbc.sql("UPDATE import SET fichier = '' WHERE recu_le < ? AND fichier <> ''")
                .param(column(limit))
                .update();
        Path folder = properties.files("imports", territoire);
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> old = files.filter(file -> isOlder(file, limit)).toList();
            for (Path file : old) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By its own date: one that a stop of the server left there belongs to no import. */
    private static boolean isOlder(Path file, Instant limit) {
        try {
            return Files.isRegularFile(file)
                    && Files.getLastModifiedTime(file).toInstant().isBefore(limit);
        } catch (IOException _) {
            return false;
        }
    }

    private void forgetReports() {
        LocalDateTime limit = column(limit(keeping.rapports()));
        int deleted = LOT;
        while (deleted == LOT) {
            deleted = jdbc.sql("DELETE FROM import WHERE recu_le < ? ORDER BY id LIMIT " + LOT)
                    .param(limit)
                    .update();
        }
    }

    private Instant limit(Period period) {
        return clock.instant().atOffset(ZoneOffset.UTC).minus(period).toInstant();
    }

    private static LocalDateTime column(Instant instant) {
        return UtcTime.toColumn(instant);
    }
}
