package fr.estuaire.quality;

/** Numbers of an action: hours and prices. */
final class Montants {
    private Montants() {}

    /** A whole number; -1 when absent or of another form. */
    static int heures(Part action, String name) {
        return Digits.number(action.text(name));
    }

    /** A price in euros, with a point or a comma; -1 when absent or of another form. */
    static double prix(Part action, String name) {
        String text = action.text(name);
        if (text.isEmpty() || !Digits.isDigit(text.charAt(0))) {
            return -1;
        }
        try {
            return Double.parseDouble(text.replace(',', '.'));
        } catch (NumberFormatException _) {
            return -1;
        }
    }
}
