package fr.estuaire.reference;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which legal unit may prepare to which certification, as one sorted array of numbers: eight bytes a right. */
final class Habilitations {
    private static final int SIREN_BITS = 30;

    private final Map<String, Integer> certifications;
    private final long[] rights;

    private Habilitations(Map<String, Integer> certifications, long[] rights) {
        this.certifications = certifications;
        this.rights = rights;
    }

    boolean contains(String certification, String siren) {
        @Nullable Integer rank = certifications.get(certification);
        return rank != null && Digits.isNumber(siren, 9) && Arrays.binarySearch(rights, right(rank, siren)) >= 0;
    }

    private static long right(int certification, String siren) {
        return ((long) certification << SIREN_BITS) | Integer.parseInt(siren);
    }

    static final class Builder {
        private final Map<String, Integer> certifications = new HashMap<>();
        private long[] rights = new long[1_024];
        private int count;

        void add(String certification, String siren) {
            if (!Digits.isNumber(siren, 9)) {
                return;
            }
            if (count == rights.length) {
                rights = Arrays.copyOf(rights, count * 2);
            }
            int rank = certifications.computeIfAbsent(certification, key -> certifications.size());
            rights[count++] = right(rank, siren);
        }

        Habilitations build() {
            long[] sorted = Arrays.copyOf(rights, count);
            Arrays.sort(sorted);
            return new Habilitations(certifications, sorted);
        }
    }
}
