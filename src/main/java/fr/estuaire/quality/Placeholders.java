package fr.estuaire.quality;

import fr.estuaire.shared.FrenchText;
import java.util.Set;
import java.util.regex.Pattern;

/** What people write where the grammar demands something and they have nothing, as met in the national flow. */
final class Placeholders {
    private static final Pattern ONE_SIGN = Pattern.compile("(.)\\1*");
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

    /** Zeros, nines or any other single digit repeated. */
    static boolean isDigitRepeated(String text) {
        return ONE_SIGN.matcher(text).matches() && Character.isDigit(text.charAt(0));
    }

    static boolean isText(String text) {
        String words = FrenchText.normalise(text).strip();
        return words.isEmpty() || WORDS.contains(words);
    }
}
