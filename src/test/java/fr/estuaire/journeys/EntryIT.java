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
    void entersACertifyingFormationWithBlocksTwoPlacesAndASeries() {
        try (Journey journey = Journey.with(estuaire, chromium)) {
            journey.signIn(EDITOR);
            place(journey, "Atelier du port", "Brest");
            place(journey, "Atelier de la gare", "Quimper");
            journey.go("nouvelle-offre").click("Créer : Formation certifiante");
            String numero = journey.numero();
            what(journey, "Titre professionnel en deux ateliers")
                    .click("Ajouter : Certification visée")
                    .pick("Certification", "RNCP99001")
                    .click("Reprendre dans l’offre")
                    .section("Où")
                    .choose("Lieu de formation", "Atelier du port")
                    .choose("Lieu de formation", "Atelier de la gare")
                    .section("Quand")
                    .type("Premier jour", "06/09/2027")
                    .type("Dernier jour", "29/10/2027")
                    .section("Ce qu’on apprend")
                    .unfold()
                    .click("Ajouter : Blocs de compétences")
                    .choose("Certification dont viennent les blocs", "RNCP99001")
                    .click("Ajouter tous les blocs")
                    .saved();
            journey.go("sessions/serie?offre=" + numero).type("Dernier début possible", "30/06/2028");
            journey.page().locator("vaadin-button").filter(text("Créer ces")).click();
            journey.page().waitForURL(url -> url.contains("/sessions?offre="));

            assertThat(lheo(journey, numero))
                    .contains("<code-RNCP>RNCP99001</code-RNCP>", "RNCP99001BC01", "RNCP99001BC02")
                    .contains("Atelier du port", "Atelier de la gare", "tag=\"principal\"")
                    .satisfies(lheo -> assertThat(lheo.split("<session ", -1)).hasSizeGreaterThan(5));
        }
    }

    private static void place(Journey journey, String nom, String commune) {
        journey.go("lieux/nouveau")
                .type("Nom dans vos listes", nom)
                .type("Nom du lieu", nom)
                .type("Numéro et voie", "4 rue du Moulin")
                .choose("Commune", commune)
                .click("Enregistrer");
        journey.page().waitForURL(url -> url.endsWith("/lieux"));
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
    void entersAnOfferWithTheKeyboardAlone() {
        try (Journey journey = Journey.with(estuaire, chromium)) {
            journey.signInByKeyboard(EDITOR)
                    .tabTo(journey.page().locator("vaadin-side-nav-item").filter(text("Mes offres")))
                    .press("Enter")
                    .tabTo(journey.button("Nouvelle offre"))
                    .press("Enter")
                    .tabTo(journey.button("Créer : Formation certifiante"))
                    .press("Space");
            String numero = journey.numero();
            journey.tabTo("Intitulé de la formation")
                    .press("Control+a")
                    .write("Menuiserie au clavier")
                    .tabTo(journey.button("Ajouter : Certification visée"))
                    .press("Enter")
                    .tabTo("Certification")
                    .takeFirst("RNCP99001")
                    // closes nothing, and empties nothing
                    .press("Escape")
                    .tabBackTo(sections(journey, "Comment entrer"))
                    .press("Enter");
            journey.tabTo("Comment s’inscrire")
                    .write("Par téléphone")
                    .press("Tab")
                    .saved();
            assertThat(lheo(journey, numero))
                    .contains("Menuiserie au clavier", "<code-RNCP>RNCP99001</code-RNCP>", "Par téléphone");
        }
    }

    @Test
    void placesAnAddressOnTheMapWithTheKeyboardAlone() {
        try (Journey journey = Journey.with(estuaire, chromium)) {
            journey.signIn(EDITOR).go("lieux/nouveau");
            journey.tabTo("Commune").takeFirst("Brest");
            Locator latitude = journey.field("Latitude");
            journey.page().waitForCondition(() -> !latitude.inputValue().isEmpty());
            double centre = Double.parseDouble(latitude.inputValue());
            journey.tabTo(journey.page().locator("estuaire-carte .point")).press("ArrowUp", "ArrowUp");
            journey.page().waitForCondition(() -> Double.parseDouble(latitude.inputValue()) != centre);
            assertThat(Double.parseDouble(latitude.inputValue())).isBetween(centre, centre + 0.5);
        }
    }

    @Test
    void updatesThePlacesLeftOnAPhoneWithTheKeyboardAlone() {
        try (Journey journey = Journey.with(estuaire, chromium)) {
            journey.signInByKeyboard(EDITOR).onAPhone().go("recrutement?toutes=oui");
            Locator card = journey.page().locator(".recrutement-carte").last();
            card.waitFor();
            journey.tabTo(card.locator("input").first())
                    .press("Control+a")
                    .write("4")
                    .press("Tab");
            card.getByText("Enregistré à").waitFor();
        }
    }

    private static Locator sections(Journey journey, String title) {
        return journey.page().locator("nav.sections vaadin-button").filter(text(title));
    }

    private static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
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
