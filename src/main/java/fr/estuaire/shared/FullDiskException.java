package fr.estuaire.shared;

import java.nio.file.Path;

/** There is no room for a file. Its message is a French sentence: where, and what to do. */
public final class FullDiskException extends IllegalStateException implements Explained {
    private static final long serialVersionUID = 1L;

    /** @param folder where the file was to be written */
    public FullDiskException(Path folder, Throwable cause) {
        super(
                "Le disque est plein : le fichier n’a pas pu être écrit. Libérez de la place dans « %s », puis recommencez ; rien n’a été perdu ni remplacé."
                        .formatted(folder),
                cause);
    }
}
