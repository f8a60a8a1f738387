package fr.estuaire.rollup;

import fr.estuaire.quality.Finding;
import fr.estuaire.quality.Severity;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** How often each rule finds something in all that a territory sends, kept up from one feed to the next. */
final class RuleTotals {
    /** A rule, and how grave it is. */
    record Key(String regle, Severity severite) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byRule = regle.compareTo(other.regle);
            return byRule != 0 ? byRule : severite.compareTo(other.severite);
        }
    }

    private final Map<Key, Integer> totals = new TreeMap<>();
    private final boolean fromNothing;

    /** @param fromNothing whether everything is counted anew, so that nothing is to be taken away */
    RuleTotals(boolean fromNothing) {
        this.fromNothing = fromNothing;
    }

    void start(Key key, int number) {
        totals.put(key, number);
    }

    void add(List<Finding> findings) {
        findings.forEach(finding -> totals.merge(new Key(finding.ruleCode(), finding.severity()), 1, Integer::sum));
    }

    /** What was said of a version that is replaced, withdrawn or judged again. */
    void subtractPacked(byte @Nullable [] packed) {
        if (!fromNothing) {
            Constats.unpack(packed)
                    .forEach(constat -> totals.merge(new Key(constat.regle(), constat.severite()), -1, Integer::sum));
        }
    }

    void forEach(BiConsumer<Key, Integer> consumer) {
        totals.forEach((key, number) -> {
            if (number > 0) {
                consumer.accept(key, number);
            }
        });
    }
}
