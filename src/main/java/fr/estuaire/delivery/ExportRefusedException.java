package fr.estuaire.delivery;

import fr.estuaire.shared.Explained;

/** An export that cannot be made. Its message is one French sentence: why, and what to do. */
public final class ExportRefusedException extends IllegalStateException implements Explained {
    private static final long serialVersionUID = 1L;

    ExportRefusedException(String sentence) {
        super(sentence);
    }

    /** The sentence to show. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
