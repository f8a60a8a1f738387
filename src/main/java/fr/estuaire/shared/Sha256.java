package fr.estuaire.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The digest by which files are known: 64 hexadecimal digits in lower case. */
public final class Sha256 {
    private Sha256() {}

    /** A digest that has seen nothing yet. */
    public static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** What the digest has seen, which then begins again. */
    public static String end(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The digest of a stream, read to its end and closed by the caller. */
    public static String of(InputStream content) throws IOException {
        MessageDigest digest = begin();
        new DigestInputStream(content, digest).transferTo(OutputStream.nullOutputStream());
        return end(digest);
    }
}
