package fr.estuaire.lheo;

import fr.estuaire.shared.Explained;
import org.jspecify.annotations.Nullable;

/** A file that cannot be read as Lhéo. Its message is one French sentence: what is wrong, and what to do. */
public final class UnreadableFeedException extends RuntimeException implements Explained {
    private static final long serialVersionUID = 1L;

    UnreadableFeedException(String sentence) {
        super(sentence);
    }

    UnreadableFeedException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    /** The sentence to show. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
