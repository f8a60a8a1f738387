package fr.estuaire.rollup;

import fr.estuaire.shared.FrenchText;
import java.util.HashSet;
import java.util.Set;

/**
 * Tells whether a territory has given the number of a formation to another thing. Another body and a title that shares
 * nothing with the former one: then it is not a correction, and who follows the former one must not be led to it.
 */
final class NumeroRepris {
    private static final int SIREN = 9;
    private static final int SHORT = 2;

    private NumeroRepris() {}

    static boolean isAnother(CatalogueWriter.Title before, FormationFacts now) {
        return !siren(before.siret()).equals(siren(now.siret()))
                && words(before.intitule()).stream().noneMatch(words(now.intitule())::contains);
    }

    private static String siren(String siret) {
        return siret.substring(0, Math.min(SIREN, siret.length()));
    }

    private static Set<String> words(String title) {
        Set<String> words = new HashSet<>();
        for (String word : FrenchText.normalise(title).split(" ", -1)) {
            if (word.length() > SHORT) {
                words.add(word);
            }
        }
        return words;
    }
}
