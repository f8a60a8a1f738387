package fr.estuaire.quality;

import java.util.Locale;

/**
 * What a rule says of itself; the line of {@code docs/rules.md} is made from it.
 *
 * @param code kebab case, unique
 * @param severity the usual one, which a territory may change
 * @param summary what the rule looks for, a French sentence
 * @param remedy what to do, a French sentence
 * @param source where the rule comes from
 */
public record RuleDescription(String code, Severity severity, String summary, String remedy, String source) {

    /** Describes a rule that is a class of its own: its code is the name of the class in kebab case. */
    static RuleDescription of(
            Class<? extends Rule> rule, Severity severity, String summary, String remedy, String source) {
        String code =
                rule.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        return new RuleDescription(code, severity, summary, remedy, source);
    }
}
