package fr.estuaire.reference.imports;

import org.jspecify.annotations.Nullable;

/**
 * A 64-bit hash of what a line says, the same on every machine: FNV-1a over the characters, each value closed by a
 * separator, then mixed. Two lines of one register that say different things are told apart but for one chance in 2⁶⁴.
 */
public final class Fingerprint {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final int END_OF_VALUE = 0x1f;
    private static final int NOTHING = 0x1e;

    private long hash = OFFSET;

    public Fingerprint add(@Nullable Object value) {
        if (value == null) {
            step(NOTHING);
        } else {
            String text = value.toString();
            for (int i = 0; i < text.length(); i++) {
                step(text.charAt(i));
            }
        }
        step(END_OF_VALUE);
        return this;
    }

    private void step(int unit) {
        hash = (hash ^ unit) * PRIME;
    }

    public long value() {
        long mixed = hash;
        mixed = (mixed ^ (mixed >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }
}
