package fr.estuaire.collect.lecture;

import static fr.estuaire.collect.lecture.Fichiers.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estuaire.collect.lecture.Remarque.Nature;
import fr.estuaire.lheo.Element;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CsvReadingTest {
    private static final String FILE = Fichiers.ownText("offres.csv");

    @Test
    void readsOneOfferASetOfRowsAndOneSessionARow() {
        Fichiers.Lu lu = read(FILE);
        assertThat(lu.format()).isEqualTo(OfferFormat.CSV);
        assertThat(lu.offres()).hasSize(2);
        Element first = lu.offres().getFirst().formation();
        assertThat(first.numero()).contains("F1");
        assertThat(first.text("intitule-formation")).contains("Anglais professionnel ; niveau \"A2\"");
        assertThat(first.children("action")).hasSize(2);
        Element action = first.children("action").getFirst();
        assertThat(action.children("session")).hasSize(2);
        assertThat(action.children("session").getLast().text("periode", "debut"))
                .contains("20270104");
        assertThat(lu.offres().getLast().formation().text("action", "prix-total-TTC"))
                .contains("1200.50");
    }

    @Test
    void readsCodesByTheirLabels() {
        Element action =
                read(FILE).offres().getFirst().formation().child("action").orElseThrow();
        assertThat(action.text("modalites-enseignement")).contains("0");
        assertThat(action.children("code-public-vise"))
                .extracting(Element::ownText)
                .containsExactly("80006", "81050");
        assertThat(action.children("code-public-vise").getFirst().attribute("ref"))
                .contains("V14");
        assertThat(action.children("organisme-financeur"))
                .extracting(financeur -> financeur.text("code-financeur").orElse("") + ":"
                        + financeur.text("nb-places-financees").orElse(""))
                .containsExactly("2:10", "4:");
    }

    @Test
    void readsTheMeetingAsARecruitment() {
        Element session = read(FILE)
                .offres()
                .getFirst()
                .formation()
                .descend("action", "session")
                .orElseThrow();
        assertThat(session.children("recrutement")).hasSize(2);
        Element meeting = session.children("recrutement").getLast();
        assertThat(meeting.text("modalite-recrutement")).contains("9");
        assertThat(meeting.text("periode", "debut")).contains("20260615");
        assertThat(meeting.text("periode", "fin")).contains("20260615");
        assertThat(meeting.text("heure-debut")).contains("14h30");
        assertThat(session.children("recrutement").getFirst().text("nb-places")).contains("12");
    }

    @Test
    void findsColumnsInAnyOrderAndWriting() {
        Fichiers.Lu lu = read("CONTENU;titre;N° de session\nProgramme;Anglais;S1\n");
        assertThat(lu.seule().formation().text("intitule-formation")).contains("Anglais");
        assertThat(lu.seule()
                        .formation()
                        .descend("action", "session")
                        .orElseThrow()
                        .numero())
                .contains("S1");
    }

    @Test
    void tellsUnknownAndMissingColumnsAllAtOnce() {
        String told = read("Intitulé;Couleur;Humeur\nAnglais;bleu;bonne\n").told();
        assertThat(told)
                .contains("Colonnes inconnues, laissées de côté : « Couleur », « Humeur »")
                .contains("Colonnes obligatoires absentes : « Objectif », « Contenu »", "« Début »");
        assertThatThrownBy(() -> read("Objectif;Contenu\na;b\n"))
                .hasMessageContainingAll("Il manque la colonne « Intitulé »", "il manque aussi", "« Début »");
        assertThatThrownBy(() -> read("a;b\nc;d\n")).hasMessageContaining("partez du modèle");
    }

    @Test
    void readsOtherSeparatorsAndQuotes() {
        for (String separator : new String[] {",", "\t", "|"}) {
            Fichiers.Lu lu = read("Intitulé;Contenu;Objectif\n\"Anglais\";\"a \"\"b\"\"\";c\n".replace(";", separator));
            assertThat(lu.seule().formation().text("contenu-formation")).contains("a \"b\"");
            assertThat(lu.told()).contains("au lieu de points-virgules");
        }
    }

    @Test
    void readsTheEncodingOfSpreadsheets() {
        Fichiers.Lu windows = read(FILE, Charset.forName("windows-1252"));
        assertThat(windows.told()).contains("Windows-1252", "Vérifiez les accents");
        assertThat(windows.offres())
                .extracting(ReadOffer::formation)
                .isEqualTo(
                        read(FILE).offres().stream().map(ReadOffer::formation).toList());
        assertThat(read("\ufeff" + FILE).offres())
                .extracting(ReadOffer::formation)
                .isEqualTo(
                        read(FILE).offres().stream().map(ReadOffer::formation).toList());
        assertThat(read(FILE, StandardCharsets.UTF_16).offres()).hasSize(2);
    }

    @Test
    void mendsWhatSpreadsheetsDoToValues() {
        Fichiers.Lu lu = read("Intitulé;Début;Fin;Réunion d’information : heure;Lieu : code postal;Lieu : SIRET;"
                + "Contact : téléphone;Heures en tout;Prix total TTC;Modalité d’enseignement\n"
                + "Anglais;46272;2026-12-18;14:30;1000;7,3282932000074E+13;199001234;70,0;1 200,50 €;Présentiel\n");
        Element formation = lu.seule().formation();
        Element session = formation.descend("action", "session").orElseThrow();
        assertThat(session.text("periode", "debut")).contains("20260907");
        assertThat(session.text("periode", "fin")).contains("20261218");
        assertThat(session.text("recrutement", "heure-debut")).contains("14h30");
        Element action = formation.child("action").orElseThrow();
        assertThat(action.text("lieu-de-formation", "coordonnees", "adresse", "codepostal"))
                .contains("01000");
        assertThat(action.text("lieu-de-formation", "SIRET-lieu-formation", "SIRET"))
                .contains("73282932000074");
        assertThat(formation.text("contact-formation", "coordonnees", "telfixe", "numtel"))
                .contains("0199001234");
        assertThat(action.text("nombre-heures-total")).contains("70");
        assertThat(action.text("prix-total-TTC")).contains("1200.50");
        assertThat(action.text("modalites-enseignement")).contains("0");
        assertThat(lu.told())
                .contains("Ligne 2, Colonne « Début » : « 46272 » a été lu « 7\u00a0sept.\u00a02026 ».")
                .contains("« 14:30 » a été lu")
                .contains("« 1000 » a été lu « 01000 »")
                .contains("« Présentiel » a été lu « Formation entièrement présentielle »");
    }

    @Test
    void leavesOutWhatItDoesNotUnderstandAndTellsIt() {
        Fichiers.Lu lu = readRows(
                "Intitulé;Début;Modalité d’enseignement;Lieu : SIRET;Prix total TTC;Publics;Heures en tout",
                "Anglais;bientôt;à voir;7,33E+13;gratuit;Martiens | Salarié;#N/A");
        assertThat(lu.told())
                .contains("« bientôt » n’est pas une date")
                .contains("« à voir » n’est ni un code ni un libellé", "1 (Formation mixte)")
                .contains("« 7,33E+13 » a perdu des chiffres dans un tableur")
                .contains("« gratuit » n’est pas un prix")
                .contains("« Martiens » n’est ni un code", "feuille d’aide")
                .contains("« #N/A »");
        Element action = lu.seule().formation().child("action").orElseThrow();
        assertThat(action.children("code-public-vise"))
                .extracting(Element::ownText)
                .containsExactly("82044");
        assertThat(action.child("prix-total-TTC")).isEmpty();
    }

    @Test
    void keepsTheFirstOfTwoValuesThatShouldBeOne() {
        Fichiers.Lu lu = readRows(
                "Numéro de formation;Intitulé;Objectif;Numéro de session",
                "F1;Anglais;Parler;S1",
                "F1;;Lire;S2",
                "F1;Anglais;;S3");
        assertThat(lu.seule().formation().text("objectif-formation")).contains("Parler");
        assertThat(lu.seule().formation().child("action").orElseThrow().children("session"))
                .hasSize(3);
        assertThat(lu.told())
                .contains("Ligne 3, Colonne « Objectif » : La valeur diffère de celle de la ligne 2 pour la formation");
    }

    @Test
    void groupsByTitleWithoutNumbers() {
        Fichiers.Lu lu = readRows(
                "Intitulé;Modalité d’enseignement;Numéro de session",
                "Anglais;0;S1",
                "ANGLAIS;0;S2",
                ";1;S3",
                ";;S4",
                "Italien;0;S5");
        assertThat(lu.offres()).hasSize(2);
        assertThat(lu.offres().getFirst().formation().children("action"))
                .extracting(action -> action.children("session").size())
                .containsExactly(2, 2);
    }

    @Test
    void refusesRowsOfAnOfferThatAreApart() {
        Fichiers.Lu lu = read("Numéro de formation;Intitulé\nF1;Anglais\nF2;Italien\nF1;Anglais\n");
        assertThat(lu.offres()).hasSize(3);
        assertThat(lu.offres().getLast().refusal().orElseThrow()).contains("déjà à la ligne 2", "à la suite");
        assertThat(lu.offres().getFirst().refusal()).isEmpty();
    }

    @Test
    void skipsATitleAndRepeatedHeadings() {
        Fichiers.Lu lu = read("Nos offres 2026\n\nIntitulé;Contenu\nIntitulé;Contenu\nAnglais;Programme\n");
        assertThat(lu.seule().formation().text("intitule-formation")).contains("Anglais");
        assertThat(lu.told()).contains("Ligne 4, En-têtes : Cette ligne répète les noms des colonnes");
    }

    @Test
    void refusesATextThatIsTooLongRatherThanCutIt() {
        Fichiers.Lu lu = read("Intitulé;Contenu\n" + "x".repeat(256) + ";a\nItalien;b\n");
        assertThat(lu.offres()).hasSize(2);
        assertThat(lu.offres().getFirst().refusal().orElseThrow()).contains("256 caractères", "255");
        assertThat(lu.offres().getLast().refusal()).isEmpty();
    }

    @Test
    void tellsWhereATableIsBroken() {
        Fichiers.Lu quote = read("Intitulé;Contenu\nAnglais;a\nItalien;\"b\nEspagnol;c\n");
        assertThat(quote.offres()).hasSize(1);
        assertThat(quote.told())
                .contains("La ligne 3 du tableau est abîmée", "guillemets", "La première offre a été lue.");
        assertThat(quote.remarques().getLast().nature()).isEqualTo(Nature.REFUS);

        Fichiers.Lu cut = read("Intitulé;Contenu;Objectif\nAnglais;a;b\nItalien;c");
        assertThat(cut.offres()).hasSize(1);
        assertThat(cut.told()).contains("tronqué", "ligne 3");
    }

    @Test
    void refusesARowThatNeverEnds() {
        ReadLimits small = new ReadLimits(100_000_000, 1000, 1000, 500);
        byte[] file = ("Intitulé;Contenu\n\"" + "x\n".repeat(300_000)).getBytes(StandardCharsets.UTF_8);
        assertThat(Fichiers.read(file, small).told()).contains("démesurée", "guillemet");
    }

    @Test
    void takesOffTheApostropheThatKeptAFormulaAText() {
        Fichiers.Lu lu = read("Intitulé;Contact : téléphone\n'=1+1;'+33199001234\n");
        assertThat(lu.seule().formation().text("intitule-formation")).contains("=1+1");
        assertThat(lu.seule().formation().text("contact-formation", "coordonnees", "telfixe", "numtel"))
                .contains("+33199001234");
    }

    private static Fichiers.Lu readRows(String... rows) {
        return read(String.join("\n", rows) + "\n");
    }
}
