package fr.estuaire.rollup;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.FeedFormation;
import fr.estuaire.lheo.Fragment;
import fr.estuaire.quality.Finding;
import fr.estuaire.quality.Severity;
import fr.estuaire.rollup.Staging.Isolated;
import fr.estuaire.rollup.Staging.Known;
import fr.estuaire.rollup.Staging.Staged;
import fr.estuaire.rules.AcceptedFindings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/**
 * Takes the formations of one feed as they are read: those that pass are normalised, compared with what the catalogue has
 * and staged; the others are isolated with their reasons. Works by small lots, so that its memory does not depend on the
 * feed.
 */
final class Intake {
    private static final int LOT = 200;
    private static final int LOT_BYTES = 2_000_000;
    private static final int MAX_REASONS = 10;
    private static final int NUMERO_LENGTH = 100;

    private final Passage passage;
    private final Staging staging;
    private final FactsReader facts;
    private final AcceptedFindings accepted;
    private final IntConsumer progress;

    private final List<Fragment> lot = new ArrayList<>();
    private final List<Isolated> isolated = new ArrayList<>();
    private int lotBytes;
    private int read;
    private int sessions;
    private int isolatedCount;

    /**
     * @param accepted what the collectors of the territory accepted, which isolates nothing
     * @param progress is told how many formations were read, now and then
     */
    Intake(Passage passage, Staging staging, FactsReader facts, AcceptedFindings accepted, IntConsumer progress) {
        this.passage = passage;
        this.staging = staging;
        this.facts = facts;
        this.accepted = accepted;
        this.progress = progress;
    }

    void take(FeedFormation formation, List<Finding> all) {
        read++;
        List<Finding> findings = formation
                .element()
                .numero()
                .map(numero -> accepted.judge(numero, all).open())
                .orElse(all);
        if (isIsolated(formation.element(), findings)) {
            isolate(formation.element(), findings);
        } else {
            Fragment fragment = Fragment.of(LocalIds.of(formation.element(), passage.territoire()));
            lot.add(fragment);
            lotBytes += fragment.length();
            sessions += formation.element().children("action").stream()
                    .mapToInt(action -> action.children("session").size())
                    .sum();
        }
        if (lot.size() + isolated.size() >= LOT || lotBytes > LOT_BYTES) {
            flush();
        }
    }

    /** Stages what remains; to be called once the feed is at its end. */
    void finish() {
        flush();
    }

    int read() {
        return read;
    }

    int sessions() {
        return sessions;
    }

    int isolated() {
        return isolatedCount;
    }

    /** Without a number a formation cannot be recognised from one day to the next, whatever the rules say. */
    private static boolean isIsolated(Element formation, List<Finding> findings) {
        return formation
                        .numero()
                        .filter(numero -> numero.length() <= NUMERO_LENGTH)
                        .isEmpty()
                || findings.stream().anyMatch(finding -> finding.severity().isAtLeast(Severity.ISOLATING));
    }

    private void isolate(Element formation, List<Finding> findings) {
        isolatedCount++;
        String reasons = findings.stream()
                .filter(finding -> finding.severity().isAtLeast(Severity.ISOLATING))
                .map(finding -> finding.message().replace('\n', ' '))
                .limit(MAX_REASONS)
                .collect(Collectors.joining("\n"));
        isolated.add(new Isolated(
                formation
                        .numero()
                        .filter(numero -> numero.length() <= NUMERO_LENGTH)
                        .orElse(null),
                formation
                        .text("intitule-formation")
                        .map(text -> text.substring(0, Math.min(text.length(), 255)))
                        .orElse("Sans intitulé"),
                formation.position().line(),
                reasons.isEmpty() ? "La formation n’a pas de numéro de 100 caractères au plus." : reasons));
    }

    private void flush() {
        List<String> numeros =
                lot.stream().flatMap(fragment -> fragment.numero().stream()).toList();
        Map<String, Known> known = staging.findKnown(passage.territoire(), numeros);
        List<Staged> staged =
                lot.stream().map(fragment -> stage(fragment, known)).toList();
        staging.write(passage, staged, isolated);
        lot.clear();
        isolated.clear();
        lotBytes = 0;
        progress.accept(read);
    }

    private Staged stage(Fragment fragment, Map<String, Known> all) {
        String numero = fragment.numero().orElseThrow();
        Known known = all.getOrDefault(numero, Known.NEVER);
        String sha256 = fragment.sha256();
        return sha256.equals(known.sha256())
                ? new Staged(numero, sha256, true, known.version(), null, null)
                : new Staged(numero, sha256, false, known.version() + 1, facts.read(fragment.element()), fragment);
    }
}
