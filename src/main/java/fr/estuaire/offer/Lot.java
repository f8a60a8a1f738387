package fr.estuaire.offer;

import fr.estuaire.shared.FrenchText;
import java.util.ArrayList;
import java.util.List;

/**
 * What a change of many parts did, and what it left.
 *
 * @param numeros of the parts changed, added or taken out
 * @param laissees what it left as it was, offer by offer
 * @param disparues how many parts were gone already
 * @param avant the parts changed as they were, by which {@link SessionBulk#undo} takes the change back
 * @param retirees keys of the parts taken out, by which {@link SessionBulk#restore} puts them back
 */
public record Lot(
        List<String> numeros, List<Laissee> laissees, int disparues, List<Partie> avant, List<Long> retirees) {
    private static final int SHOWN = 3;

    public Lot {
        numeros = List.copyOf(numeros);
        laissees = List.copyOf(laissees);
        avant = List.copyOf(avant);
        retirees = List.copyOf(retirees);
    }

    /**
     * Parts of an offer that were left as they were.
     *
     * @param combien of its parts
     * @param pourquoi a sentence that says how to mend it
     */
    public record Laissee(String formation, String titre, int combien, String pourquoi) {}

    /**
     * What was done and left, in sentences: « 12 sessions décalées. 3 laissées dans « Vannerie » : elle est soumise… ».
     *
     * @param singular noun and participle: « session décalée »
     */
    public String phrase(String singular, String plural) {
        List<String> sentences = new ArrayList<>();
        sentences.add(FrenchText.count(numeros.size(), singular, plural) + ".");
        laissees.stream()
                .limit(SHOWN)
                .forEach(left -> sentences.add(FrenchText.count(left.combien(), "laissée", "laissées") + " dans «\u00A0"
                        + left.titre() + "\u00A0»\u00A0: " + left.pourquoi()));
        if (laissees.size() > SHOWN) {
            sentences.add("Et d’autres dans " + FrenchText.count(laissees.size() - SHOWN, "offre") + ".");
        }
        if (disparues > 0) {
            sentences.add(FrenchText.count(disparues, "n’existe plus", "n’existent plus") + ".");
        }
        return String.join(" ", sentences);
    }
}
