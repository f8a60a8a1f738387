package fr.estuaire.quality;

import java.time.LocalDate;
import java.util.Map;

/**
 * What rules may know beside the formation.
 *
 * @param today in French legal time
 * @param severities the severities a territory changed, by rule code
 */
public record RuleContext(LocalDate today, References references, Map<String, Severity> severities) {
    public RuleContext {
        severities = Map.copyOf(severities);
    }

    public RuleContext(LocalDate today, References references) {
        this(today, references, Map.of());
    }

    Severity severityOf(RuleDescription rule) {
        return severities.getOrDefault(rule.code(), rule.severity());
    }
}
