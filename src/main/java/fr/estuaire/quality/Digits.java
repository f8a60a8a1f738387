package fr.estuaire.quality;

/** What rules ask of characters, without regular expressions. */
final class Digits {
    private static final int MOST = 9;

    private Digits() {}

    static boolean are(String text) {
        return areFrom(text, 0);
    }

    /** Whether at least one character follows, and only digits. */
    static boolean areFrom(String text, int start) {
        for (int i = start; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return text.length() > start;
    }

    static boolean are(String text, int length) {
        return text.length() == length && are(text);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** A number of one to nine digits; -1 for any other text. */
    static int number(String text) {
        if (text.length() > MOST || !are(text)) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            number = 10 * number + text.charAt(i) - '0';
        }
        return number;
    }

    /** Whether one digit fills the whole text. */
    static boolean isOneRepeated(String text) {
        if (text.isEmpty() || !isDigit(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) != text.charAt(0)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the Luhn key of a number holds. */
    static boolean haveLuhnKey(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
