package fr.estuaire.lheo;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks for bytes eight at a time. */
final class ByteSearch {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long LOWS = ~HIGHS;

    private ByteSearch() {}

    /** Where a byte first stands from {@code from} on and before {@code to}, or -1. */
    static int indexOf(byte[] bytes, int from, int to, byte wanted) {
        long pattern = (wanted & 0xFFL) * ONES;
        int i = from;
        for (; i + Long.BYTES <= to; i += Long.BYTES) {
            long word = (long) WORDS.get(bytes, i) ^ pattern;
            long found = (word - ONES) & ~word & HIGHS;
            if (found != 0) {
                return i + (Long.numberOfTrailingZeros(found) >>> 3);
            }
        }
        for (; i < to; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    /** How often either of two bytes stands there: the second one counts 2^32 times, to tell them apart. */
    static long count(byte[] bytes, int from, int to, byte first, byte second) {
        long count = 0;
        int i = from;
        for (; i + Long.BYTES <= to; i += Long.BYTES) {
            long word = (long) WORDS.get(bytes, i);
            count += equal(word, (first & 0xFFL) * ONES) + ((long) equal(word, (second & 0xFFL) * ONES) << 32);
        }
        for (; i < to; i++) {
            count += (bytes[i] == first ? 1 : 0) + (bytes[i] == second ? 1L << 32 : 0);
        }
        return count;
    }

    /** How many UTF-16 units a piece of UTF-8 holds. */
    static int unitsOfUtf8(byte[] bytes, int from, int to) {
        int units = to - from;
        int i = from;
        for (; i + Long.BYTES <= to; i += Long.BYTES) {
            long word = (long) WORDS.get(bytes, i);
            if ((word & HIGHS) != 0) {
                units -= Long.bitCount(word & ~(word << 1) & HIGHS);
                units += Long.bitCount(word & (word << 1) & (word << 2) & (word << 3) & HIGHS);
            }
        }
        for (; i < to; i++) {
            units += (bytes[i] & 0xC0) == 0x80 ? -1 : (bytes[i] & 0xF0) == 0xF0 ? 1 : 0;
        }
        return units;
    }

    private static int equal(long word, long pattern) {
        long difference = word ^ pattern;
        long different = ((difference & LOWS) + LOWS) | difference;
        return Long.bitCount(~different & HIGHS);
    }
}
