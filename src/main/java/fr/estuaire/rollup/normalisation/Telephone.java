package fr.estuaire.rollup.normalisation;

/** One way to write a telephone number: ten digits in France, overseas departments included; {@code +} and digits abroad. */
final class Telephone {
    private static final int NATIONAL = 10;
    private static final int LEAST = 8;
    private static final int MOST = 15;

    private Telephone() {}

    /** The text itself when it is written so, or when nobody can tell what it means. */
    static String tidy(String text) {
        if (isNational(text)) {
            return text;
        }
        String number = text.strip();
        boolean trunk = number.startsWith("+33") || number.startsWith("0033");
        String bare = digits(trunk ? number.replace("(0)", "") : number);
        if (bare.isEmpty()) {
            return text;
        }
        String dialled = bare.startsWith("00") && bare.length() > NATIONAL ? "+" + bare.substring(2) : bare;
        if (dialled.startsWith("+")) {
            return ofAbroad(dialled, text);
        }
        return isNational(dialled) ? dialled : text;
    }

    private static String ofAbroad(String dialled, String text) {
        String digits = dialled.substring(1);
        String national = "0" + subscriber(digits);
        if (isNational(national)) {
            return national;
        }
        boolean known = digits.startsWith("33") || text.indexOf('(') >= 0;
        return !known && digits.length() >= LEAST && digits.length() <= MOST && digits.charAt(0) != '0'
                ? dialled
                : text;
    }

    /** What follows the code of the country; in the overseas departments the numbers begin with it once more. */
    private static String subscriber(String digits) {
        if (digits.startsWith("33")) {
            return digits.startsWith("330") ? digits.substring(3) : digits.substring(2);
        }
        boolean overseas = digits.startsWith("262")
                || digits.startsWith("590")
                || digits.startsWith("594")
                || digits.startsWith("596");
        return overseas ? digits.substring(3) : "";
    }

    private static boolean isNational(String text) {
        if (text.length() != NATIONAL || text.charAt(0) != '0' || text.charAt(1) == '0') {
            return false;
        }
        for (int i = 1; i < NATIONAL; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Digits, after a plus where there is one; empty when there is anything else than what people put between them. */
    private static String digits(String number) {
        StringBuilder digits = new StringBuilder(number.length());
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if ((c >= '0' && c <= '9') || (c == '+' && i == 0)) {
                digits.append(c);
            } else if (" .-()\u00A0\u202F".indexOf(c) < 0) {
                return "";
            }
        }
        return digits.toString();
    }
}
