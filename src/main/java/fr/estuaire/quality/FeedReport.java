package fr.estuaire.quality;

import fr.estuaire.lheo.LheoVersion;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the check of a whole feed found.
 *
 * @param version null when the file could not be read at all
 * @param formations read, whether sound or not
 * @param sessions in those formations
 * @param isolated formations to set aside
 * @param findings the first ones, at most 50 a rule
 * @param totals how many findings in all, by rule code
 * @param worst null when there is no finding
 */
public record FeedReport(
        @Nullable LheoVersion version,
        long formations,
        long sessions,
        long isolated,
        List<Finding> findings,
        Map<String, Long> totals,
        @Nullable Severity worst) {
    public FeedReport {
        findings = List.copyOf(findings);
        totals = Map.copyOf(totals);
    }

    /** Whether the file is to be refused as a whole. */
    public boolean isRefused() {
        return worst == Severity.BLOCKING;
    }

    public long total() {
        return totals.values().stream().mapToLong(Long::longValue).sum();
    }
}
