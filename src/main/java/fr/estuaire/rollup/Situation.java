package fr.estuaire.rollup;

import fr.estuaire.rollup.Garde.Apport;
import fr.estuaire.tenant.TenantDefinition;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the guard examines: a feed, what was on offer, and what would be.
 *
 * @param jour in the territory
 * @param stock what was on offer, sessions that are over included
 * @param found what takes the place of what
 */
record Situation(
        Passage passage,
        LocalDate jour,
        Optional<TenantDefinition> territory,
        Stock stock,
        Apport apport,
        List<Remplacement> found,
        Profil before,
        Profil after) {
    boolean isFirst() {
        return stock.formations() == 0;
    }

    boolean changesNothing() {
        Comptes comptes = apport.comptes();
        return comptes.nouvelles() + comptes.modifiees() + comptes.retirees() == 0;
    }
}
