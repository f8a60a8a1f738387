package fr.estuaire.reference.francecompetences;

import java.util.Arrays;

/**
 * The short texts met lately, each kept as one string: a register repeats its codes, SIRET and names hundreds of times.
 * Its size never grows: a text takes the place of another with the same slot.
 */
final class RecentTexts {
    private static final int SLOTS = 1 << 14;
    private static final int LONGEST = 80;

    private final String[] texts = new String[SLOTS];

    RecentTexts() {
        Arrays.fill(texts, "");
    }

    /** The characters as a string, an earlier one if it is still at hand. */
    String get(char[] chars, int from, int length) {
        if (length > LONGEST) {
            return new String(chars, from, length);
        }
        int hash = 0;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + chars[i];
        }
        int slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
        String recent = texts[slot];
        if (!isSame(recent, chars, from, length)) {
            recent = new String(chars, from, length);
            texts[slot] = recent;
        }
        return recent;
    }

    private static boolean isSame(String text, char[] chars, int from, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != chars[from + i]) {
                return false;
            }
        }
        return true;
    }
}
