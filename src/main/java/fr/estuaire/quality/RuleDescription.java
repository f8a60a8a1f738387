package fr.estuaire.quality;

import fr.estuaire.reference.Register;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a rule says of itself; the line of {@code docs/rules.md} is made from it.
 *
 * @param code kebab case, unique
 * @param severity the usual one
 * @param latitude what a territory may do with it
 * @param traits what must exist in a territory for the rule to have a sense there
 * @param registers those that must be loaded: without them the rule is left out
 * @param summary what the rule looks for, a French sentence
 * @param remedy what to do, a French sentence
 * @param source where the rule comes from
 */
public record RuleDescription(
        String code,
        Severity severity,
        Latitude latitude,
        Set<Trait> traits,
        Set<Register> registers,
        String summary,
        String remedy,
        String source) {

    public RuleDescription {
        traits = Set.copyOf(traits);
        registers = Set.copyOf(registers);
    }

    /** A rule that a territory may lighten or harden, and that needs nothing. */
    public RuleDescription(String code, Severity severity, String summary, String remedy, String source) {
        this(code, severity, Latitude.FREE, Set.of(), Set.of(), summary, remedy, source);
    }

    /** Describes a rule that is a class of its own: its code is the name of the class in kebab case. */
    static RuleDescription of(Class<?> rule, Severity severity, String summary, String remedy, String source) {
        String code = rule.getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-")
                .toLowerCase(Locale.ROOT);
        return new RuleDescription(code, severity, summary, remedy, source);
    }

    RuleDescription latitude(Latitude other) {
        return new RuleDescription(code, severity, other, traits, registers, summary, remedy, source);
    }

    /** Left out where this does not exist. */
    RuleDescription where(Trait... needed) {
        return new RuleDescription(
                code, severity, latitude, together(traits, List.of(needed)), registers, summary, remedy, source);
    }

    /** Left out as long as these registers are not loaded. */
    RuleDescription needing(Register... needed) {
        return new RuleDescription(
                code, severity, latitude, traits, together(registers, List.of(needed)), summary, remedy, source);
    }

    /** The severities that a territory may give to the rule, the most serious first. */
    public List<Severity> choices() {
        return Arrays.stream(Severity.values())
                .filter(wanted -> latitude.allows(severity, wanted))
                .toList();
    }

    private static <T> Set<T> together(Set<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
    }
}
