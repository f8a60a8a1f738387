package fr.estuaire.quality;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.lheo.Samples;
import fr.estuaire.reference.References;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One line a rule: what is changed in a sound formation, where the rule then points, and what it says. */
class RulesTest {

    record Fault(String rule, String before, String after, String path, String words) {
        @Override
        public String toString() {
            return rule;
        }
    }

    private static final String LIEU = between("<coordonnees>\n            <adresse>", "</coordonnees>");
    private static final String FORMATEUR = between("<organisme-formateur ", "</organisme-formateur>");

    static final List<Fault> FAULTS = List.of(
            fault(
                    "siret-invalide",
                    "<SIRET-formateur><SIRET>73282932000074",
                    "<SIRET-formateur><SIRET>73282932000075",
                    "formation/action/organisme-formateur/SIRET-formateur/SIRET",
                    "SIRET"),
            fault(
                    "siret-fictif",
                    "<SIRET-formateur><SIRET>73282932000074",
                    "<SIRET-formateur><SIRET>00000000000000",
                    "formation/action/organisme-formateur/SIRET-formateur/SIRET",
                    "00000000000000"),
            fault(
                    "nda-invalide",
                    "11754321075",
                    "1175432107X",
                    "formation/organisme-formation-responsable/numero-activite",
                    "11 chiffres"),
            fault(
                    "nda-fictif",
                    "11754321075",
                    "00000000000",
                    "formation/organisme-formation-responsable/numero-activite",
                    "remplir"),
            fault(
                    "uai-invalide",
                    "</SIRET-lieu-formation>",
                    "</SIRET-lieu-formation><code-UAI-lieu-formation><code-UAI>0750001Z</code-UAI></code-UAI-lieu-formation>",
                    "formation/action/lieu-de-formation/code-UAI-lieu-formation/code-UAI",
                    "UAI"),
            fault(
                    "code-postal-invalide",
                    "<codepostal>75011",
                    "<codepostal>00000",
                    "formation/action/lieu-de-formation/coordonnees/adresse/codepostal",
                    "postal"),
            fault(
                    "rncp-invalide",
                    "<code-RS>6432</code-RS>",
                    "<code-RNCP>bachelor</code-RNCP>",
                    "formation/certification/code-RNCP",
                    "RNCP"),
            fault("rs-invalide", "<code-RS>6432", "<code-RS>anglais", "formation/certification/code-RS", "RS"),
            fault(
                    "formacode-invalide",
                    "15235",
                    "1523A",
                    "formation/domaine-formation/code-FORMACODE",
                    "cinq chiffres"),
            fault(
                    "formacode-sans-version",
                    "<code-public-vise ref=\"V14\">",
                    "<code-public-vise>",
                    "formation/action/code-public-vise",
                    "version"),
            fault(
                    "rome-invalide",
                    "K2111",
                    "11131",
                    "formation/domaine-formation/code-ROME",
                    "une lettre et quatre chiffres"),
            fault("nsf-inconnu", "<code-NSF>136", "<code-NSF>999", "formation/domaine-formation/code-NSF", "999"),
            fault(
                    "texte-fictif",
                    "Savoir lire et écrire",
                    "Non renseigné",
                    "formation/action/conditions-specifiques",
                    "aucune information"),
            fault(
                    "html-dans-texte",
                    "Savoir lire et écrire",
                    "&lt;p&gt;Savoir lire&lt;/p&gt;",
                    "formation/action/conditions-specifiques",
                    "balises"),
            fault(
                    "texte-en-capitales",
                    "Anglais professionnel niveau A2",
                    "ANGLAIS PROFESSIONNEL NIVEAU A2",
                    "formation/intitule-formation",
                    "capitales"),
            fault(
                    "date-impossible",
                    "<debut>20270907",
                    "<debut>20261332",
                    "formation/action/session/periode/debut",
                    "20261332"),
            fault("horaire-invalide", "09h30", "9-10", "formation/action/session/recrutement/heure-debut", "9-10"),
            fault("prix-invalide", "1200,50", "1200 EUR", "formation/action/prix-total-TTC", "nombre"),
            fault(
                    "courriel-invalide",
                    "accueil@example.org",
                    "accueil chez nous",
                    "formation/contact-formation/coordonnees/courriel",
                    "électronique"),
            fault(
                    "adresse-web-invalide",
                    "https://example.org/anglais",
                    "voir notre site",
                    "formation/url-formation/urlweb",
                    "web"),
            fault(
                    "numero-absent",
                    "<formation numero=\"99_F0001\"",
                    "<formation numero=\" \"",
                    "formation",
                    "pas de numéro"),
            fault(
                    "numero-action-session-absent",
                    "<session numero=\"S0001\">",
                    "<session>",
                    "formation/action/session",
                    "La session"),
            fault(
                    "periode-inversee",
                    "<fin>20271218",
                    "<fin>20270100",
                    "formation/action/session/periode",
                    "avant de commencer"),
            fault(
                    "session-passee",
                    "<debut>20270907</debut><fin>20271218",
                    "<debut>20260105</debut><fin>20261122",
                    "formation/action/session",
                    "terminée"),
            fault(
                    "inscription-apres-session",
                    "<etat-recrutement>1",
                    "<periode-inscription><periode><debut>20280101</debut><fin>20280201</fin></periode></periode-inscription><etat-recrutement>1",
                    "formation/action/session",
                    "inscriptions"),
            fault(
                    "reunion-sans-lieu",
                    "<a-distance>1</a-distance>",
                    "",
                    "formation/action/session/recrutement",
                    "ni lieu"),
            fault(
                    "reunion-passee",
                    "<debut>20270601</debut><fin>20270601",
                    "<debut>20260601</debut><fin>20260601",
                    "formation/action/session/recrutement",
                    "est passée"),
            fault(
                    "places-au-dela-de-la-capacite",
                    "<nb-places>12",
                    "<nb-places>16",
                    "formation/action/session",
                    "16 places pour une capacité de 15"),
            fault("action-sans-lieu", LIEU, "<coordonnees/>", "formation/action", "en présence"),
            fault("organisme-formateur-absent", FORMATEUR, "", "formation/action", "organisme formateur"),
            fault(
                    "certifiante-sans-certification",
                    "<code-RS>6432</code-RS>",
                    "",
                    "formation/certifiante",
                    "aucune certification"),
            fault(
                    "certification-sans-certifiante",
                    "<certifiante>1",
                    "<certifiante>0",
                    "formation/certifiante",
                    "pas dite certifiante"),
            fault(
                    "code-postal-inconnu",
                    "<codepostal>75011",
                    "<codepostal>75099",
                    "formation/action/lieu-de-formation/coordonnees/adresse/codepostal",
                    "n’existe pas"),
            fault(
                    "commune-inconnue",
                    "<code-INSEE-commune>75111",
                    "<code-INSEE-commune>75999",
                    "formation/action/lieu-de-formation/coordonnees/adresse/code-INSEE-commune",
                    "75999"),
            fault(
                    "commune-code-postal-different",
                    "<code-INSEE-commune>75111",
                    "<code-INSEE-commune>13055",
                    "formation/action/lieu-de-formation/coordonnees/adresse",
                    "n’est pas celui"));

