package fr.estuaire.rollup;

import fr.estuaire.identity.Role;
import fr.estuaire.rollup.RunLog.Order;
import fr.estuaire.rollup.RunLog.Outcome;
import fr.estuaire.rollup.Travail.Geste;
import fr.estuaire.rollup.Travail.SourceRef;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantDefinition;
import fr.estuaire.tenant.TenantScope;
import fr.estuaire.tenant.Territories;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Brings the latest feed of each territory into the national catalogue, one atomic step a territory, shared out among the
 * nodes, and lets a person decide on the feeds that were held and undo what was wrong. Callers need no space: the roll-up
 * works in its own.
 */
@Service
public class Rollup {
    private static final String NATIONAL = "hasRole('" + Role.Nom.NATIONAL + "')";

    private static final Logger LOG = LoggerFactory.getLogger(Rollup.class);

    private final Territories territories;
    private final Noeud noeud;
    private final Baux baux;
    private final RollupLock lock;
    private final RunLog log;
    private final RunRecords records;
    private final Cloture cloture;
    private final HeldFeeds heldFeeds;
    private final Sources sources;
    private final FluxArchives archives;
    private final Observatoire observatoire;
    private final Clock clock;

    Rollup(
            Territories territories,
            Noeud noeud,
            Baux baux,
            RollupLock lock,
            RunLog log,
            RunRecords records,
            Cloture cloture,
            HeldFeeds heldFeeds,
            Sources sources,
            FluxArchives archives,
            Observatoire observatoire,
            Clock clock) {
        this.territories = territories;
        this.noeud = noeud;
        this.baux = baux;
        this.lock = lock;
        this.log = log;
        this.records = records;
        this.cloture = cloture;
        this.heldFeeds = heldFeeds;
        this.sources = sources;
        this.archives = archives;
        this.observatoire = observatoire;
        this.clock = clock;
    }

    /** Whether a roll-up is at work, here or on another node. */
    @PreAuthorize(NATIONAL)
    public boolean isRunning() {
        return TenantScope.call(Space.rollup(), () -> lock.isHeld() || baux.isAlive());
    }

    /**
     * Runs the roll-up. Returns when it is over; a territory that fails is in the report and stops no other. What a run
     * that died left behind is finished first.
     *
     * @param by who asks, for the log: an account, {@code terminal} or {@code nuit}
     * @param codes of the territories; empty: all that are available
     * @throws RollupRefusedException when another roll-up is at work, or a territory is unavailable
     * @throws java.util.NoSuchElementException with a French sentence when no territory has one of the codes
     */
    @PreAuthorize(NATIONAL)
    public RunReport run(String by, Declencheur trigger, Collection<String> codes, ProgressListener listener) {
        List<TenantDefinition> chosen = choose(codes);
        return alone(() -> runAll(
                by,
                trigger,
                chosen,
                listener,
                territory -> new Order(
                        Geste.DERNIER,
                        null,
                        null,
                        sources.findLatest(territory.code()).map(Noeud::size).orElse(0L))));
    }

    /**
     * Makes the catalogue of a past day again out of the archive, on a catalogue that never held anything: to check that it
     * is the same, or because it was lost. The guards do not speak; the rules judge as on that day.
     *
     * @param jour what each territory had last said when this day ended
     * @param codes of the territories; empty: all of which the archive has something
     * @throws RollupRefusedException when the catalogue holds or held something of them, or the archive has nothing
     */
    @PreAuthorize(NATIONAL)
    public RunReport replay(String by, LocalDate jour, Collection<String> codes, ProgressListener listener) {
        List<TenantDefinition> chosen = choose(codes);
        Map<String, Source> feeds = new HashMap<>();
        chosen.forEach(territory ->
                archives.findAsOf(territory.code(), jour).ifPresent(source -> feeds.put(territory.code(), source)));
        if (feeds.isEmpty()) {
            throw new RollupRefusedException(
                    "L’archive n’a aucun flux du %s ni d’avant : choisissez un jour plus récent."
                            .formatted(FrenchText.date(jour)));
        }
        return alone(() -> {
            if (records.isAnyKnown(chosen.stream().map(TenantDefinition::code).toList())) {
                throw new RollupRefusedException(
                        "Le catalogue national n’est pas vide : un jour archivé se rejoue sur une base nationale neuve, ou pour des territoires qui n’y sont pas encore.");
            }
            return runAll(by, Declencheur.TERMINAL, choose(feeds.keySet()), listener, territory -> {
                Source source = Objects.requireNonNull(feeds.get(territory.code()));
                return new Order(
                        Geste.REJEU,
                        new SourceRef(source.kind(), source.id(), source.sha256()),
                        source.at(),
                        Noeud.size(source));
            });
        });
    }

    /**
     * Applies a feed that was held, as it was then, whatever the guards say.
     *
     * @param held {@link TerritoryReport#id()} of a line whose status is {@link Statut#RETENUE}
     * @param reason why the person thinks that the feed is right; not blank
     * @return what the run of this one territory did
     * @throws RollupRefusedException when it is no longer to be decided, or a later feed was applied since, or the
     *     file has gone, or there is no reason
     */
    @PreAuthorize(NATIONAL)
    public RunReport release(long held, String by, String reason) {
        return alone(() -> {
            HeldFeeds.Held feed = heldFeeds.getUndecided(held, reason);
            Source source = heldFeeds.getSource(feed);
            SourceRef reference = new SourceRef(source.kind(), source.id(), source.sha256());
            RunReport report = runAll(
                    by,
                    Declencheur.DECISION,
                    choose(List.of(feed.territoire())),
                    ProgressListener.NONE,
                    territory -> new Order(Geste.LEVEE, reference, null, Noeud.size(source)));
            if (report.territories().getFirst().statut() == Statut.APPLIQUEE) {
                heldFeeds.decide(feed, HeldFeeds.Decision.APPLIQUER, by, clock.instant(), reason);
            }
            return report;
        });
    }

