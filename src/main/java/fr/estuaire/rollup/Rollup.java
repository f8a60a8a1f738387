package fr.estuaire.rollup;

import fr.estuaire.identity.Role;
import fr.estuaire.rollup.RunLog.Outcome;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantDefinition;
import fr.estuaire.tenant.TenantScope;
import fr.estuaire.tenant.Territories;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Brings the latest feed of each territory into the national catalogue, one atomic step a territory, and lets a person
 * decide on the feeds that were held. Callers need no space: the roll-up works in its own.
 */
@Service
public class Rollup {
    private static final Logger LOG = LoggerFactory.getLogger(Rollup.class);
    private static final String NATIONAL = "hasRole('" + Role.Nom.NATIONAL + "')";

    private final Territories territories;
    private final TerritoryRollup step;
    private final RollupLock lock;
    private final RunLog log;
    private final HeldFeeds heldFeeds;
    private final Staging staging;
    private final Clock clock;

    Rollup(
            Territories territories,
            TerritoryRollup step,
            RollupLock lock,
            RunLog log,
            HeldFeeds heldFeeds,
            Staging staging,
            Clock clock) {
        this.territories = territories;
        this.step = step;
        this.lock = lock;
        this.log = log;
        this.heldFeeds = heldFeeds;
        this.staging = staging;
        this.clock = clock;
    }

    /** Whether a roll-up is at work, here or on another node. */
    @PreAuthorize(NATIONAL)
    public boolean isRunning() {
        return TenantScope.call(Space.rollup(), lock::isHeld);
    }

    /**
     * Runs the roll-up. Returns when it is over; a territory that fails is in the report and stops no other.
     *
     * @param by who asks, for the log: an account, {@code terminal} or {@code nuit}
     * @param codes of the territories; empty: all that are available
     * @throws RollupRefusedException when another roll-up is at work, or a territory is unavailable
     * @throws java.util.NoSuchElementException with a French sentence when no territory has one of the codes
     */
    @PreAuthorize(NATIONAL)
    public RunReport run(String by, Declencheur trigger, Collection<String> codes, ProgressListener listener) {
        List<TenantDefinition> chosen = choose(codes);
        return TenantScope.call(
                Space.rollup(),
                () -> lock.hold(() ->
                        runAll(by, trigger, chosen, listener, (passage, progress) -> step.run(passage, progress))));
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
        return TenantScope.call(
                Space.rollup(),
                () -> lock.hold(() -> {
                    HeldFeeds.Held feed = heldFeeds.getUndecided(held, reason);
                    Source source = heldFeeds.getSource(feed);
                    RunReport report = runAll(
                            by,
                            Declencheur.DECISION,
                            choose(List.of(feed.territoire())),
                            ProgressListener.NONE,
                            (passage, progress) -> step.force(passage, source, progress));
                    if (report.territories().getFirst().statut() == Statut.APPLIQUEE) {
                        heldFeeds.decide(feed, HeldFeeds.Decision.APPLIQUER, by, clock.instant(), reason);
                    }
                    return report;
                }));
    }

    /**
     * Sets a held feed aside: the catalogue stays as it is until the territory produces another one.
     *
     * @throws RollupRefusedException when it is no longer to be decided, or there is no reason
     */
    @PreAuthorize(NATIONAL)
    public void reject(long held, String by, String reason) {
        TenantScope.run(
                Space.rollup(),
                () -> lock.hold(() -> {
                    HeldFeeds.Held feed = heldFeeds.getUndecided(held, reason);
                    heldFeeds.decide(feed, HeldFeeds.Decision.ECARTER, by, clock.instant(), reason);
                    return feed;
                }));
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
            BiFunction<Passage, IntConsumer, Outcome> work) {
        Instant start = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        staging.clear();
        long execution = log.open(start, by, trigger);
        List<TerritoryReport> reports = new ArrayList<>();
        Comptes total = Comptes.AUCUN;
        for (TenantDefinition territory : chosen) {
            Comptes soFar = total;
            IntConsumer progress = lues ->
                    listener.progressed(new RunProgress(reports.size(), chosen.size(), territory.nom(), lues, soFar));
            TerritoryReport report = runOne(execution, start, territory, progress, work);
            reports.add(report);
            total = total.plus(report.comptes());
        }
        Instant end = clock.instant();
        log.close(execution, end);
        listener.progressed(new RunProgress(reports.size(), chosen.size(), null, 0, total));
        return new RunReport(execution, start, end, reports);
    }

    private TerritoryReport runOne(
            long execution,
            Instant start,
            TenantDefinition territory,
            IntConsumer progress,
            BiFunction<Passage, IntConsumer, Outcome> work) {
        progress.accept(0);
        long id = log.openTerritory(execution, territory.code());
        Outcome outcome = attempt(new Passage(id, territory.code(), start), territory, progress, work);
        return new TerritoryReport(
                id, territory.code(), territory.nom(), outcome.statut(), outcome.comptes(), outcome.motif());
    }

    /** Whatever happens to a territory is its own affair: the next one gets its turn. */
    private Outcome attempt(
            Passage passage,
            TenantDefinition territory,
            IntConsumer progress,
            BiFunction<Passage, IntConsumer, Outcome> work) {
        try {
            return work.apply(passage, progress);
        } catch (RuntimeException e) {
            LOG.error("Roll-up of {} failed", territory.code(), e);
            Outcome failed = Outcome.of(
                    Statut.ECHEC,
                    "L’étape a échoué et le catalogue n’a pas changé pour %s : relancez la consolidation, puis prévenez l’assistance si l’échec se répète."
                            .formatted(territory.nom()));
            log.closeTerritory(passage.id(), failed);
            return failed;
        } finally {
            staging.clear();
        }
    }
}
