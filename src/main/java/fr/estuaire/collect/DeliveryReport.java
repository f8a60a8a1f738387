package fr.estuaire.collect;

import fr.estuaire.quality.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a delivered file.
 *
 * @param id of the delivery in its territory
 * @param fileName as the sender calls it
 * @param outcome accepted, refused, or the same file as the latest accepted one
 * @param motif why it was refused: one French sentence; null otherwise
 * @param version {@code 2.3} or {@code 2.2}; null when it could not be read that far
 * @param isolees formations with a defect that keeps them out of the catalogue; the others pass
 * @param rules how often each rule found something, the gravest first
 * @param findings the first findings of each rule, in the order of the file
 */
public record DeliveryReport(
        long id,
        String territoire,
        String fileName,
        Instant receivedAt,
        Outcome outcome,
        @Nullable String motif,
        @Nullable String version,
        int formations,
        int sessions,
        int isolees,
        List<RuleCount> rules,
        List<DeliveredFinding> findings) {

    /** What became of the file. */
    public enum Outcome {
        ACCEPTEE,
        REFUSEE,
        /** Same bytes as the latest accepted delivery: nothing new was kept. The report is that of the first time. */
        DEJA_RECUE
    }

    public DeliveryReport {
        rules = List.copyOf(rules);
        findings = List.copyOf(findings);
    }

    DeliveryReport as(Outcome other) {
        return new DeliveryReport(
                id,
                territoire,
                fileName,
                receivedAt,
                other,
                motif,
                version,
                formations,
                sessions,
                isolees,
                rules,
                findings);
    }

    public Optional<String> findMotif() {
        return Optional.ofNullable(motif);
    }

    /** Whether something was refused: the file, or formations in it. */
    public boolean hasRefusals() {
        return outcome == Outcome.REFUSEE || isolees > 0;
    }

    public record RuleCount(String rule, Severity severity, int count) {}

    /**
     * A finding, ready to be shown.
     *
     * @param rule code of the rule
     * @param line where in the file, from 1; 0 when it is about the file as a whole
     * @param numero of the formation, when it has one
     */
    public record DeliveredFinding(
            String rule,
            Severity severity,
            int line,
            int column,
            String elementPath,
            @Nullable String numero,
            String message) {}
}
