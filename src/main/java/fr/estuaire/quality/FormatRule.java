package fr.estuaire.quality;

import fr.estuaire.lheo.Located;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A line of a table of rules: a check of each element of some names by itself.
 *
 * @param elements the names of the elements checked, blank ones excepted
 * @param fault what is wrong with one, as a French sentence; empty when nothing is
 */
record FormatRule(RuleDescription description, List<String> elements, Function<Located, Optional<String>> fault)
        implements Rule {

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        for (String name : elements) {
            for (Located located : formation.named(name)) {
                if (located.text().isPresent()) {
                    fault.apply(located).ifPresent(message -> reporter.report(located, message));
                }
            }
        }
    }
}
