package fr.estuaire.quality;

import static fr.estuaire.quality.Cas.fails;
import static fr.estuaire.quality.Cas.passes;

import java.util.stream.Stream;

class CertificationRulesTest extends RuleTable {
    private static final String CERT = "<code-RS>6432</code-RS>";
    private static final String PATH = "formation/certification";
    private static final String SESSION = "formation/action/session";
    private static final String SORTIE = "<code-niveau-sortie>11</code-niveau-sortie>";
    private static final String FORMACODE = "formation/domaine-formation/code-FORMACODE";

    static Stream<Cas> cas() {
        return Stream.of(
                fails("certifiante-sans-certification", "formation/certifiante", "aucune certification", CERT, ""),
                passes("certifiante-sans-certification"),
                passes("certifiante-sans-certification", CERT, "<code-CPF>1234</code-CPF>"),
                passes("certifiante-sans-certification", CERT, certifinfo("54321")),
                passes("certifiante-sans-certification", CERT, "", "<certifiante>1", "<certifiante>0"),
                fails(
                        "certification-sans-certifiante",
                        "formation/certifiante",
                        "pas dite certifiante",
                        "<certifiante>1",
                        "<certifiante>0"),
                passes("certification-sans-certifiante"),
                passes("certification-sans-certifiante", "<certifiante>1", "<certifiante>0", CERT, ""),
                fails("formacode-inconnu", FORMACODE, "15201", "15235", "15201"),
                passes(
                        "formacode-inconnu",
                        "ref=\"V14\" tag=\"principal\">15235",
                        "ref=\"V13\" tag=\"principal\">15201"),
                passes(
                        "formacode-inconnu",
                        "ref=\"V14\" tag=\"principal\">15235",
                        "ref=\"V12\" tag=\"principal\">15201"),
                passes("formacode-inconnu", "ref=\"V14\" tag=\"principal\">15235", "tag=\"principal\">15201"),
                passes("formacode-inconnu", "15235", "1523A"),
                fails(
                        "formacode-absent",
                        "formation/domaine-formation",
                        "domaine",
                        "<code-FORMACODE ref=\"V14\" tag=\"principal\">15235</code-FORMACODE>",
                        ""),
                passes("formacode-absent"),
                fails("rome-inconnu", "formation/domaine-formation/code-ROME", "K9999", "K2111", "K9999"),
                passes("rome-inconnu"),
                passes("rome-inconnu", "K2111", "11131"),
                fails("certification-inconnue", PATH + "/code-RS", "« RS9999 »", "<code-RS>6432", "<code-RS>9999"),
                fails("certification-inconnue", PATH + "/code-RNCP", "« RNCP1 »", CERT, rncp("1")),
                passes("certification-inconnue", CERT, rncp("RNCP35000")),
                passes("certification-inconnue", CERT, rncp("bachelor")),
                fails("certifinfo-inconnu", PATH + "/code-CERTIFINFO", "99999", CERT, certifinfo("99999")),
                passes("certifinfo-inconnu", CERT, certifinfo("11111")),
                passes("certifinfo-inconnu", CERT, certifinfo("CI-12")),
                fails("certification-inactive", PATH, "1er janv. 2026", CERT, rncp("RNCP34000")),
                fails("certification-inactive", PATH, "remplacée par « RNCP35000 »", CERT, rncp("34000")),
                fails("certification-inactive", PATH, "n’est plus active", CERT, rncp("RNCP32000")),
                fails(
                        "certification-inactive",
                        PATH,
                        "7 sept. 2027",
                        CERT,
                        rncp("RNCP30000"),
                        "<debut>20270907",
                        "<debut>20270908"),
                fails(
                        "certification-inactive",
                        PATH,
                        "23 nov. 2026",
                        CERT,
                        rncp("RNCP34000"),
                        "<debut>20270907",
                        "<debut>00000000"),
                passes("certification-inactive", CERT, rncp("RNCP30000")),
                passes("certification-inactive", CERT, rncp("RNCP34000"), "<debut>20270907", "<debut>20260101"),
                passes("certification-inactive", CERT, rncp("RNCP34000")).on(2027, 12, 19),
                passes("certification-inactive", CERT, rncp("RNCP99999")),
                fails("delivrance-depassee", SESSION, "17 déc. 2027", CERT, rncp("RNCP31000")),
                passes("delivrance-depassee", CERT, rncp("RNCP30000")),
                passes("delivrance-depassee", CERT, rncp("RNCP31000"), "<fin>20271218", "<fin>99999999"),
                passes("delivrance-depassee", CERT, rncp("RNCP33000")),
                fails(
                        "certification-en-double",
                        PATH + "[2]",
                        "RS6432",
                        "<certification>" + CERT,
                        "<certification><code-RS>RS6432</code-RS></certification><certification>" + CERT),
                passes(
                        "certification-en-double",
                        "<certification>" + CERT,
                        "<certification>" + rncp("35000") + "</certification><certification>" + CERT),
                passes(
                        "certification-en-double",
                        "<certification>" + CERT,
                        "<certification/><certification/><certification>" + CERT),
                fails(
                        "certifinfo-registre-different",
                        PATH,
                        "correspond à « RNCP35000 », et non à « RS6432 »",
                        CERT,
                        certifinfo("54321") + CERT),
                passes("certifinfo-registre-different", CERT, rncp("35000") + certifinfo("54321")),
                passes("certifinfo-registre-different", CERT, certifinfo("54321")),
                passes("certifinfo-registre-different", CERT, certifinfo("11111") + CERT),
                fails("derniere-session-passee", SESSION, "2026", CERT, certifinfo("22222")),
                passes("derniere-session-passee", CERT, certifinfo("54321")),
                passes("derniere-session-passee", CERT, certifinfo("11111")),
                passes("derniere-session-passee", CERT, certifinfo("22222"), "<fin>20271218", "<fin>99999999"),
                fails("diplome-ferme", SESSION, "6 sept. 2027", CERT, certifinfo("33333")),
                passes("diplome-ferme", CERT, certifinfo("54321")),
                passes("diplome-ferme", CERT, certifinfo("22222")),
                passes("diplome-ferme", CERT, certifinfo("33333"), "<debut>20270907", "<debut>00000000"),
                fails(
                        "cfd-rncp-different",
                        PATH,
                        "le kit donne RNCP33000, RNCP35000",
                        CERT,
                        rncp("RNCP34000") + certifinfo("54321")),
                passes("cfd-rncp-different", CERT, rncp("RNCP33000") + certifinfo("54321")),
                passes("cfd-rncp-different", CERT, rncp("RNCP35000") + certifinfo("22222")),
                passes("cfd-rncp-different", CERT, certifinfo("54321")),
                fails(
                        "niveau-sortie-different",
                        "formation/code-niveau-sortie",
                        "niveau 5",
                        CERT,
                        rncp("RNCP35000"),
                        SORTIE,
                        sortie(14)),
                fails(
                        "niveau-sortie-different",
                        "formation/code-niveau-sortie",
                        "niveau 5",
                        CERT,
                        rncp("RNCP35000"),
                        SORTIE,
                        sortie(5)),
                fails(
                        "niveau-sortie-different",
                        "formation/code-niveau-sortie",
                        "niveau 8",
                        CERT,
                        rncp("RNCP32000"),
                        SORTIE,
                        sortie(17)),
                passes("niveau-sortie-different", CERT, rncp("RNCP35000"), SORTIE, sortie(15)),
                passes("niveau-sortie-different", CERT, rncp("RNCP35000"), SORTIE, sortie(6)),
                passes("niveau-sortie-different", CERT, rncp("RNCP32000"), SORTIE, sortie(8)),
                passes("niveau-sortie-different", CERT, rncp("RNCP32000"), SORTIE, sortie(18)),
                passes("niveau-sortie-different", CERT, rncp("RNCP33000"), SORTIE, sortie(4)),
                passes("niveau-sortie-different", CERT, rncp("RNCP35000"), SORTIE, sortie(0)),
                passes("niveau-sortie-different", CERT, rncp("RNCP35000"), SORTIE, sortie(3)),
                passes("niveau-sortie-different", SORTIE, sortie(18)),
                passes(
                        "niveau-sortie-different",
                        CERT,
                        rncp("35000") + "</certification><certification>" + rncp("34000"),
                        SORTIE,
                        sortie(13)),
                fails("niveau-sortie-absent", PATH, "RNCP35000", CERT, rncp("RNCP35000"), SORTIE, ""),
                passes("niveau-sortie-absent", CERT, rncp("RNCP35000")),
                passes("niveau-sortie-absent", SORTIE, ""),
                passes("niveau-sortie-absent", CERT, rncp("RNCP35000"), SORTIE, "", "<certifiante>1", "<certifiante>0"),
                fails(
                        "niveau-entree-superieur",
                        "formation/code-niveau-entree",
                        "niveau 2 pour sortir au niveau 1",
                        "<code-niveau-entree>11",
                        "<code-niveau-entree>12"),
                passes("niveau-entree-superieur"),
                passes("niveau-entree-superieur", "<code-niveau-entree>11", "<code-niveau-entree>12", SORTIE, ""),
                fails(
                        "bloc-en-double",
                        SESSION + "/blocs-competences/bloc-competences[2]/code-bloc",
                        "RNCP35000BC01",
                        "<cycle>",
                        blocs("RNCP35000BC01", "RNCP35000BC01")),
                passes("bloc-en-double", "<cycle>", blocs("RNCP35000BC01", "RNCP35000BC02")),
                passes("bloc-en-double", "<cycle>", blocs("", "")));
    }

    private static String rncp(String numero) {
        return "<code-RNCP>" + numero + "</code-RNCP>";
    }

    private static String certifinfo(String code) {
        return "<code-CERTIFINFO>" + code + "</code-CERTIFINFO>";
    }

    private static String sortie(int niveau) {
        return "<code-niveau-sortie>" + niveau + "</code-niveau-sortie>";
    }

    private static String blocs(String one, String other) {
        return "<blocs-competences><bloc-competences><code-bloc>" + one
                + "</code-bloc></bloc-competences><bloc-competences><code-bloc>" + other
                + "</code-bloc></bloc-competences></blocs-competences><cycle>";
    }
}
