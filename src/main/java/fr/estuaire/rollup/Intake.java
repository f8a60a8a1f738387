package fr.estuaire.rollup;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.FeedSlice;
import fr.estuaire.lheo.FeedSlices;
import fr.estuaire.lheo.LheoVersion;
import fr.estuaire.lheo.LocalIds;
import fr.estuaire.lheo.UnreadableFeedException;
import fr.estuaire.quality.FeedCheck;
import fr.estuaire.quality.FeedReport;
import fr.estuaire.quality.Finding;
import fr.estuaire.quality.Severity;
import fr.estuaire.rollup.Lot.Isolated;
import fr.estuaire.rollup.normalisation.Normalisation;
import fr.estuaire.rollup.normalisation.Normalised;
import fr.estuaire.rules.AcceptedFindings;
import fr.estuaire.shared.LongSet;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes the formations of one feed: those whose bytes came before are recognised without being read; the others are read,
 * judged, normalised, and either isolated with their reasons or handed on to be compared. Works by small lots, so that its
 * memory does not depend on the feed. For one feed and one thread.
 */
final class Intake {
    /** Numbers that are looked up together. */
    private static final int LOT = 200;

    private static final int LOT_BYTES = 4_000_000;
    private static final int NUMERO_LENGTH = 100;

    private final Passage passage;
    private final Connus connus;
    private final FactsReader facts;
    private final FeedCheck check;
    private final Normalisation normalisation;
    private final AcceptedFindings accepted;
    private final RuleTotals totals;
    private final IntConsumer progress;
    private final Comparaison comparaison;

    /** By their bytes, the faults that the last feed held; empty when everything is to be read. */
    private final Map<ByteBuffer, Isolated> faults = new HashMap<>();

    private final boolean readsAll;
    private final List<FeedSlice> slices = new ArrayList<>();
    private final LongSet seen = new LongSet();
    private final LongSet isolatedKnown = new LongSet();
    private final Set<Long> flagged = new HashSet<>();

    private int bytes;
    private int read;
    private int recognised;
    private int isolatedCount;
    private long horodatage;

    /**
     * What an intake works with.
     *
     * @param accepted what the collectors of the territory accepted, which isolates nothing
     * @param readsAll whether formations whose bytes came before are to be read again too
     * @param before what the last feed held that was not good enough
     * @param leaving is told of what is about to be closed, while it is still on offer
     * @param progress is told how many formations were taken, now and then
     */
    record Setting(
            CatalogueWriter catalogue,
            FactsReader facts,
            FeedCheck check,
            Normalisation normalisation,
            AcceptedFindings accepted,
            RuleTotals totals,
            boolean readsAll,
            List<Isolated> before,
            Consumer<List<Long>> leaving,
            IntConsumer progress) {}

    Intake(Passage passage, Setting setting) {
        this.passage = passage;
        this.connus = setting.catalogue().known(passage.territoire());
        this.check = setting.check();
        this.normalisation = setting.normalisation();
        this.accepted = setting.accepted();
        this.totals = setting.totals();
        this.progress = setting.progress();
        this.readsAll = setting.readsAll();
        this.facts = setting.facts();
        this.comparaison = new Comparaison(passage, setting.catalogue(), totals, setting.leaving(), seen);
        if (!readsAll) {
            setting.before().stream()
                    .filter(one -> one.brut().length > 0)
                    .forEach(one -> faults.put(ByteBuffer.wrap(one.brut()), one));
        }
    }

    /** Reads a feed to its end, or to where it proves unreadable: the report then says so. */
    FeedReport takeAll(Supplier<FeedSlices> feed) {
        try (FeedSlices reader = feed.get()) {
            check.version(reader.version());
            for (Optional<FeedSlice> next = reader.next(); next.isPresent(); next = reader.next()) {
                take(next.get());
            }
            sortAll();
            comparaison.flush();
            check.strays(reader.strays());
            horodatage = Horodatage.of(reader.root(), reader.extras());
            if (read == 0) {
                check.empty();
            }
        } catch (UnreadableFeedException e) {
            check.unreadable(e.sentence());
        }
        faults.values().forEach(gone -> totals.subtractPacked(gone.constats()));
        return check.report();
    }

