package fr.estuaire.reference;

import fr.estuaire.reference.References.EtablissementFacts;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Establishments by SIRET in sorted arrays: half a million of them in ten megabytes, where records would take ten times more. */
final class SiretIndex {
    private final long[] sirets;
    private final BitSet open;
    private final @Nullable String[] communes;

    private SiretIndex(long[] sirets, BitSet open, @Nullable String[] communes) {
        this.sirets = sirets;
        this.open = open;
        this.communes = communes;
    }

    Optional<EtablissementFacts> find(String siret) {
        int rank = Digits.isNumber(siret, 14) ? Arrays.binarySearch(sirets, Long.parseLong(siret)) : -1;
        return rank < 0 ? Optional.empty() : Optional.of(new EtablissementFacts(siret, open.get(rank), communes[rank]));
    }

    /** Receives the establishments, each once, in any order; in the order of the SIRET nothing is left to sort. */
    static final class Builder {
        private final BitSet open = new BitSet();
        private long[] sirets = new long[1_024];
        private @Nullable String[] communes = new String[1_024];
        private int count;

        void add(EtablissementFacts facts) {
            if (count == sirets.length) {
                sirets = Arrays.copyOf(sirets, count * 2);
                communes = Arrays.copyOf(communes, count * 2);
            }
            sirets[count] = Long.parseLong(facts.siret());
            communes[count] = facts.codeCommune();
            open.set(count, facts.ouvert());
            count++;
        }

        SiretIndex build() {
            if (isSorted()) {
                return new SiretIndex(Arrays.copyOf(sirets, count), open, Arrays.copyOf(communes, count));
            }
            int[] order = IntStream.range(0, count)
                    .boxed()
                    .sorted(Comparator.comparingLong(rank -> sirets[rank]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            BitSet sortedOpen = new BitSet();
            IntStream.range(0, count).forEach(rank -> sortedOpen.set(rank, open.get(order[rank])));
            return new SiretIndex(
                    Arrays.stream(order).mapToLong(rank -> sirets[rank]).toArray(),
                    sortedOpen,
                    Arrays.stream(order).mapToObj(rank -> communes[rank]).toArray(String[]::new));
        }

        private boolean isSorted() {
            return IntStream.range(1, count).allMatch(rank -> sirets[rank - 1] < sirets[rank]);
        }
    }
}
