package fr.estuaire.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plays the lines of a table of tests; each table is a class with a static method {@code cas()}. */
abstract class RuleTable {

    @ParameterizedTest
    @MethodSource("cas")
    void judges(Cas cas) {
        FormationChecker checker = new FormationChecker(
                new RuleContext(cas.today(), Offres.context().references()));
        List<Finding> findings = checker.checkDraft(cas.formation()).stream()
                .filter(finding -> finding.ruleCode().equals(cas.rule()))
                .toList();
        if (cas.path() == null) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings).isNotEmpty();
            Finding finding = findings.getFirst();
            assertThat(finding.elementPath()).isEqualTo(cas.path());
            assertThat(finding.message().replace('\u00A0', ' ').replace('\u202F', ' '))
                    .contains(cas.words())
                    .endsWith(".");
            assertThat(finding.position().line()).isPositive();
        }
    }
}
