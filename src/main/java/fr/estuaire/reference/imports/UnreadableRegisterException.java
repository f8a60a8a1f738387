package fr.estuaire.reference.imports;

import fr.estuaire.shared.Explained;
import org.jspecify.annotations.Nullable;

/** A file that cannot be read as the register it should be. Its message is a French sentence: why, and what to do. */
public final class UnreadableRegisterException extends RuntimeException implements Explained {
    private static final long serialVersionUID = 1L;

    public UnreadableRegisterException(String sentence) {
        super(sentence);
    }

    public UnreadableRegisterException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    /** The sentence to show. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
