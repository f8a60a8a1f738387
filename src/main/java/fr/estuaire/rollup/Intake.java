package fr.estuaire.rollup;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.FeedSlice;
import fr.estuaire.lheo.FeedSlices;
import fr.estuaire.lheo.Fragment;
import fr.estuaire.lheo.LheoVersion;
import fr.estuaire.lheo.LocalIds;
import fr.estuaire.lheo.UnreadableFeedException;
import fr.estuaire.quality.FeedCheck;
import fr.estuaire.quality.FeedReport;
import fr.estuaire.quality.Finding;
import fr.estuaire.quality.Severity;
import fr.estuaire.rollup.Lot.Closed;
import fr.estuaire.rollup.Lot.Isolated;
import fr.estuaire.rollup.Lot.Opened;
import fr.estuaire.rollup.Lot.Recognised;
import fr.estuaire.rollup.normalisation.Correction;
import fr.estuaire.rollup.normalisation.Corrections;
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
 * judged, normalised, and written where they changed, or isolated with their reasons. Works by small lots, so that its
 * memory does not depend on the feed. For one feed and one thread.
 */
final class Intake {
    private static final int LOT = 200;
    private static final int LOT_BYTES = 2_000_000;
    private static final int MAX_REASONS = 10;
    private static final int NUMERO_LENGTH = 100;

    private final Passage passage;
    private final CatalogueWriter catalogue;
    private final FactsReader facts;
    private final FeedCheck check;
    private final Normalisation normalisation;
    private final AcceptedFindings accepted;
    private final RuleTotals totals;
    private final Consumer<List<Long>> leaving;
    private final IntConsumer progress;

    /** By their bytes, the faults that the last feed held; empty when everything is to be read. */
    private final Map<ByteBuffer, Isolated> faults = new HashMap<>();

