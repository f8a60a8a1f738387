package fr.estuaire.reference.csv;

/** A line that cannot be stored; its message is a French sentence. Costs little, as a file may have many. */
public final class RefusedLineException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int QUOTED = 60;

    public RefusedLineException(String sentence) {
        super(sentence, null, false, false);
    }

    /** The value of a column is not written as it should be. */
    public static RefusedLineException badForm(String column, String value) {
        String shown = value.length() <= QUOTED ? value : value.substring(0, QUOTED) + "…";
        return new RefusedLineException("« " + shown + " » n’a pas la forme attendue dans « " + column + " ».");
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
