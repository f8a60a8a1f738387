package fr.estuaire.rules;

import fr.estuaire.quality.RuleContext;
import fr.estuaire.quality.RuleDescription;
import fr.estuaire.quality.Severity;
import fr.estuaire.quality.Trait;
import fr.estuaire.reference.ReferenceSnapshots;
import fr.estuaire.reference.References;
import fr.estuaire.rules.RegleNationale.Etat;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantDefinition;
import fr.estuaire.tenant.TenantDefinition.IdentifiantOrganisme;
import fr.estuaire.tenant.TenantScope;
import fr.estuaire.tenant.Territories;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Gives what the rules need to judge the offers of a territory: the day, the registers, what exists there, how serious each
 * rule is, what was accepted. Works in the territory's own space; elsewhere it reads as the roll-up does.
 */
@Component
public class RuleContexts {
    /** Rules read dates in French legal time, wherever the territory is. */
    public static final ZoneId LEGAL_TIME = ZoneId.of("Europe/Paris");

    private final Territories territories;
    private final ReferenceSnapshots references;
    private final NationalStates national;
    private final Reglages reglages;
    private final ExceptionRows exceptions;
    private final VigilanceDecisions vigilance;
    private final SpaceTravel travel;
    private final Clock clock;

    RuleContexts(
            Territories territories,
            ReferenceSnapshots references,
            NationalStates national,
            Reglages reglages,
            ExceptionRows exceptions,
            VigilanceDecisions vigilance,
            SpaceTravel travel,
            Clock clock) {
        this.territories = territories;
        this.references = references;
        this.national = national;
        this.reglages = reglages;
        this.exceptions = exceptions;
        this.vigilance = vigilance;
        this.travel = travel;
        this.clock = clock;
    }

    /** The day on which the rules place themselves. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(LEGAL_TIME));
    }

    /**
     * The context of today for the offers of a territory.
     *
     * @param territoire code of the territory
     * @throws java.util.NoSuchElementException with a French sentence when no territory has this code
     */
    public RuleContext forTerritory(String territoire) {
        return context(weighing(territoire, national.load()), today());
    }

    /** The context of today with all that the collectors accepted: for a run over many offers. */
    public RulesOfTerritory load(String territoire) {
        return load(territoire, today(), national.load());
    }

    /** The same on another day, by what the nation and the territory decided since. */
    public RulesOfTerritory load(String territoire, LocalDate day) {
        return load(territoire, day, national.load());
    }

    /** What the collectors of a territory accepted on one offer, as it counts today. */
    public AcceptedFindings accepted(String territoire, String formation) {
        return near(territoire, () -> new AcceptedFindings(exceptions.list(territoire, today(), formation)));
    }

    /** The same as if the nation had decided otherwise, on another day. */
    RulesOfTerritory load(String territoire, LocalDate day, Map<String, RegleNationale> decisions) {
        RuleContext context = context(weighing(territoire, decisions), day);
        return near(
                territoire,
                () -> new RulesOfTerritory(context, new AcceptedFindings(exceptions.list(territoire, day))));
    }

    Weighing weighing(String territoire, Map<String, RegleNationale> decisions) {
        TenantDefinition territory = territories.get(territoire);
        return new Weighing(
                decisions,
                territory.regles(),
                near(territoire, () -> reglages.load(territoire)),
                traits(territory),
                references.current());
    }

    /** How the rules count for the nation, where everything exists. */
    Weighing weighing(Map<String, RegleNationale> decisions) {
        return new Weighing(decisions, Map.of(), Map.of(), EnumSet.allOf(Trait.class), references.current());
    }

    private RuleContext context(Weighing weighing, LocalDate day) {
        Map<String, Severity> severities = new HashMap<>();
        Set<String> leftOut = new HashSet<>();
        for (RegleIci rule : weighing.all()) {
            RuleDescription description = rule.rule();
            if (rule.ici() != description.severity()) {
                severities.put(rule.code(), rule.ici());
            }
            if (rule.etat() == Etat.EN_REPETITION) {
                leftOut.add(rule.code());
            }
        }
        References known = weighing.references();
        return new RuleContext(day, known)
                .withTraits(weighing.traits())
                .withSeverities(severities)
                .without(leftOut)
                .withVigilance(vigilance.current());
    }

    /** Reads a territory from its own space or that of the roll-up, where one stands in neither. */
    private <T> T near(String territoire, Supplier<T> work) {
        Optional<Space> here = TenantScope.find();
        if (here.equals(Optional.of(Space.territory(territoire))) || here.equals(Optional.of(Space.rollup()))) {
            return work.get();
        }
        if (here.filter(Space.Territory.class::isInstance).isPresent()) {
            throw new IllegalStateException("Les règles d’un autre territoire ne se lisent pas d’ici.");
        }
        return travel.in(Space.rollup(), work);
    }

    private static Set<Trait> traits(TenantDefinition territory) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        if (territory.identifiant() == IdentifiantOrganisme.SIRET) {
            traits.add(Trait.SIRET);
        }
        if (territory.nda()) {
            traits.add(Trait.NDA);
        }
        if (territory.qualiopi()) {
            traits.add(Trait.QUALIOPI);
        }
        return traits;
    }

    /** Reads the decisions of the nation, and gives a state to the rules that have none. */
    void loadNation() {
        national.load();
    }

    /** What is wrong in the file of a territory, one French sentence each. */
    List<String> problems(String territoire) {
        return weighing(territoire, national.load()).problems();
    }
}
