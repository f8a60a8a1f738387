package fr.estuaire.collect.lecture;

import fr.estuaire.lheo.LimitedStream;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The bytes of a file, out of gzip when they were in it, never more of them than allowed. */
final class FileBytes {
    static final int HEAD = 1 << 16;
    private static final int BUFFER = 1 << 17;

    private FileBytes() {}

    /** @return a stream that can go back over its first {@link #HEAD} bytes */
    static BufferedInputStream open(InputStream raw, ReadLimits limits) {
        BufferedInputStream file = new BufferedInputStream(raw, BUFFER);
        byte[] head = head(file);
        if (!isGzip(head)) {
            return limited(file, limits);
        }
        try {
            return limited(new GZIPInputStream(file, BUFFER), limits);
        } catch (IOException e) {
            throw explain(e);
        }
    }

    private static BufferedInputStream limited(InputStream bytes, ReadLimits limits) {
        return new BufferedInputStream(
                new LimitedStream(bytes, limits.bytes(), () -> {
                    throw tooLong();
                }),
                BUFFER);
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
}
