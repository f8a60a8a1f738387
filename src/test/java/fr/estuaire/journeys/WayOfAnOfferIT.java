package fr.estuaire.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.estuaire.lheo.SchemaCheck;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The whole way of an offer, by the people who make it, in a real browser. */
class WayOfAnOfferIT {
    private static final String INTITULE = "Charpente de marine, du plan au bateau";

    @Test
    void leadsFromTheFormOfABodyToTheNationalCatalogue() throws Exception {
        Optional<Path> chromium = Journey.findChromium();
        assumeTrue(chromium.isPresent(), "Pas de Chromium : installez le paquet « chromium » pour les parcours.");
        try (RunningEstuaire estuaire = RunningEstuaire.start();
                Journey journey = Journey.with(estuaire, chromium.get())) {
            String numero = enter(journey);
            sendBack(journey, numero);
            correct(journey, numero);
            approve(journey, numero);
            produceOutput(journey, estuaire, numero);
            rollUp(journey, estuaire);
            find(journey, numero);
            export(estuaire, numero);
        }
    }

    private static String enter(Journey journey) {
        journey.signIn("organisme.bretagne").go("offres").click("Nouvelle offre");
        String numero = journey.numero();
        journey.type("Intitulé de la formation", INTITULE)
                .type("Objectif", "Construire la charpente d’un bateau en bois.")
                .type("Contenu", "Tracé, gabarits, assemblage, bordage.")
                .type("Résultats attendus", "Attestation de fin de formation.")
                .type("Formacodes", "45066")
                .choose("Type de parcours", "Individualisé")
                .choose("Niveau d’entrée", "Niveau 3")
                .answer("La formation est-elle certifiante ?", "Non")
                .choose("Publics visés", "Tout public")
                .type("Conditions et prérequis", "Aucune")
                .answer("Le niveau d’entrée est-il obligatoire ?", "Non")
                .choose("Présentiel ou distance", "Formation entièrement présentielle")
                .choose("Entrées et sorties", "Entrées/sorties à dates fixes")
                .choose("Lieux de formation", "Site principal")
                .type("Rythme", "Temps plein")
                .type("Alternance", "Sans alternance")
                .answer("Les frais peuvent-ils être pris en charge ?", "Oui")
                .type("Début", "06/09/2027")
                .type("Fin", "17/12/2027")
                .click("Reprendre l’adresse du lieu de formation")
                .click("Ajouter une modalité de recrutement")
                .choose("Modalité de recrutement", "Information collective")
                .type("Date", "28/06/2027")
                .type("De", "14:00")
                .type("Places", "15")
                .answer("À distance ?", "Oui")
                .sees("Tout y est")
                .click("Soumettre à la collecte")
                .sees("En relecture");
        return numero;
    }

    private static void sendBack(Journey journey, String numero) {
        journey.signIn("collecte.bretagne").go("relecture").sees(INTITULE);
        journey.go("relecture/" + numero)
                .sees("Approuver")
                .click("Demander une correction")
                .type("Ce qu’il faut corriger", "Précisez le nombre d’heures en centre.")
                .click("Demander la correction")
                .sees("organisme");
    }

    private static void correct(Journey journey, String numero) {
        journey.signIn("organisme.bretagne")
                .go("offres/" + numero)
                .sees("Précisez le nombre d’heures en centre.")
                .type("Heures en centre", "420")
                .sees("Enregistrée")
                .click("Soumettre à la collecte")
                .sees("En relecture");
    }

    private static void approve(Journey journey, String numero) {
        journey.signIn("collecte.bretagne")
                .go("relecture/" + numero)
                .click("Approuver")
                .sees("publi");
    }

    private static void produceOutput(Journey journey, RunningEstuaire estuaire, String numero) throws Exception {
        journey.go("flux-sortant").click("Produire la sortie du jour").sees("3 formations");
        try (Stream<Path> files = Files.list(estuaire.home().resolve("files/sorties/bretagne"))) {
            Path output = files.findFirst().orElseThrow();
            assertThat(Files.readString(output)).contains(numero, "Charpente de marine", "<nombre-heures-centre>420<");
            assertValid(output);
        }
    }

    /** The button starts the run; the terminal, refused while it lasts, tells when it is over. */
    private static void rollUp(Journey journey, RunningEstuaire estuaire) throws Exception {
        journey.signIn("national").go("consolidation").click("Lancer la consolidation");
        int code = 2;
        for (int attempt = 0; code == 2 && attempt < 10; attempt++) {
            code = estuaire.command("rollup");
        }
        assertThat(code).isLessThan(2);
    }

    private static void find(Journey journey, String numero) {
        journey.go("catalogue?texte=charpente").sees(INTITULE);
        journey.go("catalogue/bretagne/" + numero).sees("Charpente de marine");
    }

    private static void export(RunningEstuaire estuaire, String numero) throws Exception {
        Path out = estuaire.home().resolve("national.xml");
        assertThat(estuaire.command("export", "national", "--out", out.toString()))
                .isZero();
        assertThat(Files.readString(out)).contains(numero);
        assertValid(out);
    }

    private static void assertValid(Path file) throws Exception {
        try (InputStream in = Files.newInputStream(file)) {
            assertThat(SchemaCheck.document(in, 5)).isEmpty();
        }
    }
}
