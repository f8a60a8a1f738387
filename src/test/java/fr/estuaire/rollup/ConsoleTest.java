package fr.estuaire.rollup;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static fr.estuaire.rollup.Flux.unFlux;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.estuaire.At;
import fr.estuaire.Browser;
import fr.estuaire.EstuaireTest;
import fr.estuaire.shared.Slice;
import fr.estuaire.shared.UtcTime;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.yaml.snakeyaml.Yaml;

/** What a person and the software of supervision see of runs, at work and over. */
@EstuaireTest
@Import(LivraisonFixture.class)
class ConsoleTest {
    private static final String ONE = "guadeloupe";
    private static final String TWO = "mayotte";
    private static final Path ALERTS = Path.of("docker/prometheus/alertes-estuaire.yml");

    @Autowired
    WebApplicationContext context;

    @Autowired
    Rollup rollup;

    @Autowired
    RunWatch watch;

    @Autowired
    RelevesDeMesure releves;

    @Autowired
    LivraisonFixture livraisons;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void forget() {
        livraisons.forget(ONE);
        livraisons.forget(TWO);
        releves.forget();
    }

    /** What is left open would be taken up by the next run of any other test. */
    @AfterEach
    void closeAll() {
        in(() -> {
            jdbc.sql("DELETE FROM bail").update();
            jdbc.sql("DELETE FROM execution_territoire WHERE statut IN ('A_FAIRE', 'EN_COURS')")
                    .update();
            jdbc.sql("UPDATE execution SET fin = debut WHERE fin IS NULL").update();
        });
    }

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

    @Test
    void givesTheMeasuresToTheTokenAlone() throws Exception {
        var web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        web.perform(get("/actuator/prometheus")).andExpect(status().isUnauthorized());
        web.perform(get("/actuator/prometheus").header("Authorization", "Bearer autre"))
                .andExpect(status().isUnauthorized());

        assertThat(scrape()).contains("estuaire_base_disponible 1.0");
    }

    @Test
    void measuresWhatEachTerritoryBrought() throws Exception {
        livraisons.deliver(
                ONE, unFlux().avec("A1", "Anglais").avec("A2", "Allemand").avecIsolee("A3", "Abîmée"));
        livraisons.deliver(TWO, unFlux().avec("B1", "Breton"));
        run();

        String text = scrape();

        assertThat(text)
                .contains("estuaire_flux_formations{territoire=\"guadeloupe\"} 3.0")
                .contains("estuaire_flux_formations_isolees{territoire=\"guadeloupe\"} 1.0")
                .contains("estuaire_flux_formations{territoire=\"mayotte\"} 1.0")
                .contains("# HELP estuaire_station_seconds Durée de chaque station d’un territoire");
        assertThat(value(text, "estuaire_flux_accepte_age_seconds{territoire=\"guadeloupe\"}"))
                .hasValueSatisfying(age -> assertThat(age).isBetween(0.0, 120.0));
        assertThat(value(text, "estuaire_derniere_execution_age_seconds"))
                .hasValueSatisfying(age -> assertThat(age).isBetween(0.0, 120.0));
    }

    @Test
    void countsHeldFeedsAndTakeovers() {
        in(() -> {
            openRunOfAnotherNode();
            jdbc.sql("UPDATE execution_territoire SET reprises = 2 WHERE statut = 'EN_COURS'")
                    .update();
        });

        Releve releve = releves.read();

        assertThat(releve.reprises()).isGreaterThanOrEqualTo(2);
        assertThat(releve.baux()).isEqualTo(1);
        assertThat(releve.enCours()).isBetween(60.0, 180.0);
    }

    @Test
    void alertsOnMeasuresThatExist() throws Exception {
        livraisons.deliver(ONE, unFlux().avec("A1", "Anglais"));
        run();
        String text = scrape();

        Map<String, String> expressions = expressions();

        assertThat(expressions).hasSizeGreaterThanOrEqualTo(9);
        TreeSet<String> names = new TreeSet<>();
        expressions.values().forEach(expression -> {
            Matcher matcher = Pattern.compile("estuaire_\\w+").matcher(expression);
            while (matcher.find()) {
                names.add(matcher.group());
            }
        });
        assertThat(names).isNotEmpty().allMatch(name -> text.contains("# TYPE " + name + " "));
    }

