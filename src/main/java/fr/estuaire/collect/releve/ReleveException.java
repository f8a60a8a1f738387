package fr.estuaire.collect.releve;

import fr.estuaire.shared.Explained;
import org.jspecify.annotations.Nullable;

/** A file was not fetched. Its message is a French sentence: why, and what to do. */
final class ReleveException extends Exception implements Explained {
    private static final long serialVersionUID = 1L;
    private final boolean passing;

    /** @param passing whether another try may do better */
    ReleveException(String sentence, boolean passing, @Nullable Throwable cause) {
        super(sentence, cause);
        this.passing = passing;
    }

    boolean isPassing() {
        return passing;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
