package fr.estuaire.quality;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.LheoVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts what a feed holds, in a memory that depends on the number of rules and not on the size of the feed. */
final class FeedTally {
    private static final int KEPT_BY_RULE = 50;

    private final List<Finding> kept = new ArrayList<>();
    private final Map<String, Long> totals = new TreeMap<>();
    private @Nullable LheoVersion version;
    private @Nullable Severity worst;
    private long formations;
    private long sessions;
    private long isolated;

    void version(LheoVersion read) {
        version = read;
    }

    long formations() {
        return formations;
    }

    void add(Element formation, List<Finding> findings) {
        formations++;
        for (Element action : formation.children("action")) {
            sessions += action.children("session").size();
        }
        if (findings.stream().anyMatch(finding -> finding.severity().isAtLeast(Severity.ISOLATING))) {
            isolated++;
        }
        findings.forEach(this::add);
    }

    void add(Finding finding) {
        if (totals.merge(finding.ruleCode(), 1L, Long::sum) <= KEPT_BY_RULE) {
            kept.add(finding);
        }
        if (worst == null || finding.severity().isAtLeast(worst)) {
            worst = finding.severity();
        }
    }

    FeedReport report() {
        return new FeedReport(version, formations, sessions, isolated, kept, totals, worst);
    }
}
