package fr.estuaire.quality;

import static fr.estuaire.quality.Cas.fails;
import static fr.estuaire.quality.Cas.passes;

import java.util.stream.Stream;

class BodyRulesTest extends RuleTable {
    private static final String FORMATEUR = Offres.between("<organisme-formateur ", "</organisme-formateur>");
    private static final String TEACHER = "<SIRET-formateur><SIRET>73282932000074";
    private static final String NDA = "formation/organisme-formation-responsable/numero-activite";
    private static final String SIRET = "formation/action/organisme-formateur/SIRET-formateur/SIRET";
    private static final String UAI = "formation/action/lieu-de-formation/code-UAI-lieu-formation/code-UAI";
    private static final String CERT = "<code-RS>6432</code-RS>";
    private static final String MAIL = "<courriel>accueil@organisme.example</courriel>";
    private static final String PHONE = "<telfixe><numtel>0199001234</numtel></telfixe>";
    private static final String NUMTEL = "formation/contact-formation/coordonnees/telfixe/numtel";
    private static final String COURRIEL = "formation/contact-formation/coordonnees/courriel";
    private static final String MARTIN = "<courriel>direction@organisme.example</courriel>";

    static Stream<Cas> cas() {
        return Stream.of(
                fails("organisme-formateur-absent", "formation/action", "organisme formateur", FORMATEUR, ""),
                passes("organisme-formateur-absent"),
                fails("nda-inconnu", NDA, "11754321076", "11754321075", "11754321076"),
                passes("nda-inconnu"),
                passes("nda-inconnu", "11754321075", "00000000000"),
                passes("nda-inconnu", "11754321075", "11111111111"),
                passes("nda-inconnu", "11754321075", "bizarre"),
                fails("nda-inactif", NDA, "11777777775", "11754321075", "11777777775"),
                passes("nda-inactif"),
                fails("etablissement-inconnu", SIRET, "732829320", TEACHER, "<SIRET-formateur><SIRET>73282932000025"),
                passes("etablissement-inconnu"),
                passes("etablissement-inconnu", TEACHER, "<SIRET-formateur><SIRET>11122233200012"),
                fails("etablissement-ferme", SIRET, "fermé", TEACHER, "<SIRET-formateur><SIRET>73282932000017"),
                passes("etablissement-ferme"),
                fails("uai-inconnu", UAI, "0750004X", "</SIRET-lieu-formation>", uai("0750004X")),
                passes("uai-inconnu", "</SIRET-lieu-formation>", uai("0750001U")),
                passes("uai-inconnu", "</SIRET-lieu-formation>", uai("0750001A")),
                fails("uai-ferme", UAI, "0750003W", "</SIRET-lieu-formation>", uai("0750003W")),
                passes("uai-ferme", "</SIRET-lieu-formation>", uai("0750001U")),
                fails(
                        "uai-siret-different",
                        "formation/action/lieu-de-formation",
                        "55210055400013",
                        "</SIRET-lieu-formation>",
                        uai("0750002V")),
                fails(
                        "uai-siret-different",
                        "formation/action/organisme-formateur",
                        "55210055400013",
                        "</organisme-formateur>",
                        "<code-UAI-formateur><code-UAI>0750002V</code-UAI></code-UAI-formateur></organisme-formateur>"),
                fails(
                        "uai-siret-different",
                        "formation/organisme-formation-responsable",
                        "55210055400013",
                        "</organisme-formation-responsable>",
                        "<code-UAI-organisme-formation><code-UAI>0750002V</code-UAI></code-UAI-organisme-formation></organisme-formation-responsable>"),
                passes("uai-siret-different", "</SIRET-lieu-formation>", uai("0750001U")),
                passes("uai-siret-different", "</SIRET-lieu-formation>", uai("0750003W")),
                passes(
                        "uai-siret-different",
                        "<SIRET-lieu-formation><SIRET>73282932000074</SIRET></SIRET-lieu-formation>",
                        "<SIRET-lieu-formation/>" + uai("0750002V").replace("</SIRET-lieu-formation>", "")),
                fails(
                        "nda-siret-different",
                        "formation/organisme-formation-responsable",
                        "552100554",
                        "11754321075",
                        "11888888875"),
                passes("nda-siret-different"),
                passes("nda-siret-different", "11754321075", "11666666675"),
                passes(
                        "nda-siret-different",
                        "11754321075",
                        "11888888875",
                        "<SIRET-organisme-formation><SIRET>73282932000074",
                        "<SIRET-organisme-formation><SIRET>00000000000000"),
                passes(
                        "nda-siret-different",
                        "11754321075",
                        "11888888875",
                        "<SIRET-organisme-formation><SIRET>73282932000074",
                        "<SIRET-organisme-formation><SIRET>7328"),
                fails("organisme-non-habilite", "formation/action", "(73282932000074)", CERT, rncp("RNCP31000")),
                passes("organisme-non-habilite", CERT, rncp("RNCP35000")),
                passes("organisme-non-habilite", CERT, rncp("RNCP33000")),
                passes("organisme-non-habilite", CERT, rncp("RNCP34000")),
                passes(
                        "organisme-non-habilite",
                        CERT,
                        rncp("RNCP31000"),
                        TEACHER,
                        "<SIRET-formateur><SIRET>55210055400013"),
                passes("organisme-non-habilite", CERT, rncp("RNCP31000"), "73282932000074", "00000000000000"),
                fails("telephone-invalide", NUMTEL, "0099001234", "0199001234", "0099001234"),
                fails("telephone-invalide", NUMTEL, "019900123", "0199001234", "019900123"),
                fails("telephone-invalide", NUMTEL, "01990012345", "0199001234", "01990012345"),
                fails("telephone-invalide", NUMTEL, "ou", "0199001234", "0199001234 ou 36"),
                fails("telephone-invalide", NUMTEL, "2936", "0199001234", "2936"),
                fails("telephone-invalide", NUMTEL, "01990012", "0199001234", "01990012"),
                fails("telephone-invalide", NUMTEL, "demander", "0199001234", "demander à l’accueil"),
                passes("telephone-invalide"),
                passes("telephone-invalide", "0199001234", "+33 (0)1 99 00 12 34"),
                passes("telephone-invalide", "0199001234", "0033199001234"),
                passes("telephone-invalide", "0199001234", "39 36"),
                passes("telephone-invalide", "0199001234", "1014"),
                passes("telephone-invalide", "0199001234", "25.61.10"),
                passes("telephone-invalide", "0199001234", "40 47 84 00"),
                passes("telephone-invalide", "0199001234", "+687 256110"),
                passes("telephone-invalide", "0199001234", "0000000000"),
                fails("telephone-fictif", NUMTEL, "0000000000", "0199001234", "0000000000"),
                fails("telephone-fictif", NUMTEL, "01 23 45 67 89", "0199001234", "01 23 45 67 89"),
                fails("telephone-fictif", NUMTEL, "0102030405", "0199001234", "0102030405"),
                fails("telephone-fictif", NUMTEL, "0122222222", "0199001234", "0122222222"),
                passes("telephone-fictif", "0199001234", "0122222221"),
                passes("telephone-fictif", "0199001234", "1111"),
                passes("telephone-fictif", "0199001234", "0112222222"),
                fails(
                        "courriel-fictif",
                        COURRIEL,
                        "contact@Example.com",
                        MAIL,
                        "<courriel>contact@Example.com</courriel>"),
                fails("courriel-fictif", COURRIEL, "aucun@", MAIL, "<courriel>aucun@organisme.example</courriel>"),
                passes("courriel-fictif"),
                passes("courriel-fictif", MAIL, "<courriel>@example.com</courriel>"),
                fails("contact-injoignable", "formation/contact-formation", "ni téléphone", MAIL, "", PHONE, ""),
                fails(
                        "contact-injoignable",
                        "formation/organisme-formation-responsable/contact-organisme",
                        "ni téléphone",
                        MARTIN,
                        ""),
                passes("contact-injoignable"),
                passes("contact-injoignable", MAIL, ""),
                passes("contact-injoignable", PHONE, ""),
                passes("contact-injoignable", MARTIN, "<portable><numtel>0699001234</numtel></portable>"),
                passes("contact-injoignable", MARTIN, "<web><urlweb>https://a.example</urlweb></web>"),
                passes("contact-injoignable", MARTIN, "<adresse><ligne>1 rue</ligne></adresse>"));
    }

    private static String rncp(String numero) {
        return "<code-RNCP>" + numero + "</code-RNCP>";
    }

    private static String uai(String code) {
        return "</SIRET-lieu-formation><code-UAI-lieu-formation><code-UAI>" + code
                + "</code-UAI></code-UAI-lieu-formation>";
    }
}
