package fr.estuaire.quality;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.lheo.SchemaProfile;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plays the lines of a table of tests; each table is a class with a static method {@code cas()}. */
abstract class RuleTable {
    /** Each line tries its rule alone: what a mutation breaks is then found by few tests. */
    private static final Map<String, Rule> RULES = RuleBook.standard().rules().stream()
            .collect(Collectors.toUnmodifiableMap(rule -> rule.description().code(), Function.identity()));

    @ParameterizedTest
    @MethodSource("cas")
    void judges(Cas cas) {
        FormationChecker checker = new FormationChecker(
                new RuleBook(List.of(Objects.requireNonNull(RULES.get(cas.rule())))),
                new RuleContext(cas.today(), Offres.context().references()),
                SchemaProfile.PUBLISHED);
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
