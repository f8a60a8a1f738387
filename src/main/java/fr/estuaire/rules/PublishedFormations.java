package fr.estuaire.rules;

import fr.estuaire.lheo.Element;
import java.util.List;
import java.util.Map;

/** What is published in the whole country, lot by lot, for a rehearsal. The module of the catalogue implements it. */
public interface PublishedFormations {

    /** How many are published, by code of the territory; those that publish nothing are left out. */
    Map<String, Long> count();

    /**
     * The next ones in the order of their numbers. To be called in the space of the roll-up.
     *
     * @param after number of the last one of the lot before; empty for the first lot
     * @return at most {@code limit} of them; none at the end
     */
    List<Published> list(String territoire, String after, int limit);

    /** A published formation, as it is on offer. */
    record Published(String numero, String intitule, Element formation) {}
}
