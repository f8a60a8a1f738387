package fr.estuaire.rollup;

import java.util.ArrayList;
import java.util.List;

/**
 * What a territory has on offer beside what its feed has just brought.
 *
 * @param gone what the feed does not hold at all
 * @param flagged what is shown as carried with a fault until now
 */
record Reste(List<Long> gone, List<Long> flagged) {
    /** Reads the offer of a territory once, page by page. */
    static Reste of(CatalogueWriter catalogue, String territoire, Intake intake) {
        Reste reste = new Reste(new ArrayList<>(), new ArrayList<>());
        catalogue.forEachOnOffer(
                territoire,
                page -> page.forEach(one -> {
                    if (!intake.holds(one.id())) {
                        reste.gone.add(one.id());
                    }
                    if (one.isolee()) {
                        reste.flagged.add(one.id());
                    }
                }));
        return reste;
    }
}
