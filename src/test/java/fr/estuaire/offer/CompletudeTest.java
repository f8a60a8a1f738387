package fr.estuaire.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import fr.estuaire.lheo.Element;
import fr.estuaire.offer.Champ.Section;
import fr.estuaire.tenant.TenantDefinition;
import fr.estuaire.tenant.TenantDefinition.IdentifiantOrganisme;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletudeTest {
    private static final String PERIODE = "<periode><debut>20260907</debut><fin>20261218</fin></periode>";
    private static final String DATES_FIXES = "<modalites-entrees-sorties>0</modalites-entrees-sorties>";
    private static final String PERMANENT = "<modalites-entrees-sorties>1</modalites-entrees-sorties>";
    private static final String FIN_DE_SESSION = "</adresse-inscription>";
    private static final String FIN_D_ACTION = "<modalites-entrees-sorties>0";
    private static final String LIEU = "<lieu-de-formation xmlns:l=\"urn:estuaire:lien\" l:lieu=\"L3\"/>";
    private static final String ORGANISME =
            "<organisme-formation-responsable xmlns:l=\"urn:estuaire:lien\" l:organisme=\"OF1\"/>";

    @Test
    void asksNothingOfAWholeOffer() {
        Completude completude = Completude.of(OffreXml.whole());

        assertThat(completude.attentes()).isEmpty();
        assertThat(completude.isComplete()).isTrue();
        assertThat(completude.etats()).hasSize(7).doesNotContainValue(EtatSection.PARTIELLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<intitule-formation>Soudeur</intitule-formation> | '' | intitule-formation | APPRENDRE | Donnez un intitulé",
                "Soudeur | ' ' | intitule-formation | APPRENDRE | Donnez un intitulé",
                "<code-FORMACODE ref=\"V14\">23016</code-FORMACODE> | '' | domaine-formation/code-FORMACODE | APPRENDRE | Formacode",
                "<certification><code-RNCP>RNCP34502</code-RNCP></certification> | '' | certification | APPRENDRE | RNCP, RS ou Certif Info",
                "<courriel>accueil@exemple.fr</courriel> | '' | contact-formation[1]/coordonnees | CONTACTS | téléphone ou un courriel",
                "<nom>Accueil</nom><courriel>accueil@exemple.fr</courriel> | '' | contact-formation[1]/coordonnees | CONTACTS | Complétez ce contact",
                "<code-niveau-entree>1</code-niveau-entree> | '' | code-niveau-entree | POUR_QUI | niveau à l’entrée",
                "<rythme-formation>Temps plein</rythme-formation> | '' | action[1]/rythme-formation | QUAND | rythme",
                "<conditions-specifiques>Aucune</conditions-specifiques> | '' | action[1]/conditions-specifiques | POUR_QUI | Aucune",
                "<debut>20260907</debut> | '' | action[1]/session[1]/periode/debut | QUAND | date de début",
                "<fin>20261218</fin> | <fin/> | action[1]/session[1]/periode/fin | QUAND | date de fin",
                "<codepostal>35000</codepostal> | '' | action[1]/session[1]/adresse-inscription/adresse/codepostal | ENTRER | code postal"
            })
    void saysWhatIsMissingAndWhere(String before, String after, String chemin, Section section, String message) {
        assertThat(Completude.of(OffreXml.with(before, after)).attentes())
                .singleElement()
                .satisfies(attente -> {
                    assertThat(attente.chemin()).isEqualTo(chemin);
                    assertThat(attente.section()).isEqualTo(section);
                    assertThat(attente.message()).contains(message).matches(".+[.…]");
                });
    }

    @Test
    void asksForThePlaceUnlessTheActionIsRemote() {
        assertThat(chemins(OffreXml.with(LIEU, ""))).containsExactly("action[1]/lieu-de-formation");
        assertThat(chemins(OffreXml.with(LIEU, "", "<modalites-enseignement>0", "<modalites-enseignement>2")))
                .isEmpty();
        assertThat(chemins(OffreXml.with(
                        LIEU, "<lieu-de-formation><coordonnees><nom>Atelier</nom></coordonnees></lieu-de-formation>")))
                .containsExactly("action[1]/lieu-de-formation[1]/coordonnees/adresse");
    }

    @Test
    void asksForDatesUnlessEntryIsPermanent() {
        String unknown = "<periode><debut>00000000</debut><fin>99999999</fin></periode>";

        assertThat(chemins(OffreXml.with(PERIODE, ""))).containsExactly("action[1]/session[1]/periode");
        assertThat(chemins(OffreXml.with(PERIODE, unknown))).containsExactly("action[1]/session[1]/periode");
        assertThat(chemins(OffreXml.with(PERIODE, "", DATES_FIXES, PERMANENT))).isEmpty();
        assertThat(chemins(OffreXml.with(PERIODE, unknown, DATES_FIXES, PERMANENT)))
                .isEmpty();
        assertThat(chemins(OffreXml.with("<debut>20260907</debut>", "", DATES_FIXES, PERMANENT)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "20260907, 20260906, true",
        "20260907, 20260907, false",
        "20260907, 20260900, false",
        "20260907, 20260800, true",
        "20260907, 20250000, true"
    })
    void refusesAnEndBeforeItsBeginning(String debut, String fin, boolean refused) {
        Element formation =
                OffreXml.with(PERIODE, "<periode><debut>%s</debut><fin>%s</fin></periode>".formatted(debut, fin));

        assertThat(chemins(formation)).isEqualTo(refused ? List.of("action[1]/session[1]/periode/fin") : List.of());
    }

    @Test
    void asksWhenAndWhereAMeetingIsHeld() {
        assertThat(chemins(withSession("<recrutement><modalite-recrutement>9</modalite-recrutement></recrutement>")))
                .containsExactly(
                        "action[1]/session[1]/recrutement[1]/adresse",
                        "action[1]/session[1]/recrutement[1]/periode/debut");
        assertThat(chemins(withSession("<recrutement><modalite-recrutement>9</modalite-recrutement>"
                        + "<a-distance>1</a-distance>" + PERIODE + "</recrutement>")))
                .isEmpty();
        assertThat(chemins(withSession("<recrutement><modalite-recrutement>3</modalite-recrutement></recrutement>")))
                .isEmpty();
    }

    @Test
    void asksWhatAGroupThatWasAddedMustHold() {
        assertThat(chemins(withSession("<recrutement/>")))
                .containsExactly("action[1]/session[1]/recrutement[1]/modalite-recrutement");
        assertThat(chemins(withSession("""
                        <blocs-competences><validation-blocs>0</validation-blocs>
                        <bloc-competences><libelle-bloc>Souder</libelle-bloc><code-bloc>RNCP34502BC01</code-bloc></bloc-competences>
                        <bloc-competences><libelle-bloc>Assembler</libelle-bloc></bloc-competences></blocs-competences>""")))
                .containsExactly(
                        "action[1]/session[1]/blocs-competences[1]/reference-certification",
                        "action[1]/session[1]/blocs-competences[1]/bloc-competences[2]/code-bloc");
    }

    @Test
    void asksNothingOfAnEmptyGroupThatNobodyAdded() {
        assertThat(chemins(withSession("<periode-inscription><periode><debut/></periode></periode-inscription>")))
                .isEmpty();
    }

    @Test
    void asksApprenticeshipForItsLengthItsYearAndItsDates() {
        String cycle = "<cycle><type-cycle>1</type-cycle></cycle>";

        assertThat(chemins(OffreXml.with(FIN_DE_SESSION, FIN_DE_SESSION + cycle, PERIODE, "")))
                .containsExactly(
                        "action[1]/duree-cycle",
                        "action[1]/session[1]/periode",
                        "action[1]/session[1]/cycle[1]/annee-cycle");
        assertThat(chemins(OffreXml.with(
                        FIN_D_ACTION,
                        "<duree-cycle>2</duree-cycle><extras info='dispositif'><extra info='contrat-apprentissage'>1</extra></extras>"
                                + FIN_D_ACTION)))
                .containsExactly("action[1]/session[1]/cycle");
    }

    @Test
    void asksDatesOfApprenticesEvenWhenEntryIsPermanent() {
        Element formation = OffreXml.with(
                DATES_FIXES + "\n",
                PERMANENT + "<duree-cycle>1</duree-cycle>",
                PERIODE,
                "<cycle><type-cycle>1</type-cycle><annee-cycle>1</annee-cycle></cycle>");

        assertThat(Completude.of(formation).attentes()).singleElement().satisfies(attente -> {
            assertThat(attente.chemin()).isEqualTo("action[1]/session[1]/periode");
            assertThat(attente.message()).contains("chaque année");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2, 1, ''",
        "2, 2, ''",
        "2, 3, action[1]/session[1]/cycle[1]/annee-cycle[1]",
        "2, 0, action[1]/session[1]/cycle[1]/annee-cycle[1]",
        "6, 1, action[1]/duree-cycle",
        "0, 1, action[1]/duree-cycle"
    })
    void refusesAYearBeyondTheLengthOfTheCycle(int duree, int annee, String chemin) {
        Element formation = OffreXml.with(
                FIN_D_ACTION,
                "<duree-cycle>" + duree + "</duree-cycle>" + FIN_D_ACTION,
                FIN_DE_SESSION,
                FIN_DE_SESSION + "<cycle><type-cycle>1</type-cycle><annee-cycle>" + annee + "</annee-cycle></cycle>");

        assertThat(String.join(" ", chemins(formation))).isEqualTo(chemin);
    }

    @Test
    void letsOtherSessionsOfAnApprenticeshipActionBe() {
        String other =
                FIN_DE_SESSION + "<cycle><type-cycle>1</type-cycle><annee-cycle>1</annee-cycle></cycle></session>"
                        + "<session>" + PERIODE
                        + "<adresse-inscription><adresse><ligne>4</ligne><codepostal>35000</codepostal><ville>Rennes</ville></adresse>"
                        + FIN_DE_SESSION;

        assertThat(chemins(OffreXml.with(
                        FIN_DE_SESSION, other, FIN_D_ACTION, "<duree-cycle>2</duree-cycle>" + FIN_D_ACTION)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<codepostal>35000</codepostal> | <codepostal>3500</codepostal> | exactement 5",
                "<code-niveau-entree>1</code-niveau-entree> | <code-niveau-entree>9</code-niveau-entree> | liste",
                "<fin>20261218</fin> | <fin>20261231x</fin> | n’existe pas",
                "<modalites-entrees-sorties>0 | <duree-cycle>deux</duree-cycle><modalites-entrees-sorties>0 | nombre entier",
                "<ville>Rennes</ville> | <ville>Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson-le-Petit</ville> | Raccourcissez"
            })
    void refusesWhatLheoRefuses(String before, String after, String message) {
        assertThat(Completude.of(OffreXml.with(before, after)).attentes())
                .singleElement()
                .satisfies(attente -> assertThat(attente.message()).contains(message));
    }

    @Test
    void refusesMoreValuesThanLheoTakes() {
        String formacode = "<code-FORMACODE ref=\"V14\">23016</code-FORMACODE>";

        assertThat(Completude.of(OffreXml.with(formacode, formacode.repeat(6))).attentes())
                .containsExactly(
                        new Attente("domaine-formation/code-FORMACODE", Section.APPRENDRE, "Gardez-en 5 au plus."));
    }

    @Test
    void asksTheBodyForWhatItLacksUnlessItIsALink() {
        assertThat(chemins(OffreXml.with(ORGANISME, ""))).containsExactly("organisme-formation-responsable");
        assertThat(chemins(OffreXml.with(ORGANISME, """
                        <organisme-formation-responsable><nom-organisme>Moulin</nom-organisme></organisme-formation-responsable>""")))
                .contains("organisme-formation-responsable/numero-activite")
                .doesNotContain("organisme-formation-responsable/nom-organisme");
    }

    @Test
    void asksTheBodyOnlyForWhatItsTerritoryKnows() {
        assertThat(Completude.ofBody(OrganismeFiche.empty(), territory(IdentifiantOrganisme.SIRET, true)))
                .extracting(Attente::chemin)
                .containsExactly(
                        "organisme-formation-responsable/SIRET-organisme-formation",
                        "organisme-formation-responsable/numero-activite");
        assertThat(Completude.ofBody(OrganismeFiche.empty(), territory(IdentifiantOrganisme.RIDET, false)))
                .isEmpty();
    }

    private static TenantDefinition territory(IdentifiantOrganisme identifiant, boolean nda) {
        return new TenantDefinition(
                "essai",
                "Essai",
                new TenantDefinition.Structure("Carif", ""),
                "53",
                List.of("35"),
                ZoneOffset.UTC,
                identifiant,
                nda,
                true,
                new TenantDefinition.Remplacements("00000000000000", "00000000000"),
                "53",
                TenantDefinition.Collecte.ESTUAIRE,
                "#000000",
                Map.of(),
                Map.of(),
                null);
    }

    @Test
    void tellsTheStateOfEachSection() {
        Completude completude =
                Completude.of(OffreXml.with("<resultats-attendus>Titre</resultats-attendus>", "", PERIODE, ""));

        assertThat(completude.etats())
                .contains(
                        entry(Section.APPRENDRE, EtatSection.PARTIELLE),
                        entry(Section.POUR_QUI, EtatSection.COMPLETE),
                        entry(Section.QUAND, EtatSection.PARTIELLE));
        assertThat(completude.etats("action[1]/session[1]"))
                .isEqualTo(Map.of(
                        Section.APPRENDRE, EtatSection.VIDE,
                        Section.QUAND, EtatSection.VIDE,
                        Section.ENTRER, EtatSection.COMPLETE,
                        Section.CONTACTS, EtatSection.VIDE));
        assertThat(completude.etats("action[2]")).isEmpty();
    }

    @Test
    void givesEachPartItsOwn() {
        Completude completude =
                Completude.of(OffreXml.with(PERIODE, "", "<rythme-formation>Temps plein</rythme-formation>", ""));

        assertThat(completude.attentes("")).isEmpty();
        assertThat(completude.attentes("action[1]"))
                .extracting(Attente::chemin)
                .containsExactly("action[1]/rythme-formation");
        assertThat(completude.attentes("action/session")).isEqualTo(completude.attentes("action[1]/session[1]"));
        assertThat(completude.attentes("action[1]/session[1]"))
                .extracting(Attente::chemin)
                .containsExactly("action[1]/session[1]/periode");
    }

    @Test
    void asksAnEmptyOfferForAllThatIsMandatoryInTheOrderOfTheForm() {
        Completude completude = Completude.of(OffreXml.parse("<formation><action><session/></action></formation>"));

        assertThat(completude.attentes().stream().map(Attente::chemin))
                .startsWith("intitule-formation", "domaine-formation/code-FORMACODE", "objectif-formation")
                .contains("contact-formation", "action[1]/code-public-vise", "action[1]/session[1]/adresse-inscription")
                .doesNotHaveDuplicates();
        assertThat(completude.attentes("").stream().map(Attente::section)).isSorted();
        assertThat(completude.etats()).containsEntry(Section.COUT, EtatSection.VIDE);
        assertThat(chemins(OffreXml.parse("<formation/>"))).contains("action");
        assertThat(chemins(OffreXml.parse("<formation><action/></formation>"))).contains("action[1]/session");
    }

    private static Element withSession(String content) {
        return OffreXml.with(FIN_DE_SESSION, FIN_DE_SESSION + content);
    }

    private static List<String> chemins(Element formation) {
        return Completude.of(formation).attentes().stream().map(Attente::chemin).toList();
    }
}
