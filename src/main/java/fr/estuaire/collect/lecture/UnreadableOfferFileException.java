package fr.estuaire.collect.lecture;

import fr.estuaire.shared.Explained;
import org.jspecify.annotations.Nullable;

/** A file that cannot be read, or not to its end. Its message is one French sentence: what is wrong, and what to do. */
public final class UnreadableOfferFileException extends RuntimeException implements Explained {
    private static final long serialVersionUID = 1L;

    UnreadableOfferFileException(String sentence) {
        super(sentence);
    }

    UnreadableOfferFileException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    /** The sentence to show. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
