package fr.estuaire.rules;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.quality.RuleDescription;
import fr.estuaire.quality.Severity;
import fr.estuaire.quality.Trait;
import fr.estuaire.reference.References;
import fr.estuaire.reference.Register;
import fr.estuaire.rules.RegleIci.Origine;
import fr.estuaire.rules.RegleNationale.Etat;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WeighingTest {
    private static final String RULE = "texte-en-capitales"; // a hint by itself

    @Test
    void letsThePageCountMoreThanTheFileAndTheFileMoreThanTheNation() {
        Map<String, RegleNationale> nation = Map.of(RULE, nation(Severity.WARNING));
        Map<String, String> file = Map.of(RULE, "a-ecarter");
        Map<String, Reglage> page = Map.of(RULE, reglage(Severity.HINT));

        assertThat(weigh(Map.of(), Map.of(), Map.of())).isEqualTo(new Weighed(Severity.HINT, Origine.HABITUELLE));
        assertThat(weigh(nation, Map.of(), Map.of())).isEqualTo(new Weighed(Severity.WARNING, Origine.NATION));
        assertThat(weigh(nation, file, Map.of())).isEqualTo(new Weighed(Severity.ISOLATING, Origine.FICHIER));
        assertThat(weigh(nation, file, page)).isEqualTo(new Weighed(Severity.HINT, Origine.PAGE));
    }

    @Test
    void ignoresWhatTheRuleDoesNotAllow() {
        assertThat(weigh(Map.of(), Map.of(RULE, "bloquant"), Map.of()).ici()).isEqualTo(Severity.HINT);
        assertThat(weigh(Map.of(), Map.of(), Map.of(RULE, reglage(Severity.BLOCKING)))
                        .origine())
                .isEqualTo(Origine.HABITUELLE);
    }

    @Test
    void saysInWordsWhatIsWrongInTheFileOfATerritory() {
        Weighing weighing = weighing(
                Map.of(),
                Map.of("inconnue", "conseil", RULE, "rouge", "schema", "conseil", "session-passee", "a-ecarter"),
                Map.of());

        assertThat(weighing.problems())
                .hasSize(3)
                .anyMatch(sentence -> sentence.contains("« inconnue », qui n’est le code d’aucune règle"))
                .anyMatch(sentence -> sentence.contains("« rouge » ; il faut a-ecarter, avertissement ou conseil"))
                .anyMatch(sentence -> sentence.contains("« schema »") && sentence.contains("elle peut être"));
    }

    @Test
    void saysWhatARuleLacksHere() {
        Weighing weighing = new Weighing(Map.of(), Map.of(), Map.of(), Set.of(), References.none());

        assertThat(weighing.weigh(rule("commune-inconnue")).absents()).containsExactly(Register.COMMUNES);
        assertThat(weighing.all())
                .allSatisfy(rule ->
                        assertThat(rule.sansObjet()).isEqualTo(rule.rule().traits()));
    }

    private record Weighed(Severity ici, Origine origine) {}

    private static Weighed weigh(
            Map<String, RegleNationale> nation, Map<String, String> file, Map<String, Reglage> page) {
        RegleIci rule = weighing(nation, file, page).weigh(rule(RULE));
        return new Weighed(rule.ici(), rule.origine());
    }

    private static Weighing weighing(
            Map<String, RegleNationale> nation, Map<String, String> file, Map<String, Reglage> page) {
        return new Weighing(nation, file, page, EnumSet.allOf(Trait.class), References.none());
    }

    private static RuleDescription rule(String code) {
        return KnownRules.find(code).orElseThrow();
    }

    private static RegleNationale nation(@Nullable Severity gravite) {
        return new RegleNationale(RULE, Etat.EN_VIGUEUR, gravite, "essai", Instant.EPOCH, "Essai");
    }

    private static Reglage reglage(Severity severity) {
        return new Reglage(RULE, severity, "Essai", "essai", Instant.EPOCH, null, null);
    }
}
