package fr.estuaire.rules;

import fr.estuaire.quality.RuleContext;
import fr.estuaire.quality.Trait;
import fr.estuaire.reference.ReferenceSnapshots;
import fr.estuaire.tenant.TenantDefinition;
import fr.estuaire.tenant.TenantDefinition.IdentifiantOrganisme;
import fr.estuaire.tenant.Territories;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Gives what the rules need to judge the offers of a territory: the day, the registers, what exists there. */
@Component
public class RuleContexts {
    /** Rules read dates in French legal time, wherever the territory is. */
    public static final ZoneId LEGAL_TIME = ZoneId.of("Europe/Paris");

    private final Territories territories;
    private final ReferenceSnapshots references;
    private final Clock clock;

    RuleContexts(Territories territories, ReferenceSnapshots references, Clock clock) {
        this.territories = territories;
        this.references = references;
        this.clock = clock;
    }

    /**
     * The context of today for the offers of a territory.
     *
     * @param territoire code of the territory
     * @throws java.util.NoSuchElementException with a French sentence when no territory has this code
     */
    public RuleContext forTerritory(String territoire) {
        return new RuleContext(LocalDate.now(clock.withZone(LEGAL_TIME)), references.current())
                .withTraits(traits(territories.get(territoire)));
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
}
