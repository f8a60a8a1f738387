package fr.estuaire.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estuaire.At;
import fr.estuaire.EstuaireTest;
import fr.estuaire.lheo.Samples;
import fr.estuaire.quality.Finding;
import fr.estuaire.quality.FormationChecker;
import fr.estuaire.quality.RuleContext;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** The nation keeps the watch list; what it decides counts at once, in every territory. */
@EstuaireTest
class VigilanceListTest {
    @Autowired
    VigilanceList vigilance;

    @Autowired
    RuleContexts contexts;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void forget() {
        TenantScope.run(
                Space.reference(),
                () -> jdbc.sql("DELETE FROM vigilance_decision").update());
    }

    @Test
    void looksForWhatTheNationAddsInEveryTerritory() {
        assertThat(flagged("bretagne")).isEmpty();

        At.nation().run(() -> vigilance.add("anglais professionnel", "essai", "Ceci est un essai.", "Pour essayer."));

        assertThat(flagged("bretagne")).containsExactly("offre-a-examiner");
        assertThat(flagged("nouvelle-caledonie")).containsExactly("offre-a-examiner");
    }

    @Test
    void noLongerLooksForWhatTheNationTakesOutOfTheShippedList() {
        TermeSurveille shipped = list().getFirst();
        assertThat(shipped.livre()).isTrue();

        At.nation().run(() -> vigilance.withdraw(shipped.terme().terme(), "Trop de signalements inutiles."));

        assertThat(list()).doesNotContain(shipped);
        assertThat(TenantScope.call(Space.territory("corse"), () -> contexts.forTerritory("corse"))
                        .vigilance()
                        .termes())
                .doesNotContain(shipped.terme());
        assertThat(At.nation().call(() -> vigilance.listHistory(0, 10)))
                .singleElement()
                .satisfies(decision -> {
                    assertThat(decision.surveille()).isFalse();
                    assertThat(decision.pourquoi()).isEqualTo("Trop de signalements inutiles.");
                    assertThat(decision.par()).isEqualTo("essai");
                });
    }

    @Test
    void takesTheLatestDecisionOnATermWhateverItsCaseAndAccents() {
        At.nation().run(() -> vigilance.add("Élixir d’essai", "essai", "Ceci est un essai.", "Pour essayer."));
        At.nation().run(() -> vigilance.withdraw("elixir d essai", "Plus utile."));
        assertThat(list()).noneMatch(one -> one.terme().terme().contains("lixir"));

        At.nation().run(() -> vigilance.add("élixir d’essai", "essai", "Ceci est un essai.", "Revenu."));
        assertThat(list()).anyMatch(one -> one.terme().terme().equals("élixir d’essai") && !one.livre());
    }

    @Test
    void refusesWhatWouldBeFoundEverywhereOrSaysNothing() {
        Stream.<Runnable>of(
                        () -> vigilance.add("de", "essai", "Essai.", "Essai."),
                        () -> vigilance.add(" ", "essai", "Essai.", "Essai."),
                        () -> vigilance.add("élixir", " ", "Essai.", "Essai."),
                        () -> vigilance.add("élixir", "essai", " ", "Essai."),
                        () -> vigilance.add("élixir", "essai", "Essai.", " "),
                        () -> vigilance.add("élixir".repeat(20), "essai", "Essai.", "Essai."),
                        () -> vigilance.withdraw("terme jamais vu", "Essai."))
                .forEach(attempt -> assertThatThrownBy(() -> At.nation().run(attempt))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageMatching("(?s).+[.…]"));
        assertThat(At.nation().call(vigilance::countHistory)).isZero();
    }

    @Test
    void isForTheNationAlone() {
        assertThatThrownBy(() -> At.administrator("bretagne").run(vigilance::list))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> At.collector("bretagne").run(() -> vigilance.withdraw("reiki", "Essai.")))
                .isInstanceOf(AccessDeniedException.class);
    }

    private List<TermeSurveille> list() {
        return At.nation().call(vigilance::list);
    }

    private List<String> flagged(String territoire) {
        RuleContext context = TenantScope.call(Space.territory(territoire), () -> contexts.forTerritory(territoire));
        return new FormationChecker(context)
                .check(Samples.formation()).stream()
                        .map(Finding::ruleCode)
                        .filter("offre-a-examiner"::equals)
                        .distinct()
                        .toList();
    }
}
