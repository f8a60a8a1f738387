package fr.estuaire.shared;

/** Numbers other than 0, in one array of them: at most sixteen bytes a number kept, and no object. */
public final class LongSet {
    private static final int FIRST_SIZE = 1024;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] slots = new long[FIRST_SIZE];
    private int size;

    /** @return whether the number was not there yet */
    public boolean add(long number) {
        int slot = find(slots, number);
        if (slots[slot] == number) {
            return false;
        }
        slots[slot] = number;
        if (++size > slots.length / 4 * 3) {
            grow();
        }
        return true;
    }

    public boolean contains(long number) {
        return slots[find(slots, number)] == number;
    }

    public int size() {
        return size;
    }

    /** How many numbers the array has room for. */
    public int capacity() {
        return slots.length;
    }

    private void grow() {
        long[] larger = new long[2 * slots.length];
        for (long number : slots) {
            if (number != 0) {
                larger[find(larger, number)] = number;
            }
        }
        slots = larger;
    }

    /** Where the number is, or where it would go. */
    private static int find(long[] slots, long number) {
        int mask = slots.length - 1;
        // spread: numbers that follow one another, or hashes alike in their low bits, must not crowd together
        int slot = (int) ((number * SPREAD) >>> 32) & mask;
        while (slots[slot] != 0 && slots[slot] != number) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
