package fr.estuaire.collect;

import fr.estuaire.shared.Gzip;
import fr.estuaire.shared.Sha256;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;

/**
 * A file as it came, in the territory's folder under a temporary name until it is kept; compressed on the way unless it
 * already is.
 *
 * @param sha256 of what was received
 * @param octets size of what was received
 */
public record ReceivedFile(Path temporary, String sha256, long octets) {
    private static final int BUFFER = 1 << 16;

    /**
     * Copies a stream to its end.
     *
     * @throws TooLargeException when there are more bytes than the limit
     */
    public static ReceivedFile copy(InputStream content, Path folder, long limit) throws IOException {
        Files.createDirectories(folder);
        Path temporary = Files.createTempFile(folder, "arrivee-", ".tmp");
        try {
            return fill(temporary, content, limit);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(temporary);
            throw e;
        }
    }

    private static ReceivedFile fill(Path temporary, InputStream content, long limit) throws IOException {
        MessageDigest digest = Sha256.begin();
        long octets = 0;
        try (OutputStream file = Files.newOutputStream(temporary)) {
            BufferedInputStream in = new BufferedInputStream(new DigestInputStream(content, digest), BUFFER);
            OutputStream out = Gzip.isGzip(in) ? file : Gzip.compress(file);
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                octets += read;
                if (octets > limit) {
                    throw new TooLargeException();
                }
                out.write(buffer, 0, read);
            }
            out.close();
        }
        return new ReceivedFile(temporary, Sha256.end(digest), octets);
    }

    /** Gives the file its name at once: nobody ever sees half of it. */
    public void keepAs(Path file) throws IOException {
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Deletes it, unless it was kept. */
    public void discard() throws IOException {
        Files.deleteIfExists(temporary);
    }

    /** The file has more bytes than the limit. */
    public static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
