package fr.estuaire.shell.ui;

import fr.estuaire.identity.Membership;
import fr.estuaire.tenant.Territories;
import org.springframework.stereotype.Component;

/** How the spaces are called on screen. */
@Component
class SpaceWords {
    /** The accent of the nation: the application's own. */
    private static final String NATIONAL_COLOUR = "#0f6b6b";

    private final Territories territories;

    SpaceWords(Territories territories) {
        this.territories = territories;
    }

    /** {@code Bretagne}, {@code National}. */
    String space(Membership membership) {
        String code = membership.territoire();
        return code == null
                ? "National"
                : territories.find(code).map(territory -> territory.nom()).orElse(code);
    }

    /** What the person does there: the body they work for, or the role. */
    String role(Membership membership) {
        String body = membership.organismeNom();
        return body == null ? membership.role().libelle() : body;
    }

    /** {@code La Réunion · Collecte du territoire}. */
    String both(Membership membership) {
        return space(membership) + " · " + role(membership);
    }

    /** The accent of the space, {@code #rrggbb}. */
    String colour(Membership membership) {
        String code = membership.territoire();
        return code == null
                ? NATIONAL_COLOUR
                : territories.find(code).map(territory -> territory.couleur()).orElse(NATIONAL_COLOUR);
    }
}
