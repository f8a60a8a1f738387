package fr.estuaire.rules;

import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantDefinition;
import fr.estuaire.tenant.Territories;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * At the start, gives a state to the rules that this version brings, and says what is wrong in the files of the territories:
 * a mistake there stops nobody, the page of the rules shows it too.
 */
@Component
class RuleFileCheck {
    private static final Logger LOG = LoggerFactory.getLogger(RuleFileCheck.class);
    private final Territories territories;
    private final RuleContexts contexts;
    private final SpaceTravel travel;

    RuleFileCheck(Territories territories, RuleContexts contexts, SpaceTravel travel) {
        this.territories = territories;
        this.contexts = contexts;
        this.travel = travel;
    }

    @EventListener(ApplicationReadyEvent.class)
    void check() {
        try {
            travel.in(Space.rollup(), () -> {
                contexts.loadNation();
                territories.listAvailable().stream()
                        .filter(territory -> !territory.regles().isEmpty())
                        .forEach(this::check);
                return true;
            });
        } catch (RuntimeException e) {
            LOG.error("The rules could not be looked over at the start", e);
        }
    }

    private void check(TenantDefinition territory) {
        contexts.problems(territory.code()).forEach(sentence -> LOG.warn("{} : {}", territory.nom(), sentence));
    }
}
