package fr.estuaire.rollup;

import fr.estuaire.shared.Explained;

/** A run or a decision that cannot be made now. Its message is one French sentence: why, and what to do. */
public final class RollupRefusedException extends IllegalStateException implements Explained {
    private static final long serialVersionUID = 1L;

    RollupRefusedException(String sentence) {
        super(sentence);
    }

    /** The sentence to show. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
