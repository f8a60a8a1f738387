package fr.estuaire.quality;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the last consolidation said of an offer.
 *
 * @param publiee whether the nation publishes it
 * @param raisons why the latest feed's version is set aside, one sentence each; empty when it is not
 * @param constats what the rules said of the version that is published, or of the one that is set aside
 * @param corrections what the catalogue says otherwise than the territory, one sentence each
 * @param retenue why the whole feed of the territory waits for a decision; null when it does not
 */
public record NationalReading(
        boolean publiee,
        List<String> raisons,
        List<NationalFinding> constats,
        List<String> corrections,
        @Nullable String retenue) {
    public NationalReading {
        raisons = List.copyOf(raisons);
        constats = List.copyOf(constats);
        corrections = List.copyOf(corrections);
    }

    /**
     * A finding as the nation keeps it.
     *
     * @param path such as {@code formation/action[2]/session}
     * @param numero of the nearest element that has one, empty when none has
     */
    public record NationalFinding(String ruleCode, Severity severity, String path, String numero, String message) {}
}