    private final boolean readsAll;
    private final List<FeedSlice> slices = new ArrayList<>();
    private final LongSet seen = new LongSet();
    private final LongSet isolatedKnown = new LongSet();
    private final Set<Long> flagged = new HashSet<>();
    private final Keys keys;
    private int bytes;
    private int read;
    private int opened;
    private int changed;
    private int unchanged;
    private int isolatedCount;
    private int reused;
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
        this.catalogue = setting.catalogue();
        this.facts = setting.facts();
        this.check = setting.check();
        this.normalisation = setting.normalisation();
        this.accepted = setting.accepted();
        this.totals = setting.totals();
        this.leaving = setting.leaving();
        this.progress = setting.progress();
        this.readsAll = setting.readsAll();
        this.keys = new Keys(catalogue);
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
            flush();
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
            flush();
        }
    }

    int read() {
        return read;
    }

    int opened() {
        return opened;
    }

    int changed() {
        return changed;
    }

    int unchanged() {
        return unchanged;
    }

    int isolated() {
        return isolatedCount;
    }

    /** How many numbers were given to another thing. */
    int reused() {
        return reused;
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

    private void flush() {
        if (slices.isEmpty()) {
            return;
        }
        Map<String, Known> known = catalogue.findKnown(
                passage.territoire(),
                slices.stream().flatMap(slice -> slice.numero().stream()).toList());
        Lot lot = new Lot();
        List<Candidate> candidates = new ArrayList<>();
        for (FeedSlice slice : slices) {
            sort(slice, known, lot).ifPresent(candidates::add);
        }
        settle(candidates, lot);
        catalogue.write(passage, lot, leaving);
        slices.clear();
        bytes = 0;
        progress.accept(read);
    }

    /** A formation that was read and is sound. */
    @SuppressWarnings("ArrayRecordComponent") // the bytes go through untouched and are never compared
    private record Candidate(
            String numero,
            @Nullable Known known,
            Fragment fragment,
            byte[] brut,
            List<Finding> findings,
            List<Correction> corrections) {}

    /** Sets aside what is recognised and what is faulty; gives what is to be compared. */
    private Optional<Candidate> sort(FeedSlice slice, Map<String, Known> all, Lot lot) {
        @Nullable Known known = slice.numero().map(all::get).orElse(null);
        byte[] brut = slice.hash();
        if (!readsAll && known != null && known.wasCarriedBy(brut) && !wasFoundFaulty(brut)) {
            return recognise(slice, known, lot);
        }
        @Nullable Isolated fault = faults.remove(ByteBuffer.wrap(brut));
        if (fault != null) {
            keepIsolated(fault, known, lot);
            return Optional.empty();
        }
        return judge(slice, known, brut, lot);
    }

    /** The same bytes that were good once and no longer are: the rules or the registers changed since. */
    private boolean wasFoundFaulty(byte[] brut) {
        @Nullable Isolated fault = faults.isEmpty() ? null : faults.get(ByteBuffer.wrap(brut));
        return fault != null && fault.constats() != null;
    }

    private Optional<Candidate> recognise(FeedSlice slice, Known known, Lot lot) {
        if (seen.add(known.id())) {
            unchanged++;
        } else {
            isolateTwin(slice.parse().element(), slice.hash(), known, lot);
        }
        return Optional.empty();
    }

    private Optional<Candidate> judge(FeedSlice slice, @Nullable Known known, byte[] brut, Lot lot) {
        Element element = slice.parse().element();
        List<Finding> all = check.check(element);
        List<Finding> findings = element.numero()
                .map(numero -> accepted.judge(numero, all).open())
                .orElse(all);
        Optional<String> numero = element.numero().filter(text -> text.length() <= NUMERO_LENGTH);
        totals.add(findings);
        if (numero.isEmpty() || isIsolating(findings)) {
            keepIsolated(isolation(element, numero, findings, brut), known, lot);
            return Optional.empty();
        }
        // the rules have judged what the territory wrote: what is mended here is told to it all the same
        Normalised mended = normalisation.apply(element);
        Fragment fragment = Fragment.of(LocalIds.of(mended.element(), passage.territoire()));
        return Optional.of(new Candidate(numero.get(), known, fragment, brut, findings, mended.corrections()));
    }

    private static boolean isIsolating(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.severity().isAtLeast(Severity.ISOLATING));
    }

    /** Compares with what is on offer. Two of one number in a lot: the first one counts, as everywhere. */
    private void settle(List<Candidate> candidates, Lot lot) {
        Set<String> taken = new HashSet<>();
        Map<Long, CatalogueWriter.Title> titles = catalogue.findTitles(candidates.stream()
                .flatMap(one -> changedKnown(one).stream())
                .map(Known::id)
                .toList());
        List<Long> judgedAgain = new ArrayList<>();
        for (Candidate candidate : candidates) {
            @Nullable Known known = candidate.known();
            boolean twin = !taken.add(candidate.numero()) || (known != null && seen.contains(known.id()));
            if (twin) {
                isolateTwin(candidate.fragment().element(), candidate.brut(), known, lot);
            } else if (known != null && known.says(candidate.fragment().sha256())) {
                seen.add(known.id());
                unchanged++;
                judgedAgain.add(known.id());
                lot.recognised.add(new Recognised(
                        known.id(),
                        known.version(),
                        candidate.brut(),
                        Constats.pack(candidate.findings()),
                        Corrections.pack(candidate.corrections())));
            } else {
                open(candidate, titles, judgedAgain, lot);
            }
        }
        catalogue.findConstats(judgedAgain).forEach(totals::subtractPacked);
    }

    private static Optional<Known> changedKnown(Candidate candidate) {
        return Optional.ofNullable(candidate.known())
                .filter(Known::isOnOffer)
                .filter(known -> !known.says(candidate.fragment().sha256()));
    }

    private void open(Candidate candidate, Map<Long, CatalogueWriter.Title> titles, List<Long> judgedAgain, Lot lot) {
        FormationFacts read = facts.read(candidate.fragment().element());
        @Nullable Known known = candidate.known();
        if (known == null) {
            opened++;
            add(candidate, keys.next(), 1, 1, true, read, lot);
        } else if (!known.isOnOffer()) {
            opened++;
            add(candidate, known.id(), known.generation(), known.version() + 1, false, read, lot);
        } else {
            judgedAgain.add(known.id());
            CatalogueWriter.@Nullable Title title = titles.get(known.id());
            if (title != null && NumeroRepris.isAnother(title, read)) {
                reused++;
                opened++;
                lot.closed.add(new Closed(known.id(), Cause.NUMERO_REPRIS));
                add(candidate, keys.next(), known.generation() + 1, 1, true, read, lot);
            } else {
                changed++;
                lot.closed.add(new Closed(known.id(), Cause.REMPLACEE));
                add(candidate, known.id(), known.generation(), known.version() + 1, false, read, lot);
            }
        }
    }

    private void add(
            Candidate candidate, long id, int generation, int version, boolean isNew, FormationFacts read, Lot lot) {
        seen.add(id);
        lot.opened.add(new Opened(
                id,
                candidate.numero(),
                generation,
                version,
                isNew,
                candidate.brut(),
                read,
                candidate.fragment(),
                candidate.findings(),
                Corrections.pack(candidate.corrections())));
    }

    private void isolateTwin(Element element, byte[] brut, @Nullable Known known, Lot lot) {
        Isolated twin = new Isolated(
                element.numero().orElse(null),
                title(element),
                element.position().line(),
                "Une autre formation du flux porte déjà ce numéro : donnez à chacune le sien.",
                brut,
                null);
        keepIsolated(twin, known, lot);
    }

    private void keepIsolated(Isolated one, @Nullable Known known, Lot lot) {
        isolatedCount++;
        lot.isolated.add(one);
        if (known != null && known.isOnOffer()) {
            isolatedKnown.add(known.id());
            flagged.add(known.id());
        }
    }

    private static Isolated isolation(Element element, Optional<String> numero, List<Finding> findings, byte[] brut) {
        String reasons = findings.stream()
                .filter(finding -> finding.severity().isAtLeast(Severity.ISOLATING))
                .map(finding -> finding.message().replace('\n', ' '))
                .limit(MAX_REASONS)
                .collect(Collectors.joining("\n"));
        return new Isolated(
                numero.orElse(null),
                title(element),
                element.position().line(),
                reasons.isEmpty() ? "La formation n’a pas de numéro de 100 caractères au plus." : reasons,
                brut,
                Constats.pack(findings));
    }

    private static String title(Element element) {
        return element.text("intitule-formation")
                .map(text -> text.substring(0, Math.min(text.length(), 255)))
                .orElse("Sans intitulé");
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
