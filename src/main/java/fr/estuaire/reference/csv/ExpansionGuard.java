package fr.estuaire.reference.csv;

import fr.estuaire.reference.imports.UnreadableRegisterException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Bounds what a compressed file may become: a small file that swells without end is refused, whatever is inside.
 *
 * <p>Also says in words that a compressed file is cut or damaged.
 */
public final class ExpansionGuard extends FilterInputStream {
    private static final long GIB = 1L << 30;
    private static final long MOST = 20 * GIB;
    private static final long ALWAYS_FINE = 100L << 20;
    private static final long RATIO = 200;

    private final long compressed;
    private long expanded;

    /** @param compressed size of the bytes before expansion */
    public ExpansionGuard(InputStream in, long compressed) {
        super(in);
        this.compressed = compressed;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        expanded += Math.max(read, 0);
        if (expanded > MOST) {
            throw new UnreadableRegisterException(
                    "Ce fichier dépasse 20 Gio une fois décompressé : vérifiez que c’est le bon.");
        }
        if (expanded > ALWAYS_FINE && expanded > compressed * RATIO) {
            throw new UnreadableRegisterException(
                    "Ce fichier compressé grossit sans fin (plus de 200 fois sa taille) : vérifiez que c’est le bon.");
        }
        return read;
    }
}
