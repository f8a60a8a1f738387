package fr.estuaire.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What axe-core finds on each page, as the system’s browser shows it to each role. */
@Tag("navigateur")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityIT {
    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private RunningEstuaire estuaire;
    private Path chromium;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        Optional<Path> found = Journey.findChromium();
        assumeTrue(found.isPresent(), "Chromium n’est pas installé : l’accessibilité des pages n’est pas mesurée.");
        chromium = found.orElseThrow();
        estuaire = RunningEstuaire.start();
    }

    @AfterAll
    void stop() {
        if (estuaire != null) {
            estuaire.close();
        }
    }

    @Test
    void findsNothingGraveOnThePagesOfABody() {
        assertClean(
                "organisme.bretagne",
                List.of(
                        "",
                        "offres",
                        "nouvelle-offre",
                        "offres/53_F4?section=APPRENDRE",
                        "offres/53_F4?section=POUR_QUI",
                        "offres/53_F4?section=OU",
                        "offres/53_F4?section=QUAND",
                        "offres/53_F4?section=ENTRER",
                        "offres/53_F4?section=COUT",
                        "offres/53_F4?section=CONTACTS",
                        "sessions",
                        "sessions?vue=calendrier",
                        "recrutement",
                        "importer",
                        "lieux",
                        "lieux/nouveau",
                        "contacts",
                        "contacts/nouveau",
                        "mon-organisme"));
    }

    @Test
    void findsNothingGraveOnThePagesOfCollectors() {
        assertClean(
                "collecte.bretagne",
                List.of(
                        "",
                        "relecture",
                        "offres-du-territoire",
                        "organismes",
                        "organismes/nouveau",
                        "importer",
                        "doublons-du-territoire"));
    }

    @Test
    void findsNothingGraveOnThePagesOfTheAdministrationAndTheNation() {
        assertClean("administration.bretagne", List.of("", "flux-sortant", "flux-entrants", "regles"));
        assertClean("national", List.of("", "consolidation", "catalogue", "doublons", "referentiels"));
    }

    private void assertClean(String account, List<String> pages) {
        List<String> found = new ArrayList<>();
        try (Journey journey = Journey.with(estuaire, chromium)) {
            journey.signIn(account);
            for (String page : pages) {
                journey.go(page);
                journey.settled();
                new AxeBuilder(journey.page())
                        .analyze().getViolations().stream()
                                .filter(violation -> GRAVE.contains(String.valueOf(violation.getImpact())))
                                .map(violation -> inWords(page, violation))
                                .forEach(found::add);
            }
        }
        assertThat(found).isEmpty();
    }

    private static String inWords(String page, Rule violation) {
        String where = violation.getNodes().isEmpty()
                ? ""
                : String.valueOf(violation.getNodes().getFirst().getHtml());
        return "« /%s » : %s (%s, %d fois) %s"
                .formatted(
                        page,
                        violation.getHelp(),
                        violation.getId(),
                        violation.getNodes().size(),
                        where.substring(0, Math.min(where.length(), 300)));
    }
}
