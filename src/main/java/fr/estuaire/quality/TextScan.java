package fr.estuaire.quality;

/**
 * What one look at the characters of a text tells, so that each rule about texts costs next to nothing when there is
 * nothing to say.
 *
 * @param letters letters and digits
 * @param capitals upper-case letters
 * @param small lower-case letters
 * @param digits decimal digits
 * @param angle whether a tag may open: there is a {@code <}
 * @param ampersand whether an entity may stand there: there is an {@code &} and a {@code ;}
 * @param at whether it holds an at sign
 * @param broken whether accents were read in a wrong encoding, or lost
 * @param invisible whether it holds characters that nobody sees
 */
record TextScan(
        int letters,
        int capitals,
        int small,
        int digits,
        boolean angle,
        boolean ampersand,
        boolean at,
        boolean broken,
        boolean invisible) {
    private static final int SMALL = 1;
    private static final int CAPITAL = 1 << 1;
    private static final int DIGIT = 1 << 2;
    private static final int OTHER_LETTER = 1 << 3;
    private static final int ANGLE = 1 << 4;
    private static final int AMPERSAND = 1 << 5;
    private static final int SEMICOLON = 1 << 6;
    private static final int AT = 1 << 7;
    private static final int SUSPECT = 1 << 8;
    private static final short[] KINDS = kinds();

    /** No branch a character: predicting them would cost more than the rest. */
    static TextScan of(String text, char[] chars) {
        int seen = 0;
        int small = 0;
        int capitals = 0;
        int digits = 0;
        int others = 0;
        for (char c : chars) {
            int kind = c < KINDS.length ? KINDS[c] : kind(c);
            seen |= kind;
            small += kind & SMALL;
            capitals += (kind >> 1) & 1;
            digits += (kind >> 2) & 1;
            others += (kind >> 3) & 1;
        }
        boolean suspect = (seen & SUSPECT) != 0;
        return new TextScan(
                small + capitals + digits + others,
                capitals,
                small,
                digits,
                (seen & ANGLE) != 0,
                (seen & AMPERSAND) != 0 && (seen & SEMICOLON) != 0,
                (seen & AT) != 0,
                suspect && Oddities.hasBrokenAccents(text),
                suspect && Oddities.hasInvisible(text));
    }

    private static int kind(char c) {
        int kind = Oddities.isSuspect(c) ? SUSPECT : 0;
        if (Character.isLowerCase(c)) {
            kind |= SMALL;
        } else if (Character.isUpperCase(c)) {
            kind |= CAPITAL;
        } else if (Character.isLetterOrDigit(c)) {
            kind |= c <= '9' ? DIGIT : OTHER_LETTER;
        }
        return switch (c) {
            case '<' -> kind | ANGLE;
            case '&' -> kind | AMPERSAND;
            case ';' -> kind | SEMICOLON;
            case '@' -> kind | AT;
            default -> kind;
        };
    }

    /** Up to the euro sign: accents, quotes and dashes included. */
    private static short[] kinds() {
        short[] kinds = new short['\u20B0'];
        for (char c = 0; c < kinds.length; c++) {
            kinds[c] = (short) kind(c);
        }
        return kinds;
    }
}
