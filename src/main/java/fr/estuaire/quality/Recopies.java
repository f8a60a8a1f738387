package fr.estuaire.quality;

/** Whether somebody pasted the same text twice. */
final class Recopies {
    private static final int SLACK = 10;

    private Recopies() {}

    /** Letters and digits the same, whatever the case, the blanks and the signs between them. */
    static boolean areAlike(String one, String other) {
        if (one.isEmpty() || other.isEmpty() || Math.abs(one.length() - other.length()) > SLACK) {
            return false;
        }
        int i = 0;
        int j = 0;
        while (true) {
            i = next(one, i);
            j = next(other, j);
            if (i == one.length() || j == other.length()) {
                return i == one.length() && j == other.length();
            }
            if (Character.toLowerCase(one.charAt(i)) != Character.toLowerCase(other.charAt(j))) {
                return false;
            }
            i++;
            j++;
        }
    }

    private static int next(String text, int from) {
        int i = from;
        while (i < text.length() && !Character.isLetterOrDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
