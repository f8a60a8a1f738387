package fr.estuaire.rollup.catalogue;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Fragments as the catalogue keeps them: zlib, fast rather than small, since they are written by the hundred thousand. */
public final class FragmentBytes {
    private FragmentBytes() {}

    public static byte[] compress(byte[] fragment) {
        try (Deflater deflater = new Deflater(Deflater.BEST_SPEED)) {
            deflater.setInput(fragment);
            deflater.finish();
            byte[] buffer = new byte[fragment.length / 3 + 64];
            int length = 0;
            while (!deflater.finished()) {
                length += deflater.deflate(buffer, length, buffer.length - length);
                buffer = length < buffer.length ? buffer : Arrays.copyOf(buffer, 2 * buffer.length);
            }
            return Arrays.copyOf(buffer, length);
        }
    }

    public static byte[] expand(byte[] compressed) {
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
