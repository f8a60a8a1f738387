package fr.estuaire.rules;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.lheo.Position;
import fr.estuaire.quality.Finding;
import fr.estuaire.quality.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AcceptedFindingsTest {
    private static final List<String> RULES = List.of("texte-en-capitales", "html-dans-texte");
    private static final List<String> PATHS = List.of("formation/intitule-formation", "formation/objectif-formation");
    private static final List<String> NUMEROS = List.of("F1", "F2");
    private static final List<String> VALUES = List.of("a1", "b2");

    /** Whatever differs, be it one thing alone, is not what was accepted. */
    @Test
    void acceptsTheSameRuleAtTheSamePlaceWithTheSameValueAndNothingElse() {
        Finding accepted = finding(RULES.getFirst(), PATHS.getFirst(), NUMEROS.getFirst(), VALUES.getFirst());
        AcceptedFindings findings = accepted(accepted);

        for (String rule : RULES) {
            for (String path : PATHS) {
                for (String numero : NUMEROS) {
                    for (String value : VALUES) {
                        Finding other = finding(rule, path, numero, value);
                        assertThat(findings.judge("F1", List.of(other)).accepted())
                                .as(other.toString())
                                .hasSize(other.equals(accepted) ? 1 : 0);
                    }
                }
            }
        }
        assertThat(findings.judge("F2", List.of(accepted)).open()).containsExactly(accepted);
        assertThat(AcceptedFindings.NONE.judge("F1", List.of(accepted)).open()).containsExactly(accepted);
    }

    @Test
    void neverAcceptsWhatTheGrammarFinds() {
        Finding schema = finding("schema", "formation", "F1", "");

        assertThat(accepted(schema).judge("F1", List.of(schema)).open()).containsExactly(schema);
    }

    private static AcceptedFindings accepted(Finding finding) {
        return new AcceptedFindings(List.of(new Acceptation(
                1,
                "F1",
                finding.fingerprint(),
                finding.ruleCode(),
                finding.message(),
                "Nom déposé",
                "essai",
                Instant.EPOCH,
                LocalDate.MAX)));
    }

    private static Finding finding(String rule, String path, String numero, String value) {
        return new Finding(rule, Severity.ISOLATING, Position.NONE, path, numero, value, "Message", "Remède");
    }
}
