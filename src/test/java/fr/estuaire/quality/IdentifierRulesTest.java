package fr.estuaire.quality;

import static fr.estuaire.quality.Cas.fails;
import static fr.estuaire.quality.Cas.passes;

import java.util.stream.Stream;

class IdentifierRulesTest extends RuleTable {
    private static final String FORMATEUR = "<SIRET-formateur><SIRET>73282932000074";
    private static final String SIRET = "formation/action/organisme-formateur/SIRET-formateur/SIRET";
    private static final String NDA = "formation/organisme-formation-responsable/numero-activite";
    private static final String CERT = "<code-RS>6432</code-RS>";
    private static final String UAI = "</SIRET-lieu-formation>";
    private static final String PUBLIC = "<code-public-vise ref=\"V14\">83056";

    static Stream<Cas> cas() {
        return Stream.of(
                fails("siret-invalide", SIRET, "SIRET", FORMATEUR, "<SIRET-formateur><SIRET>73282932000075"),
                fails("siret-invalide", SIRET, "14 chiffres", FORMATEUR, "<SIRET-formateur><SIRET>7328293200007"),
                passes("siret-invalide"),
                passes("siret-invalide", FORMATEUR, "<SIRET-formateur><SIRET>00000000000000"),
                passes("siret-invalide", FORMATEUR, "<SIRET-formateur><SIRET>35600000000001"),
                fails("siret-fictif", SIRET, "00000000000000", FORMATEUR, "<SIRET-formateur><SIRET>00000000000000"),
                passes("siret-fictif", FORMATEUR, "<SIRET-formateur><SIRET>00000000000001"),
                fails("nda-invalide", NDA, "11 chiffres", "11754321075", "1175432107X"),
                passes("nda-invalide", "11754321075", "7331P001531"),
                passes("nda-invalide", "11754321075", "00000000000"),
                fails("nda-fictif", NDA, "remplir", "11754321075", "00000000000"),
                passes("nda-fictif"),
                fails(
                        "uai-invalide",
                        "formation/action/lieu-de-formation/code-UAI-lieu-formation/code-UAI",
                        "UAI",
                        UAI,
                        uai("0750001Z")),
                passes("uai-invalide", UAI, uai("0750001U")),
                fails(
                        "code-postal-invalide",
                        "formation/action/lieu-de-formation/coordonnees/adresse/codepostal",
                        "00000",
                        "<codepostal>75011",
                        "<codepostal>00000"),
                fails(
                        "code-postal-invalide",
                        "formation/action/lieu-de-formation/coordonnees/adresse/codepostal",
                        "99123",
                        "<codepostal>75011",
                        "<codepostal>99123"),
                passes("code-postal-invalide", "<codepostal>75011", "<codepostal>97400"),
                passes("code-postal-invalide", "<codepostal>75011", "<codepostal>01000"),
                fails("rncp-invalide", "formation/certification/code-RNCP", "BACHELOR", CERT, rncp("bachelor")),
                fails("rncp-invalide", "formation/certification/code-RNCP", "RNCP123456", CERT, rncp("RNCP123456")),
                passes("rncp-invalide", CERT, rncp("RNCP35000")),
                passes("rncp-invalide", CERT, rncp("35000")),
                fails("rs-invalide", "formation/certification/code-RS", "ANGLAIS", "<code-RS>6432", "<code-RS>anglais"),
                passes("rs-invalide", "<code-RS>6432", "<code-RS>RS6432"),
                fails(
                        "certifinfo-invalide",
                        "formation/certification/code-CERTIFINFO",
                        "CI-12",
                        CERT,
                        "<code-CERTIFINFO>CI-12</code-CERTIFINFO>"),
                passes("certifinfo-invalide", CERT, "<code-CERTIFINFO>54321</code-CERTIFINFO>"),
                fails("formacode-invalide", "formation/domaine-formation/code-FORMACODE", "1523A", "15235", "1523A"),
                fails("formacode-invalide", "formation/domaine-formation/code-FORMACODE", "152351", "15235", "152351"),
                passes("formacode-invalide"),
                fails(
                        "formacode-sans-version",
                        "formation/action/code-public-vise",
                        "version",
                        "<code-public-vise ref=\"V14\">",
                        "<code-public-vise>"),
                passes("formacode-sans-version"),
                fails(
                        "formacode-version-ancienne",
                        "formation/domaine-formation/code-FORMACODE",
                        "V13",
                        "<code-FORMACODE ref=\"V14\"",
                        "<code-FORMACODE ref=\"V13\""),
                passes("formacode-version-ancienne"),
                passes("formacode-version-ancienne", "<code-FORMACODE ref=\"V14\"", "<code-FORMACODE ref=\"V\""),
                fails(
                        "public-inconnu",
                        "formation/action/code-public-vise",
                        "12345",
                        PUBLIC,
                        "<code-public-vise ref=\"V14\">12345"),
                passes("public-inconnu"),
                passes("public-inconnu", PUBLIC, "<code-public-vise ref=\"V11\">12345"),
                fails("rome-invalide", "formation/domaine-formation/code-ROME", "une lettre", "K2111", "11131"),
                fails("rome-invalide", "formation/domaine-formation/code-ROME", "une lettre", "K2111", "O2111"),
                passes("rome-invalide", "K2111", "A1101"),
                passes("rome-invalide", "K2111", "N4105"),
                fails("nsf-inconnu", "formation/domaine-formation/code-NSF", "999", "<code-NSF>136", "<code-NSF>999"),
                passes("nsf-inconnu"),
                fails(
                        "langue-inconnue",
                        "formation/action/langue-formation",
                        "zz",
                        "<langue-formation>fr",
                        "<langue-formation>zz"),
                passes("langue-inconnue", "<langue-formation>fr", "<langue-formation>EN"),
                fails(
                        "region-ancienne",
                        "formation/action/lieu-de-formation/coordonnees/adresse/region",
                        "82",
                        "<code-INSEE-commune>75111</code-INSEE-commune>",
                        "<code-INSEE-commune>75111</code-INSEE-commune><region>82</region>"),
                passes(
                        "region-ancienne",
                        "<code-INSEE-commune>75111</code-INSEE-commune>",
                        "<code-INSEE-commune>75111</code-INSEE-commune><region>11</region>"),
                fails(
                        "numero-absent",
                        "formation",
                        "pas de numéro",
                        "<formation numero=\"99_F0001\"",
                        "<formation numero=\" \""),
                passes("numero-absent"),
                fails(
                        "numero-action-session-absent",
                        "formation/action/session",
                        "La session",
                        "<session numero=\"S0001\">",
                        "<session>"),
                fails(
                        "numero-action-session-absent",
                        "formation/action",
                        "L’action",
                        "<action numero=\"99_A0001\"",
                        "<action numero=\"\""),
                passes("numero-action-session-absent"));
    }

    private static String rncp(String numero) {
        return "<code-RNCP>" + numero + "</code-RNCP>";
    }

    private static String uai(String code) {
        return UAI + "<code-UAI-lieu-formation><code-UAI>" + code + "</code-UAI></code-UAI-lieu-formation>";
    }
}
