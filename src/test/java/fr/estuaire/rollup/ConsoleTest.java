package fr.estuaire.rollup;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static fr.estuaire.rollup.Flux.unFlux;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.estuaire.At;
import fr.estuaire.Browser;
import fr.estuaire.EstuaireTest;
import fr.estuaire.shared.Slice;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

/** What a person sees of runs, at work and over. */
@EstuaireTest
@Import(LivraisonFixture.class)
class ConsoleTest extends ConsoleScene {
    @Autowired
    RunWatch watch;

    @Test
    void showsTheRunThatAnotherNodeLeads() {
        in(this::openRunOfAnotherNode);
        try (Browser browser = Browser.open(context, At.nation())) {
            browser.go("consolidation");

            assertThat(titles()).contains("Consolidation en cours");
            assertThat(_find(H3.class).stream().map(H3::getText)).containsExactly("Guadeloupe");
            assertThat(_find(Span.class).stream().map(Span::getText))
                    .contains(
                            Station.LIRE.libelle(),
                            "autre-machine 12/1",
                            "4,2\u00A0Mo sur 10\u00A0Mo",
                            "0 sur 2",
                            "environ 1 minute");
            assertThat(_find(Paragraph.class).stream().map(Paragraph::getText)).contains("À faire\u00A0: Mayotte.");
        }
    }

    @Test
    void saysThatARunWaitsWhenItsNodeIsDead() {
        in(() -> {
            openRunOfAnotherNode();
            jdbc.sql("UPDATE bail SET jusqu_a = NOW(3) - INTERVAL 1 SECOND").update();
        });

        RunAtWork run = At.nation().call(() -> watch.findAtWork()).orElseThrow();

        assertThat(run.isAlive()).isFalse();
        assertThat(run.enCours()).singleElement().matches(etape -> !etape.vivant());
    }

    @Test
    void showsNothingAtWorkOnceTheRunIsOver() {
        livraisons.deliver(ONE, unFlux().avec("A1", "Anglais"));
        run();

        assertThat(At.nation().call(() -> watch.findAtWork())).isEmpty();
        try (Browser browser = Browser.open(context, At.nation())) {
            browser.go("consolidation");
            assertThat(titles()).doesNotContain("Consolidation en cours");
        }
    }

    @Test
    void comparesEachTerritoryWithItsLastWeeks() {
        in(() -> {
            past(ONE, Duration.ofDays(30), 100, 300);
            past(ONE, Duration.ofDays(8), 80, 200);
            past(ONE, Duration.ofHours(1), 60, 190);
            past(TWO, Duration.ofHours(1), 10, 20);
        });

        Map<String, RunWatch.Semaines> weeks = At.nation().call(() -> watch.listWeeks(Slice.first(50))).stream()
                .collect(Collectors.toMap(RunWatch.Semaines::territoire, week -> week));

        assertThat(of(weeks, ONE).derniere()).isEqualTo(new RunWatch.Offre(60, 190));
        assertThat(of(weeks, ONE).sept()).isEqualTo(new RunWatch.Offre(80, 200));
        assertThat(of(weeks, ONE).vingtHuit()).isEqualTo(new RunWatch.Offre(100, 300));
        assertThat(of(weeks, ONE).chute()).isEqualTo(0.4);
        assertThat(of(weeks, TWO).sept()).isEqualTo(new RunWatch.Offre(null, null));
        assertThat(of(weeks, TWO).chute()).isZero();
        assertThat(At.nation().call(() -> watch.listWeeks(Slice.first(1))))
                .extracting(RunWatch.Semaines::territoire)
                .containsExactly(ONE);
        assertThat(At.nation().call(() -> watch.countWeeks())).isGreaterThanOrEqualTo(2);
    }

    @Test
    void keepsTheConsoleForTheNation() {
        assertThatThrownBy(() -> At.collector(ONE).call(() -> watch.findAtWork()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> At.administrator(ONE).call(() -> watch.listWeeks(Slice.first(5))))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void past(String territoire, Duration ago, int formations, int sessions) {
        long line = line(execution(ago, true), territoire, "APPLIQUEE", 1000);
        jdbc.sql("UPDATE execution_territoire SET lues = ?, isolees = 2, sessions = ? WHERE id = ?")
                .params(formations + 2, sessions, line)
                .update();
    }

    private static List<String> titles() {
        return _find(H2.class).stream().map(H2::getText).toList();
    }

    private static RunWatch.Semaines of(Map<String, RunWatch.Semaines> weeks, String territoire) {
        return java.util.Objects.requireNonNull(weeks.get(territoire));
    }
}
