package fr.estuaire.rules;

import fr.estuaire.quality.RuleDescription;
import fr.estuaire.quality.Severity;
import fr.estuaire.rules.PublishedFormations.Published;
import fr.estuaire.rules.RegleNationale.Etat;
import fr.estuaire.rules.Repetition.Statut;
import fr.estuaire.tenant.TenantDefinition;
import fr.estuaire.tenant.Territories;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Does a rehearsal, territory after territory, in the space of the roll-up. Changes nothing of what is published. */
@Component
class RehearsalRun {
    private static final Logger LOG = LoggerFactory.getLogger(RehearsalRun.class);
    private static final int LOT = 200;

    private final PublishedFormations published;
    private final Territories territories;
    private final RuleContexts contexts;
    private final NationalStates national;
    private final RehearsalRows rows;
    private final Clock clock;

    RehearsalRun(
            PublishedFormations published,
            Territories territories,
            RuleContexts contexts,
            NationalStates national,
            RehearsalRows rows,
            Clock clock) {
        this.published = published;
        this.territories = territories;
        this.contexts = contexts;
        this.national = national;
        this.rows = rows;
        this.clock = clock;
    }

    /** Stopped: somebody cancelled it. */
    private static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Works to the end and keeps the result.
     *
     * @param progress is told after each lot
     */
    void run(Repetition asked, Consumer<Repetition> progress) {
        Statut statut = attempt(asked, progress);
        rows.close(asked.id(), statut);
        rows.find(asked.id()).ifPresent(progress);
    }

    private Statut attempt(Repetition asked, Consumer<Repetition> progress) {
        try {
            rehearse(asked, progress);
            return Statut.TERMINEE;
        } catch (Cancelled e) {
            return Statut.ANNULEE;
        } catch (RuntimeException e) {
            LOG.error("Rehearsal of {} failed", asked.regle(), e);
            return Statut.ECHEC;
        }
    }

    /** The decisions of the nation without the change and with it. */
    private record Change(
            Repetition asked,
            RuleDescription rule,
            Map<String, RegleNationale> now,
            Map<String, RegleNationale> then,
            Consumer<Repetition> progress) {}

    private void rehearse(Repetition asked, Consumer<Repetition> progress) {
        Change change = change(asked, progress);
        Map<String, Long> counts = published.count();
        rows.total(
                asked.id(), counts.values().stream().mapToLong(Long::longValue).sum());
        long read = 0;
        for (TenantDefinition territory : territories.listAvailable()) {
            if (counts.containsKey(territory.code())) {
                read = rehearse(change, territory.code(), read);
            }
        }
    }

    private Change change(Repetition asked, Consumer<Repetition> progress) {
        RuleDescription rule = RuleSettings.getRule(asked.regle());
        Severity gravite = asked.gravite() == rule.severity() ? null : asked.gravite();
        Map<String, RegleNationale> now = national.load();
        Map<String, RegleNationale> then = new HashMap<>(now);
        then.put(
                rule.code(),
                new RegleNationale(rule.code(), Etat.EN_VIGUEUR, gravite, asked.par(), clock.instant(), ""));
        return new Change(asked, rule, now, then, progress);
    }

    /** @return how many formations were read since the beginning */
    private long rehearse(Change change, String territoire, long already) {
        TerritoryRehearsal rehearsal = new TerritoryRehearsal(
                territoire,
                contexts.weighing(territoire, change.now()).weigh(change.rule()),
                contexts.weighing(territoire, change.then()).weigh(change.rule()),
                contexts.load(territoire, change.asked().au(), change.then()));
        long read = already;
        List<Published> lot = published.list(territoire, "", LOT);
        while (!lot.isEmpty()) {
            lot.forEach(rehearsal::take);
            read += lot.size();
            tell(change.asked(), read, change.progress());
            lot = published.list(territoire, lot.getLast().numero(), LOT);
        }
        rows.add(change.asked().id(), rehearsal.result());
        return read;
    }

    private void tell(Repetition asked, long read, Consumer<Repetition> progress) {
        if (!rows.progress(asked.id(), read)) {
            throw new Cancelled();
        }
        rows.find(asked.id()).ifPresent(progress);
    }
}
