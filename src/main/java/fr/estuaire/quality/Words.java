package fr.estuaire.quality;

import fr.estuaire.shared.FrenchText;

/** Texts as sequences of words without case, accents or plural: what terms are looked for in. */
final class Words {
    private static final int TABLE = 0x180;
    private static final char[] FOLDED = table();
    private static final int SHORT = 3;

    private Words() {}

    /** The plain letter or digit, ligatures as their first letter; 0 for what separates words. */
    static char fold(char c) {
        if (c < TABLE) {
            return FOLDED[c];
        }
        return isPunctuation(c) || !Character.isLetterOrDigit(c) ? 0 : Character.toLowerCase(c);
    }

    /** Quotes, dashes and spaces, asked first as every text has some. */
    private static boolean isPunctuation(char c) {
        return c >= '\u2000' && c < '\u2070';
    }

    /** Whether a word of this length loses its last letter, being a plural. */
    static boolean isPlural(char last, int length) {
        return last == 's' && length > SHORT;
    }

    /** The words, one space between them. */
    static String of(String text) {
        StringBuilder words = new StringBuilder(text.length());
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? fold(text.charAt(i)) : 0;
            if (c != 0) {
                words.append(c);
            } else if (words.length() > start) {
                if (isPlural(words.charAt(words.length() - 1), words.length() - start)) {
                    words.setLength(words.length() - 1);
                }
                words.append(' ');
                start = words.length();
            }
        }
        return words.toString().strip();
    }

    private static char[] table() {
        char[] table = new char[TABLE];
        for (int c = 0; c < TABLE; c++) {
            String folded = FrenchText.normalise(String.valueOf((char) c));
            table[c] = folded.isEmpty() ? 0 : folded.charAt(0);
        }
        return table;
    }
}
