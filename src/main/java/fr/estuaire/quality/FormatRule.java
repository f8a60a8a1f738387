package fr.estuaire.quality;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A line of a table of rules: a check of each element of some names by itself.
 *
 * @param elements the names of the elements checked, blank ones excepted
 * @param isFaulty asked of every one of them: cheap
 * @param sentence what is wrong with a faulty one, in French
 */
record FormatRule(
        RuleDescription description, List<String> elements, Predicate<Part> isFaulty, Function<Part, String> sentence)
        implements Rule {

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        for (int i = 0; i < elements.size(); i++) {
            for (Part part : formation.named(elements.get(i))) {
                if (part.hasText() && isFaulty.test(part)) {
                    reporter.report(part, sentence.apply(part));
                }
            }
        }
    }
}
