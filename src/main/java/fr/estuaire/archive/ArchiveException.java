package fr.estuaire.archive;

import fr.estuaire.shared.Explained;

/** The archive could not keep a file, and changed nothing. Its message is a French sentence: why, and what to do. */
public final class ArchiveException extends IllegalStateException implements Explained {
    private static final long serialVersionUID = 1L;

    ArchiveException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
