package fr.estuaire.rollup;

import static fr.estuaire.rollup.Flux.unFlux;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.estuaire.EstuaireTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.yaml.snakeyaml.Yaml;

/** What the software of supervision sees of runs, at work and over. */
@EstuaireTest
@Import(LivraisonFixture.class)
class RelevesDeMesureTest extends ConsoleScene {
    private static final Path ALERTS = Path.of("docker/prometheus/alertes-estuaire.yml");

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
}
