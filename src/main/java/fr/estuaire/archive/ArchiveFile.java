package fr.estuaire.archive;

import fr.estuaire.shared.Gzip;
import fr.estuaire.shared.Sha256;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way to the archive: written whole to the disk under a temporary name, then given its own at once.
 *
 * @param sha256 of the content, decompressed
 * @param octets size of the content, decompressed
 * @param octetsGardes size of the temporary file
 */
record ArchiveFile(Path temporary, String sha256, long octets, long octetsGardes) {
    /** The names of files that are not whole yet. */
    static final String TEMPORARY = ".archive-*.tmp";

    private static final String READ_ONLY = "r--r--r--";

    /** Writes the content beside where it will be, compressed unless it comes so. */
    static ArchiveFile write(Path source, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path temporary = Files.createTempFile(folder, ".archive-", ".tmp");
        try {
            compress(source, temporary);
            Counted counted = read(temporary);
            return new ArchiveFile(temporary, counted.sha256, counted.octets, Files.size(temporary));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(temporary);
            throw e;
        }
    }

    private static void compress(Path source, Path temporary) throws IOException {
        try (FileChannel file = FileChannel.open(temporary, StandardOpenOption.WRITE);
                BufferedInputStream in = new BufferedInputStream(Files.newInputStream(source), 1 << 16)) {
            OutputStream raw = Channels.newOutputStream(file);
            if (Gzip.isGzip(in)) {
                in.transferTo(raw);
            } else {
                // its end is written without closing the file, which is still to be forced to the disk
                OutputStream out = Gzip.compress(new Unclosed(raw));
                in.transferTo(out);
                out.close();
            }
            file.force(true);
        }
    }

    /**
     * Gives the file its name, unless the same content has it already. A damaged file that has it is set aside, never
     * overwritten.
     */
    void place(Path target) throws IOException {
        Path folder = Objects.requireNonNull(target.getParent());
        protect(temporary);
        Files.createDirectories(folder);
        try {
            Files.createLink(target, temporary);
        } catch (FileAlreadyExistsException e) {
            replaceDamaged(target);
        } catch (UnsupportedOperationException e) {
            moveUnlessThere(target);
        }
        force(folder);
    }

    private void replaceDamaged(Path target) throws IOException {
        if (isIntact(target, sha256)) {
            return;
        }
        Path aside = Files.createTempFile(target.getParent(), target.getFileName() + ".abime-", "");
        Files.move(target, aside, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        Files.createLink(target, temporary);
    }

    /** Where the disk has no links, only one process may write at a time: that of the territory. */
    private void moveUnlessThere(Path target) throws IOException {
        if (!isIntact(target, sha256)) {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    void discard() throws IOException {
        Files.deleteIfExists(temporary);
    }

    /** Whether a file is there and still holds what it held. */
    static boolean isIntact(Path file, String sha256) {
        try {
            return Files.isRegularFile(file) && read(file).sha256.equals(sha256);
        } catch (IOException e) {
            return false;
        }
    }

    private static Counted read(Path file) throws IOException {
        MessageDigest digest = Sha256.begin();
        try (InputStream in = new DigestInputStream(Gzip.expand(Files.newInputStream(file)), digest)) {
            long octets = in.transferTo(OutputStream.nullOutputStream());
            return new Counted(Sha256.end(digest), octets);
        }
    }

    private static void protect(Path file) throws IOException {
        @Nullable PosixFileAttributeView posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (posix != null) {
            posix.setPermissions(PosixFilePermissions.fromString(READ_ONLY));
        }
    }

    /** The new name must outlive a loss of power too. */
    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private record Counted(String sha256, long octets) {}

    private static final class Unclosed extends java.io.FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
