package fr.estuaire.collect;

import fr.estuaire.archive.Archive;
import fr.estuaire.archive.Origine;
import fr.estuaire.collect.DeliveryReport.Outcome;
import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.identity.Role;
import fr.estuaire.lheo.FeedLimits;
import fr.estuaire.lheo.FeedReader;
import fr.estuaire.quality.FeedChecker;
import fr.estuaire.quality.FeedReport;
import fr.estuaire.quality.Finding;
import fr.estuaire.quality.FormationChecker;
import fr.estuaire.quality.Severity;
import fr.estuaire.rules.RuleContexts;
import fr.estuaire.shared.FullDisk;
import fr.estuaire.shared.FullDiskException;
import fr.estuaire.tenant.EstuaireProperties;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantDefinition;
import fr.estuaire.tenant.TenantScope;
import fr.estuaire.tenant.Territories;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Receives the Lhéo files that a territory's own tool produces: checks them, keeps those that can be read, and remembers
 * the refusals. Callers need no space: each delivery is recorded in the space of its territory.
 */
@Service
public class Deliveries {
    private static final String MAY_DELIVER = "hasRole('" + Role.Nom.NATIONAL + "') or (hasRole('"
            + Role.Nom.ADMINISTRATION + "') and @currentPerson.getMembership().territoire() == #territoire)";
    private final Territories territories;
    private final Livraisons livraisons;
    private final EstuaireProperties properties;
    private final Archive archive;
    private final RuleContexts contexts;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    Deliveries(
            Territories territories,
            Livraisons livraisons,
            EstuaireProperties properties,
            Archive archive,
            RuleContexts contexts,
            CurrentPerson currentPerson,
            Clock clock) {
        this.territories = territories;
        this.livraisons = livraisons;
        this.properties = properties;
        this.archive = archive;
        this.contexts = contexts;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /**
     * Receives a file of this machine, left where it is.
     *
     * @param territoire code of the territory
     * @param file Lhéo 2.3 or 2.2, compressed by gzip or not
     * @return the report, also when the file is refused
     * @throws NoSuchElementException with a French sentence when no territory has this code
     * @throws FullDiskException when there is no room for it: nothing is recorded then
     * @throws fr.estuaire.lheo.UnreadableFeedException when there is no file to open: nothing is recorded then
     */
    @PreAuthorize(MAY_DELIVER)
    public DeliveryReport deliver(String territoire, Path file) {
        territories.get(territoire);
        try (InputStream content = FeedReader.openBytes(file)) {
            return receive(territoire, String.valueOf(file.getFileName()), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Receives a file as it arrives, in a memory that does not depend on its size.
     *
     * @param name as the sender calls it, for the log only: it never becomes a path
     * @param content closed by the caller
     * @throws FullDiskException when there is no room for it: nothing is recorded then
     * @throws UncheckedIOException when the stream breaks off: nothing is recorded then
     */
    @PreAuthorize(MAY_DELIVER)
    public DeliveryReport deliver(String territoire, String name, InputStream content) {
        try {
            return receive(territoire, name, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many deliveries the territory has made. */
    @PreAuthorize(MAY_DELIVER)
    public long count(String territoire) {
        return in(territoire, livraisons::count);
    }

    /** The latest deliveries first, without their findings. */
    @PreAuthorize(MAY_DELIVER)
    public List<DeliveryLine> list(String territoire, int offset, int limit) {
        return in(territoire, () -> livraisons.list(offset, limit));
    }

    @PreAuthorize(MAY_DELIVER)
    public Optional<DeliveryReport> find(String territoire, long id) {
        return in(territoire, () -> livraisons.find(territoire, id));
    }

    private DeliveryReport receive(String territoire, String name, InputStream content) throws IOException {
        TenantDefinition territory = getAvailable(territoire);
        Path folder = properties.files("livraisons", territory.code());
        ReceivedFile received;
        try {
            received = ReceivedFile.copy(content, folder, FeedLimits.DEFAULT.bytes());
        } catch (ReceivedFile.TooLargeException e) {
            return refuseTooLarge(territoire, name);
        } catch (IOException e) {
            if (FullDisk.isTold(e)) {
                throw new FullDiskException(folder, e);
            }
            throw e;
        }
        try {
            return in(territoire, () -> record(territoire, name, received));
        } finally {
            received.discard();
        }
    }

    private DeliveryReport record(String territoire, String name, ReceivedFile received) {
        Optional<DeliveryReport> same = livraisons
                .findLatestIfSame(received.sha256())
                .flatMap(id -> livraisons.find(territoire, id))
                .map(first -> first.as(Outcome.DEJA_RECUE));
        return same.orElseGet(() -> recordNew(territoire, name, received));
    }

    private DeliveryReport recordNew(String territoire, String name, ReceivedFile received) {
        Instant now = clock.instant();
        FeedReport report =
                checker(territoire).check(() -> FeedReader.open(received.temporary()), (formation, findings) -> {});
        @Nullable
        String motif = report.findings().stream()
                .filter(finding -> finding.severity() == Severity.BLOCKING)
                .findFirst()
                .map(Finding::message)
                .orElse(null);
        @Nullable String fichier = motif == null ? keep(territoire, received, now) : null;
        long id = livraisons.add(new Livraisons.Entry(
                now,
                currentPerson.get().identifiant(),
                name,
                fichier,
                received.sha256(),
                received.octets(),
                motif,
                report));
        return livraisons.find(territoire, id).orElseThrow();
    }

    private String keep(String territoire, ReceivedFile received, Instant now) {
        LocalDate day = LocalDate.ofInstant(now, territories.get(territoire).fuseau());
        Path file = archive.keep(territoire, day, Origine.LIVRAISON, received.temporary(), received.sha256());
        return properties.home().relativize(file).toString();
    }

    private DeliveryReport refuseTooLarge(String territoire, String name) {
        long gib = FeedLimits.DEFAULT.bytes() >> 30;
        String motif = "Le fichier dépasse %d Gio : livrez-le compressé par gzip, ou en l’allégeant.".formatted(gib);
        FeedReport nothing = new FeedReport(null, 0, 0, 0, List.of(), Map.of(), Severity.BLOCKING);
        return in(territoire, () -> {
            long id = livraisons.add(new Livraisons.Entry(
                    clock.instant(),
                    currentPerson.get().identifiant(),
                    name,
                    null,
                    "0".repeat(64),
                    FeedLimits.DEFAULT.bytes(),
                    motif,
                    nothing));
            return livraisons.find(territoire, id).orElseThrow();
        });
    }

    private FeedChecker checker(String territoire) {
        return new FeedChecker(new FormationChecker(contexts.forTerritory(territoire)));
    }

    private TenantDefinition getAvailable(String territoire) {
        TenantDefinition territory = territories.get(territoire);
        territories.findFailure(territoire).ifPresent(failure -> {
            throw new IllegalStateException(
                    "Le territoire %s est indisponible. %s".formatted(territory.nom(), failure));
        });
        return territory;
    }

    private static <T> T in(String territoire, Supplier<T> work) {
        return TenantScope.call(Space.territory(territoire), work::get);
    }
}
