package fr.estuaire.journeys;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A body enters its offers, in the system’s browser. */
@Tag("navigateur")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EntryIT {
    private static final String EDITOR = "organisme.bretagne";
    private RunningEstuaire estuaire;
    private Path chromium;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        Optional<Path> found = Journey.findChromium();
        assumeTrue(found.isPresent(), "Chromium n’est pas installé : les parcours de saisie sont sautés.");
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
    void entersAnApprenticeship() {
        try (Journey journey = Journey.with(estuaire, chromium)) {
            journey.signIn(EDITOR).go("nouvelle-offre").click("Créer : Apprentissage");
            String numero = journey.numero();
            what(journey, "CAP Menuisier fabricant en apprentissage")
                    .answer("Type de parcours", "En groupe (non personnalisable)")
                    .section("Pour qui")
                    .choose("Niveau à l’entrée", "Niveau 3")
                    .answer("Le niveau à l’entrée est-il exigé", "Non")
                    .type("Conditions et prérequis", "Avoir entre 16 et 29 ans")
                    .section("Quand")
                    .type("Rythme", "Une semaine sur trois au centre")
                    .type("Durée du cycle, en années", "2")
                    .type("Premier jour", "06/09/2027")
                    .type("Dernier jour", "30/06/2029")
                    .saved();
            journey.section("Comment entrer")
                    .click("Adresse d’inscription : Reprendre celle de Site principal")
                    .saved();
            assertThat(lheo(journey, numero))
                    .contains("<duree-cycle>2</duree-cycle>", "<type-cycle>1</type-cycle>", "contrat-apprentissage");
        }
    }

    @Test
    void entersARemoteOfferThatNeedsNoPlace() {
        try (Journey journey = Journey.with(estuaire, chromium)) {
            journey.signIn(EDITOR).go("nouvelle-offre").click("Créer : Formation à distance");
            String numero = journey.numero();
            what(journey, "Comptabilité à distance")
                    .answer("La formation est-elle certifiante", "Non")
                    .answer("Type de parcours", "Individualisé")
                    .section("Où");
            assertThat(journey.page()
                            .getByText("Lieu de formation")
                            .locator("visible=true")
                            .count())
                    .isZero();
            assertThat(lheo(journey, numero))
                    .contains("<modalites-enseignement>2</modalites-enseignement>")
                    .doesNotContain("lieu-de-formation");
        }
    }

    @Test
    void letsTwoPeopleEditOneSessionWithoutLosingAWord() {
        try (Journey first = Journey.with(estuaire, chromium);
                Journey second = Journey.with(estuaire, chromium)) {
            first.signIn(EDITOR).go("nouvelle-offre").click("Créer : Autre formation");
            String numero = first.numero();
            first.section("Comment entrer");
            second.signIn(EDITOR).go("offres/" + numero + "?section=ENTRER");

            first.type("Comment s’inscrire", "Par téléphone").saved();
            second.answer("Reste-t-il des places", "Ouvert").saved();
            assertThat(lheo(first, numero)).contains("Par téléphone", "<etat-recrutement>1</etat-recrutement>");

            first.section("Comment entrer");
            second.go("offres/" + numero + "?section=ENTRER");
            first.type("Comment s’inscrire", "Par courriel").saved();
            second.type("Comment s’inscrire", "Au guichet")
                    .sees("Modifié ailleurs en même temps : Comment s’inscrire")
                    .click("Mettre ma valeur")
                    .saved();
            assertThat(lheo(second, numero)).contains("Au guichet").doesNotContain("Par courriel");
        }
    }

    @Test
    void updatesThePlacesLeftOnAPhone() {
        try (Journey journey = Journey.with(estuaire, chromium)) {
            journey.signIn(EDITOR).onAPhone().go("recrutement?toutes=oui");
            Locator card = journey.page().locator(".recrutement-carte").first();
            card.locator("input").first().fill("7");
            card.locator("input").first().press("Tab");
            card.getByText("Enregistré à").waitFor();
            card.getByText("Suspendu").click();
            journey.page().reload();
            journey.page().locator(".recrutement-carte").first().waitFor();
            assertThat(journey.page()
                            .locator(".recrutement-carte")
                            .first()
                            .locator("input")
                            .first()
                            .inputValue())
                    .isEqualTo("7");
            assertThat((int) journey.page().evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(390);
        }
    }

    @Test
    void importsAnEdofFileOfWhichTwoFormationsAreAnotherBodys() throws IOException {
        try (Journey journey = Journey.with(estuaire, chromium)) {
            journey.signIn(EDITOR).go("importer").upload("catalogue-edof.xml", edofWithTwoStrangers());
            journey.page().waitForURL(url -> url.matches(".*/importer/[0-9]+.*"));
            journey.sees("2 refusées");
            journey.click("Importer 2 formations").click("Importer").sees("Importé");
            journey.go("offres?texte=Anglais").sees("Anglais professionnel");
        }
    }

    /** The catalogue of tests, its first formation twice more under the SIRET of somebody else. */
    private static byte[] edofWithTwoStrangers() throws IOException {
        String file = Files.readString(Path.of("src/test/resources/collect/lecture/edof.xml"), ISO_8859_1);
        int start = file.indexOf("<formation ");
        int end = file.indexOf("</formation>", start) + "</formation>".length();
        String stranger = file.substring(start, end).replace("73282932000074", "73282932000025");
        String strangers =
                stranger.replace("RNCP38228_A", "ETRANGERE_1") + stranger.replace("RNCP38228_A", "ETRANGERE_2");
        return (file.substring(0, end) + strangers + file.substring(end)).getBytes(ISO_8859_1);
    }

    private static Journey what(Journey journey, String intitule) {
        return journey.type("Intitulé de la formation", intitule)
                .pick("Domaines (Formacode)", "45066")
                .type("Objectif", "Savoir faire, seul et en sécurité.")
                .type("Programme", "Ateliers, cours, mises en situation.")
                .type("Résultats attendus", "Attestation de fin de formation.");
    }

    /** The Lhéo of the offer, as its page shows it. */
    private static String lheo(Journey journey, String numero) {
        journey.go("offres/" + numero);
        journey.page().getByText("Lhéo de l’offre").click();
        return journey.page().locator(".fragment pre").first().innerText();
    }
}
