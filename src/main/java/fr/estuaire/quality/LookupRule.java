package fr.estuaire.quality;

import fr.estuaire.reference.References;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * A line of the table of questions to the registers: each element of some names is looked up by itself.
 *
 * @param isFaulty asked of every such element that has a text
 * @param sentence what is wrong with a faulty one, in French
 */
record LookupRule(
        RuleDescription description,
        List<String> elements,
        BiPredicate<References, Part> isFaulty,
        Function<Part, String> sentence)
        implements Rule {

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        for (int i = 0; i < elements.size(); i++) {
            for (Part part : formation.named(elements.get(i))) {
                if (part.hasText() && isFaulty.test(context.references(), part)) {
                    reporter.report(part, sentence.apply(part));
                }
            }
        }
    }
}
