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
        journey.signIn("organisme.bretagne")
                .go("offres")
                .click("Nouvelle offre")
                .click("Créer : Autre formation");
        String numero = journey.numero();
        journey.type("Intitulé de la formation", INTITULE)
                .pick("Domaines (Formacode)", "45066")
                .type("Objectif", "Construire la charpente d’un bateau en bois.")
                .type("Programme", "Tracé, gabarits, assemblage, bordage.")
                .type("Résultats attendus", "Attestation de fin de formation.")
                .answer("La formation est-elle certifiante", "Non")
                .answer("Type de parcours", "Individualisé")
                .section("Pour qui")
                .choose("Niveau à l’entrée", "Niveau 3")
                .pick("Publics", "83056")
                .answer("Le niveau à l’entrée est-il exigé", "Non")
                .type("Conditions et prérequis", "Aucune")
                .section("Où")
                .answer("Sur place ou à distance", "Formation entièrement présentielle")
                .section("Quand")
                .answer("Dates fixes ou entrées permanentes", "Entrées/sorties à dates fixes")
                .type("Rythme", "Temps plein")
                .type("Alternance ou stage", "Sans alternance")
                .type("Premier jour", "06/09/2027")
                .type("Dernier jour", "17/12/2027")
                .section("Comment entrer")
                .click("Ajouter : Réunions et étapes du recrutement")
                .choose("Étape", "Information collective")
                .type("Places", "15")
                .answer("Est-ce à distance", "Oui")
                .type("Heure de début", "14:00")
                .meeting("28/06/2027")
                .click("Adresse d’inscription : Reprendre celle de Site principal")
                .section("Coût et financement")
                .answer("Les frais peuvent-ils être pris en charge", "Oui")
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
                // the dialog already speaks of the organisme: only this sentence says that it is done
                .sees("est demandée à l’organisme");
    }

    private static void correct(Journey journey, String numero) {
        journey.signIn("organisme.bretagne")
                .go("offres/" + numero + "?section=QUAND")
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
                .sees("partira dans la prochaine sortie");
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
