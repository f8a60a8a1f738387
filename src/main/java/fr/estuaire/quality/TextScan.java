package fr.estuaire.quality;

/**
 * What one look at the characters of a text tells, so that each rule about texts costs next to nothing when there is
 * nothing to say.
 *
 * @param letters letters and digits
 * @param capitals upper-case letters
 * @param small lower-case letters
 * @param digits decimal digits
 * @param angle whether a tag may open: a {@code <} before a letter or a slash
 * @param ampersand whether an entity may stand there: an {@code &} before a letter or a sharp
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

    static TextScan of(String text) {
        int letters = 0;
        int capitals = 0;
        int small = 0;
        int digits = 0;
        boolean angle = false;
        boolean ampersand = false;
        boolean at = false;
        boolean rare = false;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z') {
                small++;
            } else if (c >= 'A' && c <= 'Z') {
                capitals++;
            } else if (c >= '0' && c <= '9') {
                digits++;
            } else if (c >= 0x80) {
                rare |= Oddities.isSuspect(c);
                if (Character.isLowerCase(c)) {
                    small++;
                } else if (Character.isUpperCase(c)) {
                    capitals++;
                } else if (Character.isLetterOrDigit(c)) {
                    letters++;
                }
            } else if (c == '<') {
                angle |= i + 1 < length && (text.charAt(i + 1) == '/' || isAsciiLetter(text.charAt(i + 1)));
            } else if (c == '&') {
                ampersand |= i + 1 < length && (text.charAt(i + 1) == '#' || isAsciiLetter(text.charAt(i + 1)));
            } else if (c == '@') {
                at = true;
            }
        }
        return new TextScan(
                letters + capitals + small + digits,
                capitals,
                small,
                digits,
                angle,
                ampersand,
                at,
                rare && Oddities.hasBrokenAccents(text),
                rare && Oddities.hasInvisible(text));
    }

    private static boolean isAsciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
