package fr.estuaire.lheo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Opens a file, or says in one sentence why it cannot be. */
final class FeedFile {
    private FeedFile() {}

    /** How a path becomes a stream: a seam, since the tests may run as an administrator to whom nothing is denied. */
    interface Opener {
        InputStream open(Path path) throws IOException;
    }

    static InputStream open(Path path) {
        return open(path, Files::newInputStream);
    }

    static InputStream open(Path path, Opener opener) {
        String name = "« " + path.getFileName() + " »";
        if (Files.isDirectory(path)) {
            throw new UnreadableFeedException(name + " est un dossier : indiquez le fichier Lhéo qu’il contient.");
        }
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw new UnreadableFeedException(name + " n’est pas un fichier ordinaire : indiquez un fichier Lhéo.");
        }
        try {
            return opener.open(path);
        } catch (IOException e) {
            throw new UnreadableFeedException(explain(name, e), e);
        }
    }

    private static String explain(String name, IOException failure) {
        return switch (failure) {
            case NoSuchFileException _ ->
                "Le fichier " + name + " est introuvable : vérifiez son nom et son emplacement.";
            case AccessDeniedException _ ->
                "Le fichier " + name + " ne peut pas être lu : demandez le droit de lecture à votre administrateur.";
            default -> "Le fichier " + name + " n’a pas pu être ouvert : réessayez, puis prévenez l’assistance.";
        };
    }
}
