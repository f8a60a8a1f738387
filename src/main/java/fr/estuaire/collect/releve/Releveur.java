package fr.estuaire.collect.releve;

import fr.estuaire.collect.Deliveries;
import fr.estuaire.collect.DeliveryReport;
import fr.estuaire.collect.DeliveryReport.Outcome;
import fr.estuaire.collect.releve.Fetching.Recu;
import fr.estuaire.collect.releve.Releve.Issue;
import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.lheo.FeedLimits;
import fr.estuaire.shared.Explained;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.HttpsDownload.Version;
import fr.estuaire.tenant.EstuaireProperties;
import fr.estuaire.tenant.Flux;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Fetches the file of one territory, tries again where that may help, delivers it and writes down what happened. */
@Component
class Releveur {
    private static final Logger LOG = LoggerFactory.getLogger(Releveur.class);
    private final Fetching fetching;
    private final Deliveries deliveries;
    private final ReleveRows rows;
    private final EstuaireProperties properties;
    private final CurrentPerson currentPerson;
    private final Clock clock;
    private final Reessais retries;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();

    @Autowired
    Releveur(
            Fetching fetching,
            Deliveries deliveries,
            ReleveRows rows,
            EstuaireProperties properties,
            CurrentPerson currentPerson,
            Clock clock) {
        this(fetching, deliveries, rows, properties, currentPerson, clock, Reessais.USUELS);
    }

    Releveur(
            Fetching fetching,
            Deliveries deliveries,
            ReleveRows rows,
            EstuaireProperties properties,
            CurrentPerson currentPerson,
            Clock clock,
            Reessais retries) {
        this.fetching = fetching;
        this.deliveries = deliveries;
        this.rows = rows;
        this.properties = properties;
        this.currentPerson = currentPerson;
        this.clock = clock;
        this.retries = retries;
    }

    /** How a fetch ended, without when and for whom. */
    private record Fin(
            Issue issue,
            String message,
            int essais,
            long octets,
            Version version,
            @Nullable String sha256,
            @Nullable Long livraison) {
        static Fin failed(String message, int essais) {
            return new Fin(Issue.ECHEC, message, essais, 0, Version.NONE, null, null);
        }
    }

    boolean isBusy(String territoire) {
        return busy.contains(territoire);
    }

    /** @throws EnCoursException when this territory is being fetched already */
    Releve fetch(String territoire, Flux flux) {
        if (!busy.add(territoire)) {
            throw new EnCoursException();
        }
        try {
            Instant start = clock.instant();
            Fin fin = attempt(territoire, flux);
            Releve releve = new Releve(
                    0,
                    start,
                    clock.instant(),
                    currentPerson.get().identifiant(),
                    flux.adresse(),
                    fin.issue,
                    fin.message,
                    fin.essais,
                    fin.octets,
                    fin.version.etag(),
                    fin.version.lastModified(),
                    fin.sha256,
                    fin.livraison);
            TenantScope.run(Space.territory(territoire), () -> rows.add(releve));
            return releve;
        } finally {
            busy.remove(territoire);
        }
    }

    private Fin attempt(String territoire, Flux flux) {
        Version known = TenantScope.call(Space.territory(territoire), () -> rows.findKnown(flux.adresse()));
        try {
            Path folder = Files.createDirectories(properties.files("releves", territoire));
            clear(folder);
            Path file = Files.createTempFile(folder, ".releve-", ".tmp");
            try {
                return tryAgain(territoire, flux, known, file);
            } finally {
                clear(folder);
            }
        } catch (IOException e) {
            LOG.error("The file of {} could not be written", territoire, e);
            return Fin.failed("Le fichier n’a pas pu être écrit sur le serveur : vérifiez la place sur le disque.", 1);
        } catch (RuntimeException e) {
            LOG.error("The file of {} could not be delivered", territoire, e);
            return Fin.failed(
                    e instanceof Explained
                            ? String.valueOf(e.getMessage())
                            : "Le fichier n’a pas pu être reçu : réessayez, puis prévenez l’assistance.",
                    1);
        }
    }

    private Fin tryAgain(String territoire, Flux flux, Version known, Path file) throws IOException {
        for (int tried = 1; ; tried++) {
            try {
                Recu recu = fetching.fetch(territoire, flux, known, file, FeedLimits.DEFAULT.bytes());
                return recu.apport().changed()
                        ? deliver(territoire, recu, file, tried)
                        : unchanged(recu.apport().version(), tried);
            } catch (ReleveException e) {
                LOG.warn("Relève de {}, essai {} : {}", territoire, tried, e.sentence());
                if (!e.isPassing() || !retries.waitAfter(tried)) {
                    return Fin.failed(e.sentence(), tried);
                }
            }
        }
    }

    private static Fin unchanged(Version version, int tried) {
        return new Fin(
                Issue.INCHANGEE, "Le fichier n’a pas changé depuis la dernière relève.", tried, 0, version, null, null);
    }

    private Fin deliver(String territoire, Recu recu, Path file, int tried) throws IOException {
        DeliveryReport report;
        try (InputStream content = Files.newInputStream(file)) {
            report = deliveries.deliver(territoire, recu.apport().nom(), content);
        }
        return new Fin(
                issue(report.outcome()),
                sentence(report),
                tried,
                recu.octets(),
                recu.apport().version(),
                recu.sha256(),
                report.id());
    }

    private static Issue issue(Outcome outcome) {
        return switch (outcome) {
            case ACCEPTEE -> Issue.RECUE;
            case DEJA_RECUE -> Issue.INCHANGEE;
            case REFUSEE -> Issue.ECHEC;
        };
    }

    private static String sentence(DeliveryReport report) {
        return switch (report.outcome()) {
            case ACCEPTEE ->
                "Fichier reçu : %s, %s."
                        .formatted(
                                FrenchText.count(report.formations(), "formation"),
                                FrenchText.count(report.sessions(), "session"));
            case DEJA_RECUE -> "Le fichier est le même qu’à la dernière livraison.";
            case REFUSEE -> report.findMotif().orElse("Le fichier est refusé.");
        };
    }

    /** Takes away what a fetch left here, this one or one that was cut off with the server. */
    private static void clear(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, ".releve-*.tmp")) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** The territory is being fetched already. */
    static final class EnCoursException extends IllegalStateException implements Explained {
        private static final long serialVersionUID = 1L;

        EnCoursException() {
            super("La relève de ce territoire est déjà en cours : attendez qu’elle se termine.");
        }
    }
}
