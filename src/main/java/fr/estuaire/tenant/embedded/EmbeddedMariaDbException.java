package fr.estuaire.tenant.embedded;

import fr.estuaire.shared.Explained;
import org.jspecify.annotations.Nullable;

/** The embedded server cannot be had; the message is a sentence for the person who started the program. */
public final class EmbeddedMariaDbException extends RuntimeException implements Explained {
    EmbeddedMariaDbException(String message) {
        super(message);
    }

    EmbeddedMariaDbException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
