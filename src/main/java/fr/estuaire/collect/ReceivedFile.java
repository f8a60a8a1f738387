package fr.estuaire.collect;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

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
        MessageDigest digest = newDigest();
        long octets = 0;
        try (OutputStream file = Files.newOutputStream(temporary)) {
            BufferedInputStream in = new BufferedInputStream(new DigestInputStream(content, digest), BUFFER);
            OutputStream out = isGzip(in) ? file : new FastGzip(file);
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
        return new ReceivedFile(temporary, HexFormat.of().formatHex(digest.digest()), octets);
    }

    /** Gives the file its name at once: nobody ever sees half of it. */
    public void keepAs(Path file) throws IOException {
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Deletes it, unless it was kept. */
    public void discard() throws IOException {
        Files.deleteIfExists(temporary);
    }

    private static boolean isGzip(BufferedInputStream in) throws IOException {
        in.mark(2);
        byte[] head = in.readNBytes(2);
        in.reset();
        return head.length == 2 && head[0] == (byte) 0x1f && head[1] == (byte) 0x8b;
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** The file has more bytes than the limit. */
    public static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Fast rather than small: a feed of one gigabyte must not wait for it. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
