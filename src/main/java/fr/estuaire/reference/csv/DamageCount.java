package fr.estuaire.reference.csv;

import fr.estuaire.reference.imports.UnreadableRegisterException;
import java.nio.CharBuffer;

/**
 * Counts the characters that a wrong conversion leaves behind: the replacement character, the {@code Ã©} of a text
 * converted twice, and in Windows-1252 the signs where another code page has its accents. Real files have a few.
 */
final class DamageCount {
    private static final int TOLERATED_IN = 2000;
    private static final char REPLACEMENT = '\ufffd';
    private static final String TWICE = "ÃÂ";
    private static final String OTHER_CODE_PAGE = "‚ƒ„†‡ˆ‰Š‹Ž";

    private long letters;
    private long damaged;
    private boolean accents;
    private char before = ' ';

    void add(CharBuffer text, boolean windows) {
        char[] chars = text.array();
        letters += text.remaining();
        for (int i = text.position(); i < text.limit(); i++) {
            char letter = chars[i];
            if (letter > 0x7f) {
                accents = true;
                if (isDamaged(letter, windows)) {
                    damaged++;
                }
            }
            before = letter;
        }
    }

    private boolean isDamaged(char letter, boolean windows) {
        return letter == REPLACEMENT
                || (TWICE.indexOf(before) >= 0 && letter < 0xc0)
                || (TWICE.indexOf(before) >= 0 && letter > 0x2000 && letter < 0x2200)
                || (windows && before < 0x80 && OTHER_CODE_PAGE.indexOf(letter) >= 0);
    }

    boolean hasAccents() {
        return accents;
    }

    /** @param text being written: what is before its position */
    static boolean hasAccents(CharBuffer text) {
        char[] chars = text.array();
        for (int i = 0; i < text.position(); i++) {
            if (chars[i] > 0x7f && chars[i] != 0xfeff) {
                return true;
            }
        }
        return false;
    }

    void requireSound() {
        if (damaged * TOLERATED_IN > letters) {
            throw new UnreadableRegisterException(
                    "Les lettres accentuées de ce fichier sont abîmées : il a été converti ou enregistré dans un mauvais"
                            + " encodage. Reprenez le fichier d’origine, en UTF-8 ou en Windows-1252.");
        }
    }
}
