package fr.estuaire.collect.lecture;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What keeps an offer from going to EDOF, and what was supposed so that it can. */
final class EdofManques {
    private final Set<String> missing = new LinkedHashSet<>();
    private final Set<String> wrong = new LinkedHashSet<>();
    private final Set<String> supposed = new LinkedHashSet<>();

    /**
     * @param where what it belongs to: {@code action A1}; empty for the formation
     * @param what with its article: « la date de début »
     */
    void missing(String where, String what) {
        missing.add(where.isEmpty() ? what : what + " (" + where + ")");
    }

    /** @param sentence why EDOF would refuse what the offer says, and what to do */
    void wrong(String sentence) {
        wrong.add(sentence);
    }

    /** @param sentence what EDOF is told without the offer having said it */
    void supposed(String sentence) {
        supposed.add(sentence);
    }

    boolean isReady() {
        return missing.isEmpty() && wrong.isEmpty();
    }

    List<Remarque> remarques(String offre) {
        List<Remarque> remarques = new ArrayList<>();
        if (!missing.isEmpty()) {
            remarques.add(Remarque.refus(
                    0,
                    offre,
                    "EDOF n’accepterait pas cette offre ; il y manque : " + String.join(", ", missing)
                            + ". Complétez-la, puis recommencez."));
        }
        wrong.forEach(sentence -> remarques.add(Remarque.refus(0, offre, sentence)));
        supposed.forEach(sentence -> remarques.add(Remarque.avertissement(0, offre, sentence)));
        return remarques;
    }
}
