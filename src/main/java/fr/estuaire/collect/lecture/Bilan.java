package fr.estuaire.collect.lecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What became of the offers that were to be written.
 *
 * @param ecrites how many are in the file; when there are none, the file is not worth keeping
 * @param refusees how many are not, because the format does not take them as they are
 * @param laisses what the format cannot carry, in the words of a form, and how many offers had it
 */
public record Bilan(OfferFormat format, long ecrites, long refusees, Map<String, Integer> laisses) {
    public Bilan {
        laisses = Map.copyOf(laisses);
    }

    /** What is to be told, in French. */
    public List<Remarque> remarques() {
        List<Remarque> remarques = new ArrayList<>();
        if (!laisses.isEmpty()) {
            List<String> named = laisses.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .map(entry -> entry.getKey() + (entry.getValue() == 1 ? "" : " (" + entry.getValue() + " offres)"))
                    .toList();
            remarques.add(Remarque.avertissement(
                    0,
                    "",
                    "Le " + format.label() + " n’a pas de place pour : " + String.join(", ", named)
                            + ". Pour tout garder, choisissez Lhéo 2.3."));
        }
        return remarques;
    }
}
