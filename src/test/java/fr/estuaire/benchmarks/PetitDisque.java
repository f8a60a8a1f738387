package fr.estuaire.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file system of its own in the place of a folder, in memory, which can be filled up and emptied again. */
final class PetitDisque implements AutoCloseable {
    private static final int BLOCK = 1 << 16;

    private final Path folder;
    private final Path ballast;

    /**
     * Takes the place of a folder, with all that is in it.
     *
     * @param mebibytes of the file system
     */
    PetitDisque(Path folder, int mebibytes) throws IOException, InterruptedException {
        this.folder = Files.createDirectories(folder.toAbsolutePath());
        this.ballast = this.folder.resolve("lest");
        Path aside = this.folder.resolveSibling(this.folder.getFileName() + "-avant");
        Files.move(this.folder, aside);
        Files.createDirectories(this.folder);
        if (run("mount", "-t", "tmpfs", "-o", "size=" + mebibytes + "m,mode=0755", "estuaire", this.folder.toString())
                        != 0
                || run("cp", "-a", "--sparse=never", aside + "/.", this.folder.toString()) != 0
                || run("rm", "-rf", aside.toString()) != 0) {
            throw new IOException(folder + " could not be put on a file system of its own");
        }
    }

    /** Whether this account may mount file systems. */
    static boolean isAllowed(Path somewhere) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(somewhere);
        return run("mount", "-t", "tmpfs", "-o", "size=1m", "estuaire", folder.toString()) == 0
                && run("umount", folder.toString()) == 0;
    }

    /** @param octets that are left free, about */
    void fill(long octets) throws IOException {
        FileStore store = Files.getFileStore(folder);
        byte[] block = new byte[BLOCK];
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (store.getUsableSpace() > octets) {
                out.write(block, 0, (int) Math.min(BLOCK, store.getUsableSpace() - octets));
            }
        }
    }

    void empty() throws IOException {
        Files.deleteIfExists(ballast);
    }

    long free() throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    @Override
    public void close() throws IOException {
        try {
            run("umount", folder.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(List.of(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
