package fr.estuaire.rollup;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A run that is not over, as any node sees it: what is done, what is at work and where, what is left.
 *
 * @param debut when it began
 * @param par who asked for it: an account, {@code terminal} or {@code nuit}
 * @param ecoule since when it is at work
 * @param etapes one a territory, the largest feeds first
 */
public record RunAtWork(
        long execution, Instant debut, String par, Declencheur declencheur, Duration ecoule, List<Etape> etapes) {
    /** Before that much was read, the speed says nothing. */
    private static final long TELLING_BYTES = 200_000;

    private static final Duration TELLING_TIME = Duration.ofSeconds(2);

    public RunAtWork {
        etapes = List.copyOf(etapes);
    }

    /**
     * Where a territory is.
     *
     * @param station null when no node has it
     * @param lues formations read so far
     * @param octetsLus bytes of its feed that were read so far, at the last sign of life of its node
     * @param octets size of its feed; 0 when not known
     * @param noeud the thread of the node that has it; null when none has
     * @param ecoule since when this node has it
     * @param reprises how often a node had to take it over from one that died
     * @param vivant whether its node gave a sign of life in time
     * @param comptes what it came to, once it is done
     */
    public record Etape(
            String territoire,
            String nom,
            Statut statut,
            @Nullable Station station,
            int lues,
            long octetsLus,
            long octets,
            @Nullable String noeud,
            Duration ecoule,
            int reprises,
            boolean vivant,
            Comptes comptes) {

        /** Share of its feed that was read, from 0 to 1. */
        public double part() {
            return octets == 0 ? 0 : Math.min(1, (double) octetsLus / octets);
        }

        /** How long the rest of its feed will take at the speed of the beginning; nothing while that says nothing. */
        public Optional<Duration> findReste() {
            return station == Station.LIRE ? RunAtWork.rest(ecoule, octetsLus, octets - octetsLus) : Optional.empty();
        }

        private boolean isOver() {
            return statut != Statut.A_FAIRE && statut != Statut.EN_COURS;
        }

        /** A feed that did not change is passed over without being read. */
        private boolean wasRead() {
            return isOver() && statut != Statut.INCHANGEE && statut != Statut.ABSENTE && statut != Statut.ECARTEE;
        }
    }

    public List<Etape> enCours() {
        return etapes.stream()
                .filter(etape -> etape.statut() == Statut.EN_COURS)
                .toList();
    }

    public List<Etape> aFaire() {
        return etapes.stream().filter(etape -> etape.statut() == Statut.A_FAIRE).toList();
    }

    /** Those that are done. */
    public List<Etape> faites() {
        return etapes.stream().filter(Etape::isOver).toList();
    }

    /** What the territories that are done came to. */
    public Comptes total() {
        return faites().stream().map(Etape::comptes).reduce(Comptes.AUCUN, Comptes::plus);
    }

    public int reprises() {
        return etapes.stream().mapToInt(Etape::reprises).sum();
    }

    /** Whether some node gives signs of life. Without any, the run waits for one to take it up. */
    public boolean isAlive() {
        return etapes.stream().anyMatch(Etape::vivant);
    }

    /** Share of all bytes that is done, from 0 to 1; of the territories while no size is known. */
    public double part() {
        long all = sum(etapes, Etape::octets);
        return all == 0
                ? (double) faites().size() / Math.max(1, etapes.size())
                : Math.min(1, (double) (sum(faites(), Etape::octets) + sum(enCours(), Etape::octetsLus)) / all);
    }

    /** How long what is left will take at the speed at which feeds were read so far; nothing while that says nothing. */
    public Optional<Duration> findReste() {
        long read =
                sum(etapes.stream().filter(Etape::wasRead).toList(), Etape::octets) + sum(enCours(), Etape::octetsLus);
        long left = sum(aFaire(), Etape::octets) + sum(enCours(), etape -> etape.octets() - etape.octetsLus());
        return rest(ecoule, read, left);
    }

    private static long sum(List<Etape> some, ToLongFunction<Etape> number) {
        return some.stream().mapToLong(number).sum();
    }

    private static Optional<Duration> rest(Duration elapsed, long read, long left) {
        if (read < TELLING_BYTES || elapsed.compareTo(TELLING_TIME) < 0) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofMillis(Math.round((double) elapsed.toMillis() * Math.max(0, left) / read)));
    }
}