    /**
     * Sets a held feed aside: the catalogue stays as it is until the territory produces another one.
     *
     * @throws RollupRefusedException when it is no longer to be decided, or there is no reason
     */
    @PreAuthorize(NATIONAL)
    public void reject(long held, String by, String reason) {
        alone(() -> {
            HeldFeeds.Held feed = heldFeeds.getUndecided(held, reason);
            heldFeeds.decide(feed, HeldFeeds.Decision.ECARTER, by, clock.instant(), reason);
            return feed;
        });
    }

    /**
     * Undoes what a run brought to a territory: its catalogue is what it was just before, as new versions; nothing is
     * erased. The feed that was undone is set aside, so that the next night does not bring it again.
     *
     * @param line {@link TerritoryReport#id()} of the latest line of the territory that was applied
     * @param reason why; not blank
     * @throws RollupRefusedException when a later feed was applied since, or there is no reason
     */
    @PreAuthorize(NATIONAL)
    public RunReport undo(long line, String by, String reason) {
        return alone(() -> {
            HeldFeeds.Undoable undone = heldFeeds.getUndoable(line, reason);
            RunReport report = runAll(
                    by,
                    Declencheur.DECISION,
                    choose(List.of(undone.territoire())),
                    ProgressListener.NONE,
                    territory -> new Order(Geste.RETOUR, null, undone.at().minusMillis(1), 0));
            if (report.territories().getFirst().statut() == Statut.APPLIQUEE) {
                heldFeeds.setAside(line, by, clock.instant(), reason);
            }
            return report;
        });
    }

    /** One run is led at a time in the whole country; what one that died left behind is finished first. */
    private <T> T alone(Supplier<T> work) {
        try {
            return TenantScope.call(
                    Space.rollup(),
                    () -> lock.hold(() -> {
                        if (records.isAnyUnfinished()) {
                            noeud.work(records::isAnyUnfinished, Noeud.Suivi.NONE);
                        }
                        cloture.closeFinished(clock.instant());
                        return work.get();
                    }));
        } catch (RuntimeException e) {
            if (!PlaceManquante.isTold(e)) {
                throw e;
            }
            // not even the log can be written: what is open is taken up by whichever node finds room
            LOG.error("The database has no room for the log of the roll-up", e);
            throw new RollupRefusedException(
                    "Le disque de la base de données est plein : libérez de la place sur le serveur de la base, puis relancez la consolidation, qui reprendra où elle en est.");
        }
    }

    private List<TenantDefinition> choose(Collection<String> codes) {
        if (codes.isEmpty()) {
            return territories.listAvailable();
        }
        List<TenantDefinition> chosen =
                codes.stream().distinct().map(territories::get).toList();
        chosen.forEach(territory -> territories.findFailure(territory.code()).ifPresent(failure -> {
            throw new RollupRefusedException(
                    "Le territoire %s est indisponible. %s".formatted(territory.nom(), failure));
        }));
        return chosen;
    }

    private RunReport runAll(
            String by,
            Declencheur trigger,
            List<TenantDefinition> chosen,
            ProgressListener listener,
            Function<TenantDefinition, Order> order) {
        Instant start = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        long execution = log.open(start, by, trigger, chosen, order);
        Progress progress = new Progress(chosen, listener);
        RunReport report = observatoire.observe(execution, trigger, () -> {
            noeud.work(() -> records.isUnfinished(execution), progress);
            Instant end = clock.instant();
            // the territories are done: a database that is away just now takes nothing of it back
            return BaseAbsente.outlast(clock, () -> {
                cloture.closeFinished(end);
                return new RunReport(execution, start, end, reports(execution));
            });
        });
        listener.progressed(new RunProgress(chosen.size(), chosen.size(), null, progress.last, report.total()));
        return report;
    }

    private List<TerritoryReport> reports(long execution) {
        return records.list(execution).stream()
                .map(line -> new TerritoryReport(
                        line.id(),
                        line.territoire(),
                        territories
                                .find(line.territoire())
                                .map(TenantDefinition::nom)
                                .orElse(line.territoire()),
                        line.statut(),
                        line.comptes(),
                        line.motif()))
                .toList();
    }

    /** Adds up what the threads of this node tell. */
    private final class Progress implements Noeud.Suivi {
        private final int all;
        private final ProgressListener listener;
        private int done;
        private int last;
        private Comptes total = Comptes.AUCUN;

        private Progress(List<TenantDefinition> chosen, ProgressListener listener) {
            this.all = chosen.size();
            this.listener = listener;
        }

        @Override
        public synchronized void progressed(Passage passage, int lues) {
            last = lues;
            String nom = territories.get(passage.territoire()).nom();
            listener.progressed(new RunProgress(done, all, nom, lues, total));
        }

        @Override
        public synchronized void finished(Passage passage, Outcome outcome) {
            done++;
            total = total.plus(outcome.comptes());
        }
    }
}
