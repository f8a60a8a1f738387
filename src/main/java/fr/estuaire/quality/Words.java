package fr.estuaire.quality;

import fr.estuaire.shared.FrenchText;

/** Texts as sequences of words without case, accents or plural: what terms are looked for in. */
final class Words {
    private static final int TABLE = 0x180;
    private static final char[] FOLDED = table();
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final int SHORT = 3;

    private Words() {}

    /** Is told of each word in turn. */
    interface Visitor {
        void visit(long hash);
    }

    /** Goes through the words of a text without making any string. */
    static void each(String text, Visitor visitor) {
        long hash = OFFSET;
        long before = OFFSET;
        char last = 0;
        int length = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? fold(text.charAt(i)) : 0;
            if (c != 0) {
                before = hash;
                hash = (hash ^ c) * PRIME;
                last = c;
                length++;
            } else if (length > 0) {
                visitor.visit(isPlural(last, length) ? before : hash);
                hash = OFFSET;
                length = 0;
            }
        }
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

    static long hash(String word) {
        long hash = OFFSET;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * PRIME;
        }
        return hash;
    }

    /** The longest word: the rarest, most often. */
    static String longest(String words) {
        String longest = "";
        for (String word : words.split(" ", -1)) {
            longest = word.length() > longest.length() ? word : longest;
        }
        return longest;
    }

    private static boolean isPlural(char last, int length) {
        return last == 's' && length > SHORT;
    }

    /** The plain letter or digit; 0 for what separates words. */
    private static char fold(char c) {
        if (c < TABLE) {
            return FOLDED[c];
        }
        return Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
    }

    /** Ligatures count as their first letter: the terms are folded in the same way. */
    private static char[] table() {
        char[] table = new char[TABLE];
        for (int c = 0; c < TABLE; c++) {
            String folded = FrenchText.normalise(String.valueOf((char) c));
            table[c] = folded.isEmpty() ? 0 : folded.charAt(0);
        }
        return table;
    }
}
