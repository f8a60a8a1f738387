package fr.estuaire.identity.ui;

import fr.estuaire.identity.Membership;
import fr.estuaire.tenant.Territories;
import org.springframework.stereotype.Component;

/** How a place to work is written in the lists of accounts. */
@Component
class MembershipWords {
    private final Territories territories;

    MembershipWords(Territories territories) {
        this.territories = territories;
    }

    /** {@code Bretagne · Collecte du territoire}, {@code La Réunion · Savann’ Formation}. */
    String both(Membership membership) {
        String code = membership.territoire();
        String place = code == null
                ? "National"
                : territories.find(code).map(territory -> territory.nom()).orElse(code);
        String body = membership.organismeNom();
        return place + " · " + (body == null ? membership.role().libelle() : body);
    }
}
