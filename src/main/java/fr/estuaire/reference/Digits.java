package fr.estuaire.reference;

/** Identifiers that are numbers of a fixed length, to be kept as numbers where there are many. */
final class Digits {
    private Digits() {}

    /** Whether a text is exactly so many ASCII digits. */
    static boolean isNumber(String text, int length) {
        return text.length() == length && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
