package fr.estuaire.console;

import java.util.Locale;

/** Counts as French writes them: nought and one are singular. */
final class Plural {
    private Plural() {}

    /** For instance {@code 1 formation}, {@code 12 000 formations}; {@code noun} takes an s, and so does each of its words. */
    static String of(long count, String noun) {
        return number(count) + " " + (count < 2 ? noun : noun.replace(" ", "s ") + "s");
    }

    static String number(long count) {
        return String.format(Locale.FRENCH, "%,d", count);
    }
}
