package fr.estuaire.offer.ui.sessions;

import java.time.LocalDate;
import java.util.List;

/**
 * A day on which something happens.
 *
 * @param entrees the first of them
 * @param total how many there are, those not listed included
 */
record JourDuMois(LocalDate jour, List<EntreeDuJour> entrees, int total) {

    JourDuMois {
        entrees = List.copyOf(entrees);
    }

    int others() {
        return total - entrees.size();
    }
}
