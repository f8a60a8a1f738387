package fr.estuaire.reference.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a browser sends: nothing of what it says of itself is believed. */
final class ReceivedRegister {
    /** SIRENE, the largest, is under this once compressed. */
    static final long MAX_BYTES = 4L << 30;

    private static final int MAX_NAME = 250;

    private ReceivedRegister() {}

    /** @throws IllegalStateException with a French sentence when it is larger than any register */
    static void copy(InputStream in, Path file) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        try (in;
                OutputStream out = Files.newOutputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                total += read;
                if (total > MAX_BYTES) {
                    throw new IllegalStateException(
                            "Ce fichier dépasse 4 Go : compressez-le, ou importez-le par la commande « reference import ».");
                }
                out.write(buffer, 0, read);
            }
        }
    }

    /** The last part of the name, without what no screen shows. */
    static String name(String sent) {
        String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        if (name.isEmpty()) {
            return "fichier";
        }
        return name.length() <= MAX_NAME ? name : name.substring(0, MAX_NAME);
    }
}