    @ParameterizedTest
    @MethodSource("faults")
    void findsTheFaultWhereItIs(Fault fault) {
        List<Finding> findings = Offres.checker().check(Offres.read(changed(fault)));
        assertThat(findings).extracting(Finding::ruleCode).containsOnly(fault.rule());
        Finding finding = findings.getFirst();
        assertThat(finding.message()).contains(fault.words()).endsWith(".");
        assertThat(finding.elementPath()).isEqualTo(fault.path());
        assertThat(finding.position().line()).isPositive();
    }

    @Test
    void findsNothingInASoundFormation() {
        assertThat(Offres.checker().check(Samples.formation())).isEmpty();
    }

    @Test
    void acceptsTheActivityNumberOfAPublicBody() {
        assertThat(Offres.checker().check(Offres.changed("11754321075", "7331P001531")))
                .isEmpty();
    }

    @Test
    void staysSilentOnPlacesWithoutReferences() {
        FormationChecker checker = new FormationChecker(new RuleContext(Offres.TODAY, References.none()));
        assertThat(checker.check(Offres.changed("<codepostal>75011", "<codepostal>75099")))
                .isEmpty();
    }

    @Test
    void describesEveryRuleInFrenchAndTestsIt() {
        List<RuleDescription> rules =
                RuleBook.standard().rules().stream().map(Rule::description).toList();
        assertThat(rules).extracting(RuleDescription::code).doesNotHaveDuplicates();
        assertThat(FAULTS)
                .extracting(Fault::rule)
                .as("Une règle, une ligne dans FAULTS : ajoutez celle qui manque.")
                .containsExactlyInAnyOrderElementsOf(
                        rules.stream().map(RuleDescription::code).toList());
        assertThat(Stream.concat(rules.stream(), EngineRules.all().stream())).allSatisfy(rule -> {
            assertThat(rule.code()).matches("[a-z]+(-[a-z]+)*");
            assertThat(rule.summary()).matches("(Un|Une|La|Le|Les) .*\\.");
            assertThat(rule.remedy()).matches("\\p{Lu}.*\\.");
            assertThat(rule.source()).isNotBlank();
        });
    }

    @Test
    void letsATerritoryChangeASeverity() {
        RuleContext strict = new RuleContext(Offres.TODAY, References.none())
                .withSeverities(Map.of("html-dans-texte", Severity.ISOLATING));
        assertThat(new FormationChecker(strict)
                        .check(Offres.changed("Savoir lire et écrire", "&lt;b&gt;Savoir&lt;/b&gt;")))
                .extracting(Finding::severity)
                .containsExactly(Severity.ISOLATING);
    }

    static List<Fault> faults() {
        return FAULTS;
    }

    private static String changed(Fault fault) {
        String text = Samples.text();
        String changed = text.replace(fault.before(), fault.after());
        assertThat(changed).as("The sample holds what is to change").isNotEqualTo(text);
        return changed;
    }

    private static String between(String start, String end) {
        String text = Samples.text();
        int from = text.indexOf(start);
        return text.substring(from, text.indexOf(end, from) + end.length());
    }

    private static Fault fault(String rule, String before, String after, String path, String words) {
        return new Fault(rule, before, after, path, words);
    }
}
