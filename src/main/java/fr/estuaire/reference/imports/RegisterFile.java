package fr.estuaire.reference.imports;

import fr.estuaire.shared.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The file of a register on this machine.
 *
 * @param name as whoever gives it calls it
 * @param sha256 of its bytes as they are, compressed or not
 * @param read bytes of it read so far, for who watches
 */
public record RegisterFile(Path path, String name, String sha256, long octets, AtomicLong read) {
    /**
     * Looks at a file once to its end.
     *
     * @throws UnreadableRegisterException when there is no file to open
     */
    static RegisterFile of(Path path, String name) {
        return of(path, name, Files::newInputStream);
    }

    /** How a path becomes a stream: a seam, since the tests may run as an administrator to whom nothing is denied. */
    interface Opener {
        InputStream open(Path path) throws IOException;
    }

    static RegisterFile of(Path path, String name, Opener opener) {
        String quoted = "« " + name + " »";
        if (Files.isDirectory(path)) {
            throw new UnreadableRegisterException(quoted + " est un dossier : indiquez le fichier qu’il contient.");
        }
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw new UnreadableRegisterException(quoted + " n’est pas un fichier ordinaire : indiquez un fichier.");
        }
        try (InputStream in = opener.open(path)) {
            MessageDigest digest = Sha256.begin();
            long octets = new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return new RegisterFile(path, name, Sha256.end(digest), octets, new AtomicLong());
        } catch (IOException e) {
            throw new UnreadableRegisterException(explain(quoted, e), e);
        }
    }

    /** Its bytes as they are; the reader closes the stream. */
    public InputStream open() throws IOException {
        return new CountedStream(Files.newInputStream(path), read);
    }

    private static String explain(String name, IOException failure) {
        return switch (failure) {
            case NoSuchFileException _ ->
                "Le fichier " + name + " est introuvable : vérifiez son nom et son emplacement.";
            case AccessDeniedException _ ->
                "Le fichier " + name + " ne peut pas être lu : demandez le droit de lecture à votre administrateur.";
            default -> "Le fichier " + name + " n’a pas pu être lu : réessayez, puis prévenez l’assistance.";
        };
    }
}
