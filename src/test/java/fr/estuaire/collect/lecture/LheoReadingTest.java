package fr.estuaire.collect.lecture;

import static fr.estuaire.collect.lecture.Fichiers.read;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.collect.lecture.Remarque.Nature;
import fr.estuaire.lheo.Samples;
import fr.estuaire.lheo.SchemaCheck;
import fr.estuaire.lheo.SchemaProfile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LheoReadingTest {
    private static final String FILE = Samples.text();

    @Test
    void readsACleanFileWithoutARemark() {
        Fichiers.Lu lu = read(FILE.replace("1200,50", "1200.50"));
        assertThat(lu.format()).isEqualTo(OfferFormat.LHEO_2_3);
        assertThat(lu.told()).isEmpty();
        assertThat(lu.seule().rank()).isEqualTo(1);
        assertThat(lu.seule().refusal()).isEmpty();
        assertThat(lu.seule().formation().numero()).contains("99_F0001");
        assertThat(new SchemaCheck(SchemaProfile.STRICT).check(lu.seule().formation()))
                .isEmpty();
    }

    @Test
    void readsTheOlderVersionAndACompressedFile() {
        assertThat(read(FILE.replace("lheo.gouv.fr/2.3", "www.lheo.org/2.2")).format())
                .isEqualTo(OfferFormat.LHEO_2_2);
        assertThat(read(Fichiers.gzip(FILE.getBytes(StandardCharsets.UTF_8)))
                        .seule()
                        .formation())
                .isEqualTo(read(FILE).seule().formation());
    }

    @Test
    void mendsAWrongEncoding() {
        Fichiers.Lu windows =
                read(FILE.replace("lire et écrire", "lire « œuvres » – l’été"), Charset.forName("windows-1252"));
        assertThat(windows.told()).contains("s’annonce en UTF-8", "Windows-1252", "à partir de la ligne 35");
        assertThat(windows.seule().formation().text("action", "conditions-specifiques"))
                .contains("Savoir lire « œuvres » – l’été");

        Fichiers.Lu latin = read(FILE.replace("UTF-8", "ISO-8859-1"));
        assertThat(latin.told()).contains("s’annonce en ISO-8859-1", "codé en UTF-8");
        assertThat(latin.seule().formation()).isEqualTo(read(FILE).seule().formation());

        Fichiers.Lu right = read(FILE.replace("UTF-8", "ISO-8859-1"), StandardCharsets.ISO_8859_1);
        assertThat(right.told()).doesNotContain("codé en");
        assertThat(right.seule().formation()).isEqualTo(read(FILE).seule().formation());
    }

    @Test
    void readsMarkedAndWideEncodings() {
        assertThat(read("\ufeff" + FILE).seule().formation())
                .isEqualTo(read(FILE).seule().formation());
        Fichiers.Lu wide = read(FILE, StandardCharsets.UTF_16);
        assertThat(wide.told()).contains("UTF-16");
        assertThat(wide.seule().formation()).isEqualTo(read(FILE).seule().formation());
        assertThat(read(FILE, StandardCharsets.UTF_16LE).seule().formation())
                .isEqualTo(read(FILE).seule().formation());
    }

    @Test
    void takesCapitalsAndQuotesOfALatinFileForWhatTheyAre() {
        // « É» » in ISO-8859-1 is two bytes that would be one letter in UTF-8
        String file = FILE.replace("UTF-8", "ISO-8859-1").replace("lire et écrire", "« RÉSUMÉ»");
        assertThat(read(file, StandardCharsets.ISO_8859_1).seule().formation().text("action", "conditions-specifiques"))
                .contains("Savoir « RÉSUMÉ»");
    }

    @Test
    void putsShuffledElementsBackInOrder() {
        String shuffled = FILE.replace("<certifiante>1</certifiante>", "")
                .replace("<domaine-formation>", "<certifiante>1</certifiante><domaine-formation>");
        Fichiers.Lu lu = read(shuffled);
        assertThat(lu.told()).contains("dans l’ordre de Lhéo", "« certifiante »");
        assertThat(lu.seule().remarques()).extracting(Remarque::nature).containsOnly(Nature.REPARE);
        assertThat(lu.seule().formation()).isEqualTo(read(FILE).seule().formation());
        assertThat(new SchemaCheck(SchemaProfile.STRICT).check(lu.seule().formation()))
                .isEmpty();
    }

    @Test
    void givesCodesTheVersionTheyLack() {
        Fichiers.Lu lu = read(FILE.replace(" ref=\"V14\"", ""));
        assertThat(lu.told()).contains("V14");
        assertThat(lu.seule().formation()).isEqualTo(read(FILE).seule().formation());
        assertThat(read(FILE.replace("ref=\"V14\" tag", "ref=\"V13\" tag"))
                        .seule()
                        .formation()
                        .descend("domaine-formation", "code-FORMACODE")
                        .orElseThrow()
                        .attribute("ref"))
                .contains("V13");
    }

    @Test
    void mendsValuesAndTellsEachWithItsLine() {
        Fichiers.Lu lu = read(FILE.replace("<debut>20270907", "<debut>07/09/2027")
                .replace("<fin>20271218", "<fin>2027-12-18")
                .replace("09h30", "09:30")
                .replace("<certifiante>1", "<certifiante>oui")
                .replace("<SIRET>73282932000074", "<SIRET>732 829 320 00074"));
        assertThat(lu.told())
                .contains("Ligne 51, Session S0001 · début : « 07/09/2027 » a été lu « 7\u00a0sept.\u00a02027 ».")
                .contains("« 2027-12-18 » a été lu « 18\u00a0déc.\u00a02027 »")
                .contains("« 09:30 » a été lu « 9\u00a0h\u00a030 »")
                .contains("« oui » a été lu « Oui »")
                .contains("« 1200,50 » a été lu « 1\u202f200,5\u00a0€ »");
        assertThat(lu.seule().formation()).isEqualTo(read(FILE).seule().formation());
    }

    @Test
    void keepsWhatItDoesNotUnderstandAndTellsIt() {
        Fichiers.Lu lu = read(FILE.replace("<debut>20270907", "<debut>bientôt")
                .replace("<certifiante>1", "<certifiante>9")
                .replace("<objectif-general-formation>6</objectif-general-formation>", "<inconnu>6</inconnu>"));
        assertThat(lu.told())
                .contains("« bientôt » n’est pas une date : écrivez-la comme 07/09/2026.")
                .contains("« 9 » n’est ni un code ni un libellé", "0 (Non), 1 (Oui)")
                .contains("« inconnu » n’est pas attendu ici");
        assertThat(lu.seule().refusal()).isEmpty();
        assertThat(lu.seule().formation().text("inconnu")).contains("6");
    }

    @Test
    void tellsTheHolesOnce() {
        Fichiers.Lu lu = read(FILE.replaceAll("<rythme-formation>.*</rythme-formation>", "")
                .replaceAll("(?s)<domaine-formation>.*</domaine-formation>", "")
                .replace("<objectif-formation>Tenir une conversation simple au travail.", "<objectif-formation>"));
        assertThat(lu.seule().remarques())
                .filteredOn(remarque -> remarque.nature() == Nature.AVERTISSEMENT)
                .extracting(Remarque::message)
                .containsExactly("À compléter avant la publication : Domaine de formation, Objectif,"
                        + " Rythme (Action 99_A0001).");
    }

    @Test
    void refusesATextThatIsTooLongRatherThanCutIt() {
        Fichiers.Lu lu = read(FILE.replace("Temps partiel", "x".repeat(3412)));
        assertThat(lu.seule().refusal())
                .contains("Le texte compte 3\u202f412 caractères, Lhéo en accepte 3\u202f000 : raccourcissez-le,"
                        + " puis recommencez.");
        assertThat(lu.told()).contains("Action 99_A0001 · rythme");
        assertThat(lu.seule().formation().text("action", "rythme-formation").orElseThrow())
                .hasSize(3412);
    }

    @Test
    void tellsACodeOfTheWrongLengthWithoutRefusingTheOffer() {
        Fichiers.Lu lu = read(FILE.replace("<numero-activite>1", "<numero-activite>11"));
        assertThat(lu.told()).contains("« 111754321075 » compte 12 caractères ; il en faut 11 : vérifiez-le.");
        assertThat(lu.seule().refusal()).isEmpty();
    }

    @Test
    void keepsTheMarkupInTexts() {
        String html = "&lt;p&gt;Bonjour&lt;/p&gt;";
        assertThat(read(FILE.replace("Temps partiel", html)).seule().formation().text("action", "rythme-formation"))
                .contains("<p>Bonjour</p>");
    }

    @Test
    void givesWhatStoodBeforeTheBreak() {
        String formation = FILE.substring(FILE.indexOf("    <formation"), FILE.indexOf("    <extras"));
        String two = FILE.replace(
                "    <extras info=\"flux", formation.replace("99_F0001", "99_F0002") + "    <extras info=\"flux");
        Fichiers.Lu broken = read(two.replaceFirst("(?s)(99_F0002.*)</contenu-formation>", "$1</contenu>"));
        assertThat(broken.offres()).hasSize(1);
        assertThat(broken.remarques()).extracting(Remarque::nature).containsExactly(Nature.REFUS);
        assertThat(broken.told()).contains("bien formé", "ligne 96", "corrigez", "La première offre a été lue.");

        Fichiers.Lu cut = read(two.substring(0, two.length() - 1500));
        assertThat(cut.offres()).hasSize(1);
        assertThat(cut.told()).contains("tronqué", "transférez-le de nouveau");
    }

    @Test
    void readsADeclarationThatComesLate() {
        assertThat(read("\n\n" + FILE).seule().formation())
                .isEqualTo(read(FILE).seule().formation());
    }

    @Test
    void readsEveryRealFile() {
        for (Path file : Samples.allReal()) {
            Fichiers.Lu lu = read(file);
            assertThat(lu.offres()).as(file.toString()).isNotEmpty();
            assertThat(lu.remarques()).as(file.toString()).noneMatch(remarque -> remarque.nature() == Nature.REFUS);
            assertThat(lu.offres())
                    .allSatisfy(offre -> assertThat(offre.formation().name()).isEqualTo("formation"));
        }
    }
}
