package fr.estuaire.quality;

import fr.estuaire.shared.FrenchText;
import java.util.Set;

/** What people write where the grammar demands something and they have nothing, as met in the national flow. */
final class Placeholders {
    private static final int LONGEST = 40;
    private static final int FEWEST_LETTERS = 2;
    private static final int MOST_LETTERS = 29;
    private static final Set<String> WORDS = Set.of(
            "non renseigne",
            "non renseignee",
            "non communique",
            "non precise",
            "nc",
            "neant",
            "a completer",
            "a definir",
            "a preciser",
            "aucun rythme d alternance declare",
            "lorem ipsum",
            "test",
            "xxx",
            "todo");

    private Placeholders() {}

    static boolean isText(Part part) {
        return part.scan().letters() == 0
                || (part.text().length() <= LONGEST
                        && mayBeWords(part.scan())
                        && WORDS.contains(FrenchText.normalise(part.text())));
    }

    /** By the number of letters alone: from « nc » to « aucun rythme d’alternance déclaré », with a gap between. */
    private static boolean mayBeWords(TextScan scan) {
        int letters = scan.letters();
        return letters == MOST_LETTERS || (letters >= FEWEST_LETTERS && letters <= MOST_LETTERS / 2);
    }
}
