package fr.estuaire.rules;

import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.identity.Role;
import fr.estuaire.quality.RuleDescription;
import fr.estuaire.quality.Severity;
import fr.estuaire.rules.RegleNationale.Etat;
import fr.estuaire.rules.Repetition.Statut;
import fr.estuaire.rules.Repetition.Territoire;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantDefinition;
import fr.estuaire.tenant.TenantScope;
import fr.estuaire.tenant.Territories;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What the nation decides about a rule: seen on all that is published before it counts. One rehearsal at a time, on a thread
 * of its own: it goes on when the page is left.
 */
@Service
@PreAuthorize("hasRole('" + Role.Nom.NATIONAL + "')")
public class Rehearsals {
    private static final Logger LOG = LoggerFactory.getLogger(Rehearsals.class);

    private final RehearsalRows rows;
    private final RehearsalRun run;
    private final NationalStates national;
    private final Territories territories;
    private final RuleContexts contexts;
    private final SpaceTravel travel;
    private final CurrentPerson currentPerson;
    private final Clock clock;
    private final Set<Consumer<Repetition>> followers = ConcurrentHashMap.newKeySet();

    Rehearsals(
            RehearsalRows rows,
            RehearsalRun run,
            NationalStates national,
            Territories territories,
            RuleContexts contexts,
            SpaceTravel travel,
            CurrentPerson currentPerson,
            Clock clock) {
        this.rows = rows;
        this.run = run;
        this.national = national;
        this.territories = territories;
        this.contexts = contexts;
        this.travel = travel;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /** The rules that may be rehearsed. */
    public List<RuleDescription> listRules() {
        return KnownRules.list().stream()
                .filter(rule -> KnownRules.codes().contains(rule.code()))
                .toList();
    }

    /** The severities that the nation may give to a rule. */
    public List<Severity> choices(String code) {
        RuleDescription rule = RuleSettings.getRule(code);
        return KnownRules.choices(rule, rule.severity());
    }

    /**
     * Begins a rehearsal and returns its number.
     *
     * @param au day on which the rules place themselves
     * @throws IllegalStateException with a French sentence when another one is at work
     * @throws IllegalArgumentException with a French sentence when the rule does not allow this severity
     */
    public long start(String code, Severity gravite, LocalDate au) {
        if (!KnownRules.codes().contains(RuleSettings.getRule(code).code())
                || !choices(code).contains(gravite)) {
            throw new IllegalArgumentException("Cette règle ne peut pas prendre la gravité « " + gravite.label()
                    + " » : choisissez-en une autre.");
        }
        String par = currentPerson.get().identifiant();
        Repetition opened = in(() -> rows.open(code, gravite, au, par).flatMap(rows::find))
                .orElseThrow(() -> new IllegalStateException(
                        "Une répétition est déjà en cours : suivez-la, ou annulez-la d’abord."));
        Thread.ofVirtual()
                .name("repetition")
                .start(() -> TenantScope.run(Space.rollup(), () -> run.run(opened, this::tell)));
        return opened.id();
    }

    /** Asks for the end of a rehearsal; it stops after the lot that it reads. */
    public void cancel(long id) {
        String par = currentPerson.get().identifiant();
        if (!in(() -> rows.cancel(id, par))) {
            throw new IllegalStateException("Cette répétition est déjà terminée : rechargez la page.");
        }
    }

    /**
     * Makes the change count, for all, from now on.
     *
     * @throws IllegalStateException with a French sentence when the rehearsal has not come to its end, or was used already
     * @throws IllegalArgumentException with a French sentence when there is no reason
     */
    public void enact(long id, String motif) {
        String reason = RuleSettings.reason(motif);
        Repetition rehearsal = find(id).orElseThrow(
                        () -> new NoSuchElementException("Aucune répétition ne porte le numéro " + id + "."));
        if (rehearsal.statut() != Statut.TERMINEE) {
            throw new IllegalStateException("Cette répétition n’est pas allée à son terme : recommencez-la.");
        }
        if (rehearsal.enVigueurLe() != null) {
            throw new IllegalStateException("Ce changement est déjà en vigueur.");
        }
        RuleDescription rule = RuleSettings.getRule(rehearsal.regle());
        Severity gravite = rehearsal.gravite() == rule.severity() ? null : rehearsal.gravite();
        String par = currentPerson.get().identifiant();
        Instant now = clock.instant();
        national.decide(new RegleNationale(rule.code(), Etat.EN_VIGUEUR, gravite, par, now, reason));
        in(() -> {
            rows.enacted(id, par, now);
            return true;
        });
    }

    /**
     * Makes a rule count no longer, until it has been rehearsed again.
     *
     * @throws IllegalStateException with a French sentence when it does not count already
     */
    public void suspend(String code, String motif) {
        String reason = RuleSettings.reason(motif);
        RegleNationale state = national.load().get(code);
        if (state == null || state.etat() == Etat.EN_REPETITION) {
            throw new IllegalStateException("Cette règle n’est pas en vigueur : rechargez la page.");
        }
        national.decide(new RegleNationale(
                code, Etat.EN_REPETITION, state.gravite(), currentPerson.get().identifiant(), clock.instant(), reason));
    }

    /** The territories that give a rule another severity than the nation, with who decided it. */
    public Map<String, RegleIci> listOtherwise(String code) {
        RuleDescription rule = RuleSettings.getRule(code);
        return travel.in(Space.rollup(), () -> {
            Map<String, RegleNationale> decisions = national.load();
            Map<String, RegleIci> otherwise = new LinkedHashMap<>();
            for (TenantDefinition territory : territories.listAvailable()) {
                RegleIci there = contexts.weighing(territory.code(), decisions).weigh(rule);
                if (there.ici() != there.commune()) {
                    otherwise.put(territory.nom(), there);
                }
            }
            return otherwise;
        });
    }

    public Optional<Repetition> find(long id) {
        return in(() -> rows.find(id));
    }

    public long count() {
        return in(rows::count);
    }

    /** The latest first. */
    public List<Repetition> list(int offset, int limit) {
        return in(() -> rows.list(offset, limit));
    }

    /** What it found, the territories that lose most first. */
    public List<Territoire> listTerritories(long id) {
        return in(() -> rows.listTerritories(id));
    }

    /** Calls at each step of a rehearsal at work on this machine, from its thread; what is returned ends it. */
    public Runnable follow(Consumer<Repetition> follower) {
        followers.add(follower);
        return () -> followers.remove(follower);
    }

    private void tell(Repetition state) {
        followers.forEach(follower -> {
            try {
                follower.accept(state);
            } catch (RuntimeException e) {
                LOG.debug("A page that follows the rehearsal is gone", e);
            }
        });
    }

    private <T> T in(Supplier<T> work) {
        return travel.in(Space.national(), work);
    }
}
