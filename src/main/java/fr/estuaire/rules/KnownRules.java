package fr.estuaire.rules;

import fr.estuaire.quality.FeedRule;
import fr.estuaire.quality.Latitude;
import fr.estuaire.quality.Rule;
import fr.estuaire.quality.RuleBook;
import fr.estuaire.quality.RuleDescription;
import fr.estuaire.quality.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of the application in words, found by their code. */
public final class KnownRules {
    private static final RuleBook BOOK = RuleBook.standard();
    private static final Map<String, RuleDescription> BY_CODE = new LinkedHashMap<>();
    private static final Set<String> OF_THE_BOOK = Stream.concat(
                    BOOK.rules().stream().map(Rule::description),
                    // a number given twice is the engines' affair
                    BOOK.feedRules().stream()
                            .map(FeedRule::description)
                            .filter(rule -> rule.latitude() != Latitude.FIXED))
            .map(RuleDescription::code)
            .collect(Collectors.toCollection(LinkedHashSet::new));

    static {
        BOOK.descriptions().forEach(rule -> BY_CODE.put(rule.code(), rule));
    }

    private KnownRules() {}

    /** All of them, in the order in which they run. */
    public static List<RuleDescription> list() {
        return new ArrayList<>(BY_CODE.values());
    }

    public static Optional<RuleDescription> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** What a rule looks for, or its code when it is a rule of another time. */
    public static String summary(String code) {
        return find(code).map(RuleDescription::summary).orElse(code);
    }

    /** Codes of the rules that may be rehearsed; those that the engines hold themselves cannot. */
    static Set<String> codes() {
        return OF_THE_BOOK;
    }

    /** The severities that may take the place of a rule's common one, the most serious first. */
    static List<Severity> choices(RuleDescription rule, Severity common) {
        Latitude latitude = OF_THE_BOOK.contains(rule.code()) ? rule.latitude() : Latitude.FIXED;
        return Arrays.stream(Severity.values())
                .filter(wanted -> latitude.allows(common, wanted))
                .toList();
    }

    /** Whether a collector may accept what the rule finds: not what holds for all, nor what the engines find. */
    public static boolean isAcceptable(String code) {
        return OF_THE_BOOK.contains(code)
                && find(code).filter(rule -> rule.latitude() != Latitude.FIXED).isPresent();
    }
}
