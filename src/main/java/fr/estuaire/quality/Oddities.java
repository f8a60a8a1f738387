package fr.estuaire.quality;

/** Characters that betray a text copied or decoded badly. */
final class Oddities {
    private static final char REPLACEMENT = '\uFFFD';

    private Oddities() {}

    /** Whether a character beyond ASCII deserves a second look; accents and usual punctuation do not. */
    static boolean isSuspect(char c) {
        return (c >= 0x80 && c < 0xA0)
                || c == '\u00C2'
                || c == '\u00C3'
                || c == '\u00E2'
                || c == '\u00AD'
                || (c >= '\u200B' && c <= '\u200F')
                || (c >= '\u2028' && c <= '\u202E')
                || c == '\u2060'
                || c >= '\uE000';
    }

    /**
     * Whether UTF-8 was read as Latin-1 or Windows-1252 (« Ã© » for « é », « â€™ » for « ’ »), or letters were lost
     * (U+FFFD).
     */
    static boolean hasBrokenAccents(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == REPLACEMENT) {
                return true;
            }
            if (i + 1 < text.length() && isBroken(c, text.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBroken(char lead, char next) {
        return switch (lead) {
            case '\u00C3' -> (next >= 0x80 && next <= 0xBF) || next == '\u20AC' || next == '\u2030';
            case '\u00C2' -> next > 0xA0 && next <= 0xBF;
            case '\u00E2' -> next == '\u0080' || next == '\u20AC';
            default -> false;
        };
    }

    /** Control characters, zero-width spaces, soft hyphens, marks of direction, private characters. */
    static boolean hasInvisible(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isInvisible(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInvisible(char c) {
        return (c >= 0x80 && c < 0xA0)
                || c == '\u00AD'
                || (c >= '\u200B' && c <= '\u200F')
                || (c >= '\u2028' && c <= '\u202E')
                || c == '\u2060'
                || (c >= '\uE000' && c <= '\uF8FF')
                || c == '\uFEFF';
    }
}
