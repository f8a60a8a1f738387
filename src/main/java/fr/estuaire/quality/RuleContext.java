package fr.estuaire.quality;

import fr.estuaire.reference.References;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What rules may know beside the formation.
 *
 * @param today in French legal time; a past or future day to check "as of" it
 * @param references loaded once for the whole run
 * @param traits what exists in the territory whose offers are checked
 * @param severities the severities a territory changed, by rule code
 * @param leftOut codes of the rules that do not count yet
 * @param vigilance the terms that ask for a human eye
 */
public record RuleContext(
        LocalDate today,
        References references,
        Set<Trait> traits,
        Map<String, Severity> severities,
        Set<String> leftOut,
        Vigilance vigilance) {
    public RuleContext {
        traits = Set.copyOf(traits);
        severities = Map.copyOf(severities);
        leftOut = Set.copyOf(leftOut);
    }

    /** A territory where everything exists and nothing was changed, with the watch list as it ships. */
    public RuleContext(LocalDate today, References references) {
        this(today, references, EnumSet.allOf(Trait.class), Map.of(), Set.of(), Vigilance.shipped());
    }

    public RuleContext withTraits(Set<Trait> others) {
        return new RuleContext(today, references, others, severities, leftOut, vigilance);
    }

    public RuleContext withSeverities(Map<String, Severity> others) {
        return new RuleContext(today, references, traits, others, leftOut, vigilance);
    }

    /** Leaves out the rules of these codes, and no other. */
    public RuleContext without(Set<String> rules) {
        return new RuleContext(today, references, traits, severities, rules, vigilance);
    }

    /** Looks for these terms instead of those that come with the application. */
    public RuleContext withVigilance(Vigilance others) {
        return new RuleContext(today, references, traits, severities, leftOut, others);
    }

    /** Whether a rule has a sense here: what it speaks of exists, and what it compares with is loaded. */
    public boolean concerns(RuleDescription rule) {
        return !leftOut.contains(rule.code())
                && traits.containsAll(rule.traits())
                && rule.registers().stream().allMatch(references::has);
    }

    Severity severityOf(RuleDescription rule) {
        return severities.getOrDefault(rule.code(), rule.severity());
    }
}