    /** By name of the alert; each must say in French what is the matter and what to do. */
    @SuppressWarnings("unchecked")
    private static Map<String, String> expressions() throws IOException {
        try (InputStream file = Files.newInputStream(ALERTS)) {
            Map<String, Object> root = new Yaml().load(file);
            return java.util.Objects.requireNonNull((List<Map<String, Object>>) root.get("groups")).stream()
                    .flatMap(group ->
                            java.util.Objects.requireNonNull((List<Map<String, Object>>) group.get("rules")).stream())
                    .peek(rule -> assertThat((Map<String, String>) rule.get("annotations"))
                            .containsOnlyKeys("resume", "que_faire"))
                    .collect(Collectors.toMap(rule -> (String) rule.get("alert"), rule -> (String) rule.get("expr")));
        }
    }

    private String scrape() throws Exception {
        releves.forget();
        return MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build()
                .perform(get("/actuator/prometheus").header("Authorization", "Bearer jeton-d-essai"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static Optional<Double> value(String text, String series) {
        return text.lines()
                .filter(line -> line.startsWith(series + " "))
                .map(line -> Double.valueOf(line.substring(series.length() + 1)))
                .findFirst();
    }

    private void openRunOfAnotherNode() {
        long execution = execution(Duration.ofSeconds(70), false);
        long line = line(execution, ONE, "EN_COURS", 10_000_000);
        line(execution, TWO, "A_FAIRE", 1000);
        jdbc.sql(
                        "UPDATE execution_territoire SET debut = NOW(3) - INTERVAL 60 SECOND, noeud = 'autre-machine 12/1' WHERE id = ?")
                .param(line)
                .update();
        jdbc.sql("""
                        INSERT INTO bail (territoire, execution_territoire, noeud, jusqu_a, station, lues, octets_lus, octets)
                        VALUES (?, ?, 'autre-machine 12/1', NOW(3) + INTERVAL 1 HOUR, 'LIRE', 800, 4200000, 10000000)""").params(ONE, line).update();
    }

    private void past(String territoire, Duration ago, int formations, int sessions) {
        long line = line(execution(ago, true), territoire, "APPLIQUEE", 1000);
        jdbc.sql("UPDATE execution_territoire SET lues = ?, isolees = 2, sessions = ? WHERE id = ?")
                .params(formations + 2, sessions, line)
                .update();
    }

    private long execution(Duration ago, boolean over) {
        var debut = UtcTime.toColumn(clock.instant().minus(ago));
        jdbc.sql("INSERT INTO execution (debut, fin, par, declencheur) VALUES (?, ?, 'essai', 'BOUTON')")
                .param(debut)
                .param(over ? debut : null)
                .update();
        return jdbc.sql("SELECT MAX(id) FROM execution").query(Long.class).single();
    }

    private long line(long execution, String territoire, String statut, long octets) {
        jdbc.sql("INSERT INTO execution_territoire (execution, territoire, statut, octets) VALUES (?, ?, ?, ?)")
                .params(execution, territoire, statut, octets)
                .update();
        return jdbc.sql("SELECT MAX(id) FROM execution_territoire")
                .query(Long.class)
                .single();
    }

    private static void in(Runnable work) {
        TenantScope.run(Space.rollup(), work);
    }

    private void run() {
        At.nation().call(() -> rollup.run("essai", Declencheur.BOUTON, List.of(ONE, TWO), ProgressListener.NONE));
    }

    private static List<String> titles() {
        return _find(H2.class).stream().map(H2::getText).toList();
    }

    private static RunWatch.Semaines of(Map<String, RunWatch.Semaines> weeks, String territoire) {
        return java.util.Objects.requireNonNull(weeks.get(territoire));
    }
}
