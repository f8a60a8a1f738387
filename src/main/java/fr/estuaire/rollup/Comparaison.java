package fr.estuaire.rollup;

import fr.estuaire.rollup.Lot.Closed;
import fr.estuaire.rollup.Lot.Isolated;
import fr.estuaire.rollup.Lot.Opened;
import fr.estuaire.rollup.Lot.Recognised;
import fr.estuaire.rollup.normalisation.Corrections;
import fr.estuaire.shared.LongSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Compares what is sound with what is on offer and writes what differs. What changes is gathered first, from however much of
 * the feed it comes: a night in which little changes writes seldom. For one feed and one thread.
 */
final class Comparaison {
    private static final int LOT = 200;
    private static final int LOT_BYTES = 2_000_000;

    private final Passage passage;
    private final CatalogueWriter catalogue;
    private final RuleTotals totals;
    private final Consumer<List<Long>> leaving;
    private final LongSet seen;
    private final Keys keys;
    private final List<Candidat> waiting = new ArrayList<>();
    private Lot lot = new Lot();
    private int bytes;
    private int opened;
    private int changed;
    private int unchanged;
    private int reused;

    /**
     * @param totals from which what was said of versions that end is taken away
     * @param leaving is told of what is about to be closed, while it is still on offer
     * @param seen to which the identities that are found or made are added
     */
    Comparaison(
            Passage passage, CatalogueWriter catalogue, RuleTotals totals, Consumer<List<Long>> leaving, LongSet seen) {
        this.passage = passage;
        this.catalogue = catalogue;
        this.totals = totals;
        this.leaving = leaving;
        this.seen = seen;
        this.keys = new Keys(catalogue);
    }

    int opened() {
        return opened;
    }

    int changed() {
        return changed;
    }

    /** Of those that were read. */
    int unchanged() {
        return unchanged;
    }

    /** How many numbers were given to another thing. */
    int reused() {
        return reused;
    }

    /** No two of one number. */
    void add(Candidat candidat) {
        waiting.add(candidat);
        bytes += candidat.octets().length;
        flushWhenFull();
    }

    void isolate(Isolated one) {
        lot.isolated.add(one);
        flushWhenFull();
    }

    private void flushWhenFull() {
        if (waiting.size() >= LOT || bytes > LOT_BYTES || lot.isolated.size() >= LOT) {
            flush();
        }
    }

    /** Writes all that was gathered. */
    void flush() {
        if (waiting.isEmpty() && lot.isEmpty()) {
            return;
        }
        Map<Long, CatalogueWriter.Title> titles = catalogue.findTitles(waiting.stream()
                .filter(Candidat::replaces)
                .map(Candidat::known)
                .filter(Objects::nonNull)
                .map(Known::id)
                .toList());
        List<Long> judgedAgain = new ArrayList<>();
        waiting.forEach(candidat -> settle(candidat, titles, judgedAgain));
        catalogue.findConstats(judgedAgain).forEach(totals::subtractPacked);
        catalogue.write(passage, lot, leaving);
        waiting.clear();
        bytes = 0;
        lot = new Lot();
    }

    private void settle(Candidat candidat, Map<Long, CatalogueWriter.Title> titles, List<Long> judgedAgain) {
        @Nullable Known known = candidat.known();
        @Nullable FormationFacts facts = candidat.facts();
        if (known == null) {
            opened++;
            open(candidat, keys.next(), 1, 1, true, Objects.requireNonNull(facts));
        } else if (facts == null) {
            unchanged++;
            judgedAgain.add(known.id());
            lot.recognised.add(new Recognised(
                    known.id(),
                    known.version(),
                    candidat.brut(),
                    Constats.pack(candidat.findings()),
                    Corrections.pack(candidat.corrections())));
        } else if (known.isOnOffer()) {
            judgedAgain.add(known.id());
            replace(candidat, known, facts, titles.get(known.id()));
        } else {
            opened++;
            openNext(candidat, known, facts);
        }
    }

    private void replace(Candidat candidat, Known known, FormationFacts read, CatalogueWriter.@Nullable Title title) {
        if (title != null && NumeroRepris.isAnother(title, read)) {
            reused++;
            opened++;
            lot.closed.add(new Closed(known.id(), Cause.NUMERO_REPRIS));
            open(candidat, keys.next(), known.generation() + 1, 1, true, read);
        } else {
            changed++;
            lot.closed.add(new Closed(known.id(), Cause.REMPLACEE));
            openNext(candidat, known, read);
        }
    }

    private void openNext(Candidat candidat, Known known, FormationFacts read) {
        open(candidat, known.id(), known.generation(), known.version() + 1, false, read);
    }

    private void open(Candidat candidat, long id, int generation, int version, boolean isNew, FormationFacts read) {
        seen.add(id);
        lot.opened.add(new Opened(
                id,
                candidat.numero(),
                generation,
                version,
                isNew,
                candidat.brut(),
                read,
                candidat.sha256(),
                candidat.octets(),
                candidat.findings(),
                candidat.corrections()));
    }

    /** Keys drawn by blocks. */
    private static final class Keys {
        private final CatalogueWriter catalogue;
        private long next;
        private int left;

        private Keys(CatalogueWriter catalogue) {
            this.catalogue = catalogue;
        }

        private long next() {
            if (left == 0) {
                next = catalogue.nextKeys();
                left = CatalogueWriter.KEYS;
            }
            left--;
            return next++;
        }
    }
}
