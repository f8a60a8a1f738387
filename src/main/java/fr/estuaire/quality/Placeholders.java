package fr.estuaire.quality;

import fr.estuaire.shared.FrenchText;
import java.util.Set;

/** What people write where the grammar demands something and they have nothing, as met in the national flow. */
final class Placeholders {
    private static final int LONGEST = 40;
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
                || (part.text().length() <= LONGEST && WORDS.contains(FrenchText.normalise(part.text())));
    }
}
