package fr.estuaire.collect.lecture;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** An encoding that has one byte a character, as a table. */
final class SingleBytes {
    private static final Charset DEFAULT = Charset.forName("windows-1252");
    private static final int FIRST_CONTROL = 0x80;
    private static final int LAST_CONTROL = 0x9f;

    private final char[] characters;

    private SingleBytes(Charset charset) {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        this.characters = new String(all, charset).toCharArray();
        for (int i = FIRST_CONTROL; i < characters.length; i++) {
            boolean undefined = characters[i] == '\ufffd' || (i <= LAST_CONTROL && characters[i] == i);
            characters[i] = undefined ? ' ' : characters[i];
        }
    }

    /** The encoding of a name when it is one; otherwise Windows-1252, of which ISO-8859-1 is a part. */
    static SingleBytes of(@Nullable String declared) {
        if (declared == null || !isSingle(declared)) {
            return new SingleBytes(DEFAULT);
        }
        Charset charset = Charset.forName(declared);
        return new SingleBytes(charset.equals(StandardCharsets.ISO_8859_1) ? DEFAULT : charset);
    }

    char character(int unit) {
        return characters[unit];
    }

    /** Whether a name is that of an encoding of one byte a character, plain ASCII aside. */
    static boolean isSingle(@Nullable String name) {
        try {
            return name != null && Charset.isSupported(name) && isSingle(Charset.forName(name));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static boolean isSingle(Charset charset) {
        return !charset.equals(StandardCharsets.US_ASCII)
                && charset.canEncode()
                && charset.newEncoder().maxBytesPerChar() == 1;
    }
}
