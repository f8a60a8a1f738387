package fr.estuaire.rollup.catalogue;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Fragments as the catalogue keeps them: Zstandard, fast rather than small, since they are written by the hundred thousand;
 * those of before decision 24 are zlib, and stay readable.
 */
public final class FragmentBytes {
    /** The first bytes of every Zstandard frame (RFC 8878, 3.1.1); no zlib stream begins like that. */
    private static final byte[] ZSTANDARD = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD};

    private FragmentBytes() {}

    /** For one; {@link FragmentPress} is for many. */
    public static byte[] compress(byte[] fragment) {
        return Zstd.compress(fragment, FragmentPress.LEVEL);
    }

    public static byte[] expand(byte[] compressed) {
        return isZstandard(compressed) ? decompress(compressed) : inflate(compressed);
    }

    private static boolean isZstandard(byte[] compressed) {
        return compressed.length >= ZSTANDARD.length
                && Arrays.equals(compressed, 0, ZSTANDARD.length, ZSTANDARD, 0, ZSTANDARD.length);
    }

    private static byte[] decompress(byte[] compressed) {
        try {
            return Zstd.decompress(compressed, Math.toIntExact(Zstd.getFrameContentSize(compressed)));
        } catch (ZstdException | NegativeArraySizeException | ArithmeticException e) {
            throw new IllegalStateException("A fragment of the catalogue is damaged", e);
        }
    }

    private static byte[] inflate(byte[] compressed) {
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(compressed);
            byte[] buffer = new byte[compressed.length * 5 + 64];
            int length = 0;
            while (!inflater.finished()) {
                length += inflater.inflate(buffer, length, buffer.length - length);
                if (length == buffer.length) {
                    buffer = Arrays.copyOf(buffer, 2 * buffer.length);
                } else if (inflater.needsInput() && !inflater.finished()) {
                    throw new IllegalStateException("A fragment of the catalogue is cut short");
                }
            }
            return Arrays.copyOf(buffer, length);
        } catch (DataFormatException e) {
            throw new IllegalStateException("A fragment of the catalogue is damaged", e);
        }
    }
}
