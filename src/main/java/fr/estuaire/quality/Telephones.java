package fr.estuaire.quality;

/** Telephone numbers as people write them in France and overseas. */
final class Telephones {
    private static final int NATIONAL = 10;
    private static final int SUBSCRIBER = 8;

    private Telephones() {}

    /** Whether a number can be dialled from France: ten digits, a short number, local ones of the Pacific, or foreign. */
    static boolean isNumber(String text) {
        String digits = digits(text);
        boolean plus = text.startsWith("+");
        return switch (digits.length()) {
                    case 0, 1, 2, 3, 5, 7 -> false;
                    case 4 -> digits.charAt(0) == '1' || digits.charAt(0) == '3';
                    case 6, 8, 9 -> digits.charAt(0) != '0';
                    case NATIONAL -> plus || (digits.charAt(0) == '0' && digits.charAt(1) != '0');
                    default -> (plus || digits.startsWith("00")) && digits.length() <= 17;
                }
                && hasOnlySigns(text);
    }

    /** Whether it only fills the place: one digit repeated, 01 23 45 67 89, 01 02 03 04 05. */
    static boolean isDummy(String text) {
        String digits = digits(text);
        return digits.length() >= SUBSCRIBER
                && (digits.equals("0123456789")
                        || digits.equals("0102030405")
                        || Digits.isOneRepeated(digits.substring(digits.length() - SUBSCRIBER)));
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (Digits.isDigit(text.charAt(i))) {
                digits.append(text.charAt(i));
            }
        }
        return digits.toString();
    }

    private static boolean hasOnlySigns(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Digits.isDigit(c) && " .-/()+\u00A0\u202F".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }
}