    /** The output of a territory that publishes nothing any more has no file at all. */
    FeedReport takeNothing() {
        check.version(LheoVersion.V2_3);
        faults.values().forEach(gone -> totals.subtractPacked(gone.constats()));
        return check.report();
    }

    private void take(FeedSlice slice) {
        read++;
        slices.add(slice);
        bytes += slice.length();
        if (slices.size() >= LOT || bytes > LOT_BYTES) {
            sortAll();
        }
    }

    int read() {
        return read;
    }

    int opened() {
        return comparaison.opened();
    }

    int changed() {
        return comparaison.changed();
    }

    int unchanged() {
        return recognised + comparaison.unchanged();
    }

    int isolated() {
        return isolatedCount;
    }

    /** How many numbers were given to another thing. */
    int reused() {
        return comparaison.reused();
    }

    /** When the file says to have been exported; see {@link Horodatage}. */
    long horodatage() {
        return horodatage;
    }

    /** Whether the feed holds the formation on offer, sound or not. */
    boolean holds(long id) {
        return seen.contains(id) || isolatedKnown.contains(id);
    }

    /** What is on offer and came with a fault this time. */
    Set<Long> flagged() {
        return flagged.stream().filter(id -> !seen.contains(id)).collect(Collectors.toSet());
    }

    private void sortAll() {
        Map<String, Known> known = connus.find(
                slices.stream().flatMap(slice -> slice.numero().stream()).toList());
        slices.forEach(slice -> sort(slice, slice.numero().map(known::get).orElse(null)));
        slices.clear();
        bytes = 0;
        progress.accept(read);
    }

    private void sort(FeedSlice slice, @Nullable Known known) {
        byte[] brut = slice.hash();
        if (!readsAll && known != null && known.wasCarriedBy(brut) && !wasFoundFaulty(brut)) {
            recognise(slice, known);
            return;
        }
        @Nullable Isolated fault = faults.remove(ByteBuffer.wrap(brut));
        if (fault != null) {
            isolate(fault, known);
        } else {
            judge(slice, known, brut);
        }
    }

    /** The same bytes that were good once and no longer are: the rules or the registers changed since. */
    private boolean wasFoundFaulty(byte[] brut) {
        @Nullable Isolated fault = faults.isEmpty() ? null : faults.get(ByteBuffer.wrap(brut));
        return fault != null && fault.constats() != null;
    }

    private void recognise(FeedSlice slice, Known known) {
        if (seen.add(known.id())) {
            recognised++;
        } else {
            isolate(Isolated.twin(slice.parse().element(), slice.hash()), known);
        }
    }

    private void judge(FeedSlice slice, @Nullable Known known, byte[] brut) {
        Element element = slice.parse().element();
        List<Finding> all = check.check(element);
        List<Finding> findings = element.numero()
                .map(numero -> accepted.judge(numero, all).open())
                .orElse(all);
        Optional<String> numero = element.numero().filter(text -> text.length() <= NUMERO_LENGTH);
        totals.add(findings);
        if (numero.isEmpty() || isIsolating(findings)) {
            isolate(Isolated.of(element, numero, findings, brut), known);
            return;
        }
        // a new number that comes twice is isolated by the rule « numero-double », which no territory can soften
        if (known != null && !seen.add(known.id())) {
            isolate(Isolated.twin(element, brut), known);
            return;
        }
        // the rules have judged what the territory wrote: what is mended here is told to it all the same
        Normalised mended = normalisation.apply(element);
        Element formation = LocalIds.of(mended.element(), passage.territoire());
        comparaison.add(Candidat.of(numero.get(), known, formation, facts, brut, findings, mended.corrections()));
    }

    private static boolean isIsolating(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.severity().isAtLeast(Severity.ISOLATING));
    }

    private void isolate(Isolated one, @Nullable Known known) {
        isolatedCount++;
        comparaison.isolate(one);
        if (known != null && known.isOnOffer()) {
            isolatedKnown.add(known.id());
            flagged.add(known.id());
        }
    }
}
