package fr.estuaire.quality;

/** Quick looks at identifiers: true settles it; false means that the slower, tolerant check has the last word. */
final class Identifiants {
    private static final int CURRENT_FORMACODE = 14;

    private Identifiants() {}

    static boolean isSiret(String text) {
        return Digits.are(text, 14) && Digits.haveLuhnKey(text);
    }

    /** The number of the legal unit in a SIRET; empty when the text is no SIRET by its form. */
    static String siren(String siret) {
        return Digits.are(siret, 14) ? siret.substring(0, 9) : "";
    }

    static boolean isCodePostal(String text) {
        return Digits.are(text, 5) && text.charAt(0) != '0' && text.charAt(0) != '9';
    }

    /** A prefix and one to five digits. */
    static boolean isNumbered(String prefix, String text) {
        return text.startsWith(prefix) && text.length() <= prefix.length() + 5 && Digits.areFrom(text, prefix.length());
    }

    /** Since 2009 a letter and four digits; the older five digits are no longer published. */
    static boolean isRome(String text) {
        return text.length() == 5 && text.charAt(0) >= 'A' && text.charAt(0) <= 'N' && Digits.areFrom(text, 1);
    }

    /** V10 to V13; other writings are not versions that anybody publishes. */
    static boolean isOldFormacode(String version) {
        return version.startsWith("V")
                && Digits.areFrom(version, 1)
                && Digits.number(version.substring(1)) < CURRENT_FORMACODE;
    }
}
