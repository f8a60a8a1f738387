package fr.estuaire.collect.lecture;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The bytes of a file, out of gzip when they were in it, never more of them than allowed. */
final class FileBytes extends FilterInputStream {
    static final int HEAD = 1 << 16;
    private static final int BUFFER = 1 << 17;

    private final long limit;
    private long count;

    private FileBytes(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    /** @return a stream that can go back over its first {@link #HEAD} bytes */
    static BufferedInputStream open(InputStream raw, ReadLimits limits) {
        BufferedInputStream file = new BufferedInputStream(raw, BUFFER);
        byte[] head = head(file);
        if (!isGzip(head)) {
            return new BufferedInputStream(new FileBytes(file, limits.bytes()), BUFFER);
        }
        try {
            return new BufferedInputStream(new FileBytes(new GZIPInputStream(file, BUFFER), limits.bytes()), BUFFER);
        } catch (IOException e) {
            throw explain(e);
        }
    }

    /** The first bytes of a stream, which stay to be read. */
    static byte[] head(BufferedInputStream stream) {
        try {
            stream.mark(HEAD);
            byte[] head = stream.readNBytes(HEAD);
            stream.reset();
            return head;
        } catch (IOException e) {
            throw explain(e);
        }
    }

    private static boolean isGzip(byte[] head) {
        return head.length > 1 && head[0] == 0x1f && (head[1] & 0xff) == 0x8b;
    }

    /** The same failure as a sentence. */
    static UnreadableOfferFileException explain(IOException failure) {
        return new UnreadableOfferFileException(
                switch (failure) {
                    case ZipException _ -> "Le fichier compressé est abîmé : produisez-le ou transférez-le de nouveau.";
                    case EOFException _ ->
                        "Le fichier compressé est incomplet : produisez-le ou transférez-le de nouveau.";
                    default -> "La lecture du fichier s’est interrompue : réessayez, puis prévenez l’assistance.";
                },
                failure);
    }

    static UnreadableOfferFileException tooLong() {
        return new UnreadableOfferFileException(
                "Le fichier décompressé dépasse la taille admise : vérifiez-le, ou découpez-le en plusieurs fichiers.");
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int read) {
        count += read;
        if (count > limit) {
            throw tooLong();
        }
    }
}
