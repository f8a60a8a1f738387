package fr.estuaire.rollup.normalisation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementText;
import fr.estuaire.lheo.Samples;
import fr.estuaire.lheo.SchemaCheck;
import fr.estuaire.lheo.SchemaProfile;
import fr.estuaire.reference.Communes;
import fr.estuaire.rollup.normalisation.Correction.Genre;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of correction, what is left alone, and the way back. */
class NormalisationTest {
    private static final Communes COMMUNES = Communes.load();
    private static final String AIM = "Tenir une conversation simple au travail.";
    private final Normalisation normalisation = new Normalisation("15235"::equals, COMMUNES);

    @Test
    void changesNothingInWhatIsRight() {
        Normalised same = normalisation.apply(Samples.formation());

        assertThat(same.corrections()).isEmpty();
        assertThat(same.element()).isEqualTo(Samples.formation());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Pr&amp;eacute;parer|Préparer",
                "R&amp;amp;D|R&D",
                "l&amp;#146;eau|l’eau",
                "&lt;p>Lire&lt;/p>&lt;p>Écrire&lt;/p>|Lire~~Écrire",
                "Lire&lt;br />Écrire|Lire~Écrire",
                "Savoir&amp;nbsp;: &lt;ul>&lt;li>lire&lt;/li>&lt;li>écrire&lt;/li>&lt;/ul>|Savoir\u00A0:~~- lire~- écrire",
                "&amp;lt;strong&amp;gt;Lire&amp;lt;/strong&amp;gt;|Lire",
                "Voir &lt;a href=\"https://x.example/p\" target=_blank>le programme&lt;/a>|Voir le programme (https://x.example/p)",
                "&lt;span style='color: red'>Lire&lt;/span> et > 3|Lire et > 3"
            })
    void takesHtmlOutOfTexts(String written, String read) {
        Normalised mended = apply(AIM, written);

        assertThat(mended.element().text("objectif-formation")).contains(read.replace('~', '\n'));
        assertThat(mended.corrections()).extracting(Correction::genre).containsExactly(Genre.HTML);
        assertThat(mended.corrections()).extracting(Correction::chemin).containsExactly("objectif-formation");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Poids &lt; 3 kg et taille > 2",
                "Savoir écrire les balises &lt;p>&lt;/p>",
                "Apprendre HTML : &lt;b>gras&lt;/b>",
                "Le repère &lt;p> du plan",
                "Recherche &amp; développement ; qualité",
                "Une variable &lt;nom>&lt;/nom>",
                "&lt;p>&lt;/p>"
            })
    void leavesTextsThatOnlyLookLikeHtml(String written) {
        assertThat(apply(AIM, written).corrections()).isEmpty();
    }

    @Test
    void leavesAddressesAndExtrasAlone() {
        assertThat(apply("https://organisme.example/anglais", "https://organisme.example/?a=1&amp;amp;b=2")
                        .corrections())
                .isEmpty();
        assertThat(apply("<extra info=\"contrat-apprentissage\">0</extra>", "<extra info=\"x\">&amp;eacute;</extra>")
                        .corrections())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'  Anglais   professionnel '|Anglais professionnel",
                "'Anglais\n      professionnel'|Anglais professionnel",
                "'Anglais \u00A0: B1'|Anglais\u00A0: B1",
                "'Angl\u00ADais\u200B'|Anglais"
            })
    void takesBlanksOutOfTitles(String written, String read) {
        Normalised mended = apply("Anglais professionnel niveau A2", written);

        assertThat(mended.element().child("intitule-formation").map(Element::ownText))
                .contains(read);
        assertThat(mended.corrections()).extracting(Correction::genre).containsExactly(Genre.BLANCS);
    }

    @Test
    void leavesCapitalsAndTheLinesOfTextsAlone() {
        assertThat(apply("Anglais professionnel niveau A2", "ANGLAIS BTP").corrections())
                .isEmpty();
        assertThat(apply(AIM, "Lire  bien\n\n\nÉcrire ").corrections()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "01 99 00 12 34,0199001234",
        "01.99.00.12.34,0199001234",
        "+33 1 99 00 12 34,0199001234",
        "+33 (0)1 99 00 12 34,0199001234",
        "0033199001234,0199001234",
        "+262 262 41 12 34,0262411234",
        "+590 590-81 12 34,0590811234",
        "+32 2 123 45 67,+3221234567",
        "00 687 27 12 34,+687271234"
    })
    void writesTelephoneNumbersInOneWay(String written, String read) {
        Normalised mended = apply("0199001234", written);

        assertThat(mended.element().text("contact-formation", "coordonnees", "telfixe", "numtel"))
                .contains(read);
        assertThat(mended.corrections())
                .containsExactly(
                        new Correction("contact-formation/coordonnees/telfixe/numtel", Genre.TELEPHONE, written, read));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3900",
                "27 41 41",
                "01 99 00 12 34 / 06 99 00 12 34",
                "+33 1 99",
                "+32 (0)2 123 45 67",
                "poste 12",
                "0000000000",
                "199001234"
            })
    void leavesNumbersThatNobodyCanTell(String written) {
        assertThat(apply("0199001234", written).corrections()).isEmpty();
    }

    @Test
    void givesThePostalCodeOfTheCommuneWhenItHasOne() {
        Normalised mended = at("80001", "Amiens", "80021", "");

        assertThat(mended.corrections()).isEmpty();
        // Cesson-Sévigné has one postal code, and 35000 is that of Rennes
        assertThat(at("35000", "CESSON SEVIGNE", "35051", "").corrections())
                .containsExactly(new Correction(ADRESSE + "/codepostal", Genre.CODE_POSTAL, "35000", "35510"));
        assertThat(at("35000", "Cesson-Sévigné CEDEX", "35051", "").corrections())
                .isEmpty();
        assertThat(at("35000", "Cesson-Sévigné", "35238", "").corrections()).isEmpty();
    }

    @Test
    void givesTheCommuneThatThePostalCodeAndTheTownName() {
        assertThat(at("35510", "Cesson-Sévigné", "29019", "").corrections())
                .containsExactly(new Correction(ADRESSE + "/code-INSEE-commune", Genre.COMMUNE, "29019", "35051"));
        assertThat(at("35510", "Cesson-Sévigné", "99999", "").corrections()).hasSize(1);
        assertThat(at("35510", "Ailleurs", "29019", "").corrections()).isEmpty();
    }

    @Test
    void givesTheDepartementAndTheRegionOfTheCommune() {
        assertThat(at("35510", "Cesson-Sévigné", "35051", "<region>52</region>").corrections())
                .containsExactly(new Correction(ADRESSE + "/region", Genre.REGION, "52", "53"));
        Element formation = parse(xml("35510", "Cesson-Sévigné", "35051", "")
                .replace("<code-INSEE-commune>", "<departement>29</departement><code-INSEE-commune>"));
        assertThat(check(formation).corrections())
                .containsExactly(new Correction(ADRESSE + "/departement", Genre.DEPARTEMENT, "29", "35"));
    }

    @Test
    void givesTodaysRegionForOneOfBefore2016() {
        assertThat(at("14000", "Caen", "14118", "<region>25</region>").corrections())
                .containsExactly(new Correction(ADRESSE + "/region", Genre.ANCIENNE_REGION, "25", "28"));
        assertThat(at("99999", "Nulle part", "", "<region>42</region>").corrections())
                .containsExactly(new Correction(ADRESSE + "/region", Genre.ANCIENNE_REGION, "42", "44"));
        assertThat(at("1000", "Bruxelles", "", "<region>42</region><pays>BE</pays>")
                        .corrections())
                .isEmpty();
    }

    @Test
    void swapsCoordinatesBackAndRemovesThoseOfNowhere() {
        Normalised swapped = at("14000", "Caen", "14118", point("-0.36", "49.18"));
        assertThat(swapped.corrections())
                .containsExactly(
                        new Correction(
                                ADRESSE + "/geolocalisation/latitude", Genre.COORDONNEES_INVERSEES, "-0.36", "49.18"),
                        new Correction(
                                ADRESSE + "/geolocalisation/longitude", Genre.COORDONNEES_INVERSEES, "49.18", "-0.36"));
        assertThat(swapped.element()
                        .descend("action", "lieu-de-formation", "coordonnees", "adresse", "geolocalisation")
                        .flatMap(one -> one.text("latitude")))
                .contains("49.18");

        Normalised far = at("14000", "Caen", "14118", point("48.11", "-1.68"));
        assertThat(far.corrections()).extracting(Correction::genre).containsExactly(Genre.COORDONNEES_ELOIGNEES);
        assertThat(far.element().all().map(Element::name)).doesNotContain("geolocalisation");

        assertThat(at("99999", "Nulle part", "", point("0", "0.0")).corrections())
                .extracting(Correction::genre)
                .containsExactly(Genre.COORDONNEES_NULLES);
        assertThat(at("99999", "Nulle part", "", point("-0.36", "49.18")).corrections())
                .hasSize(2);
        assertThat(at("14000", "Caen", "14118", point("49.05", "-0.36")).corrections())
                .isEmpty();
        assertThat(at("99999", "Nulle part", "", point("48.11", "-1.68")).corrections())
                .isEmpty();
    }

    @Test
    void saysTheVersionOfACodeThatIsOfTheCurrentOne() {
        assertThat(apply("<code-FORMACODE ref=\"V14\" tag=\"principal\">", "<code-FORMACODE tag=\"principal\">")
                        .corrections())
                .containsExactly(
                        new Correction("domaine-formation/code-FORMACODE/@ref", Genre.VERSION_FORMACODE, null, "V14"));
        assertThat(apply("<code-FORMACODE ref=\"V14\"", "<code-FORMACODE ref=\"v 14\"")
                        .corrections())
                .hasSize(1);
        assertThat(apply("<code-FORMACODE ref=\"V14\"", "<code-FORMACODE ref=\"V12\"")
                        .corrections())
                .isEmpty();
        assertThat(apply("<code-public-vise ref=\"V14\">", "<code-public-vise>").corrections())
                .isEmpty();
    }

    @Test
    void tellsWhatItDidInASentence() {
        assertThat(at("35000", "Cesson-Sévigné", "35051", "")
                        .corrections()
                        .getFirst()
                        .phrase())
                .endsWith("«\u00A035000\u00A0» → «\u00A035510\u00A0» (la commune n’a que ce code postal)");
    }

    private static final String ADRESSE = "action/lieu-de-formation/coordonnees/adresse";

    private static String point(String latitude, String longitude) {
        return "<geolocalisation><latitude>" + latitude + "</latitude><longitude>" + longitude
                + "</longitude></geolocalisation>";
    }

    private Normalised at(String codePostal, String ville, String commune, String after) {
        return check(parse(xml(codePostal, ville, commune, after)));
    }

    private static String xml(String codePostal, String ville, String commune, String after) {
        String code = commune.isEmpty() ? "" : "<code-INSEE-commune>" + commune + "</code-INSEE-commune>";
        String text = Samples.text();
        int place = text.indexOf("<lieu-de-formation");
        int from = text.indexOf("<codepostal>", place);
        int to = text.indexOf("</adresse>", from);
        return text.substring(0, from) + "<codepostal>" + codePostal + "</codepostal><ville>" + ville + "</ville>"
                + code + after + text.substring(to);
    }

    private Normalised apply(String before, String after) {
        assertThat(Samples.text()).contains(before);
        return check(parse(Samples.text().replace(before, after)));
    }

    /** Whatever it did can be undone, is not done twice, and leaves what the grammar accepts. */
    private Normalised check(Element formation) {
        Normalised mended = normalisation.apply(formation);
        List<Correction> kept = Corrections.unpack(Corrections.pack(mended.corrections()));
        assertThat(kept).isEqualTo(mended.corrections());
        assertThat(Corrections.undo(mended.element(), kept)).isEqualTo(formation);
        assertThat(normalisation.apply(mended.element()).corrections()).isEmpty();
        SchemaCheck schema = new SchemaCheck(SchemaProfile.PUBLISHED);
        if (schema.check(formation).isEmpty()) {
            assertThat(schema.check(mended.element())).isEmpty();
        }
        return mended;
    }

    private static Element parse(String text) {
        return ElementText.parse(text.substring(text.indexOf("<formation "), text.indexOf("</formation>") + 12));
    }
}
