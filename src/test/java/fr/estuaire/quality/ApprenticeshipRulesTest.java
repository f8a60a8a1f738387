package fr.estuaire.quality;

import static fr.estuaire.quality.Cas.fails;
import static fr.estuaire.quality.Cas.passes;

import java.util.stream.Stream;

class ApprenticeshipRulesTest extends RuleTable {
    private static final String EXTRA = "<extra info=\"contrat-apprentissage\">0";
    private static final String APPRENTICE = "<extra info=\"contrat-apprentissage\">1";
    private static final String CYCLE = "<type-cycle>0";
    private static final String BEFORE_SESSION = "<session numero";
    private static final String TYPE = "<type-cycle>0</type-cycle>";
    private static final String CERT = "<certification><code-RS>6432</code-RS></certification>";

    static Stream<Cas> cas() {
        return Stream.of(
                fails("apprentissage-duree", "formation/action", "sans dire sa durée", EXTRA, APPRENTICE),
                fails("apprentissage-duree", "formation/action", "sans dire sa durée", CYCLE, "<type-cycle>1"),
                fails(
                        "apprentissage-duree",
                        "formation/action/duree-cycle",
                        "« 6 »",
                        EXTRA,
                        APPRENTICE,
                        BEFORE_SESSION,
                        duree(6)),
                fails(
                        "apprentissage-duree",
                        "formation/action/duree-cycle",
                        "« 0 »",
                        EXTRA,
                        APPRENTICE,
                        BEFORE_SESSION,
                        duree(0)),
                passes("apprentissage-duree"),
                passes("apprentissage-duree", EXTRA, APPRENTICE, BEFORE_SESSION, duree(1)),
                passes("apprentissage-duree", EXTRA, APPRENTICE, BEFORE_SESSION, duree(5)),
                fails(
                        "apprentissage-annee-entree",
                        "formation/action/session/cycle/annee-cycle",
                        "année 3 d’un cycle de 2 ans",
                        BEFORE_SESSION,
                        duree(2),
                        TYPE,
                        TYPE + "<annee-cycle>3</annee-cycle>"),
                fails(
                        "apprentissage-annee-entree",
                        "formation/action/session/cycle/annee-cycle",
                        "« 0 »",
                        TYPE,
                        TYPE + "<annee-cycle>0</annee-cycle>"),
                passes(
                        "apprentissage-annee-entree",
                        BEFORE_SESSION,
                        duree(2),
                        TYPE,
                        TYPE + "<annee-cycle>2</annee-cycle>"),
                passes("apprentissage-annee-entree", TYPE, TYPE + "<annee-cycle>2</annee-cycle>"),
                fails("apprentissage-sans-diplome", "formation/action", "aucun diplôme", EXTRA, APPRENTICE),
                passes("apprentissage-sans-diplome"),
                passes(
                        "apprentissage-sans-diplome",
                        EXTRA,
                        APPRENTICE,
                        "<code-RS>6432</code-RS>",
                        "<code-RNCP>RNCP35000</code-RNCP>"),
                passes(
                        "apprentissage-sans-diplome",
                        EXTRA,
                        APPRENTICE,
                        "<code-RS>6432</code-RS>",
                        "<code-CERTIFINFO>54321</code-CERTIFINFO>"),
                fails("qualiopi-absent", "formation/action", "« apprentissage »", EXTRA, APPRENTICE),
                fails(
                        "qualiopi-absent",
                        "formation/action",
                        "« validation des acquis de l’expérience »",
                        CERT,
                        CERT + cpf("CPF200")),
                fails("qualiopi-absent", "formation/action", "« bilan de compétences »", CERT, CERT + cpf("202")),
                passes("qualiopi-absent"),
                passes("qualiopi-absent", CERT, CERT + cpf("16200")),
                passes(
                        "qualiopi-absent",
                        EXTRA,
                        APPRENTICE,
                        "<SIRET-formateur><SIRET>73282932000074",
                        "<SIRET-formateur><SIRET>55210055400013"),
                passes(
                        "qualiopi-absent",
                        CERT,
                        CERT + cpf("CPF200"),
                        "<SIRET-formateur><SIRET>73282932000074",
                        "<SIRET-formateur><SIRET>55210055400013"),
                passes(
                        "qualiopi-absent",
                        CERT,
                        CERT + cpf("CPF202"),
                        "<SIRET-formateur><SIRET>73282932000074",
                        "<SIRET-formateur><SIRET>55210055400013"),
                fails(
                        "qualiopi-absent",
                        "formation/action",
                        "« actions de formation »",
                        "73282932000074",
                        "55210055400013",
                        "11754321075",
                        "11888888875"),
                fails(
                        "qualiopi-absent",
                        "formation/action",
                        "Autre organisme",
                        "73282932000074",
                        "55210055400013",
                        "11754321075",
                        "11888888875",
                        "<prise-en-charge-frais-possible>1",
                        "<prise-en-charge-frais-possible>0"),
                fails(
                        "qualiopi-absent",
                        "formation/action",
                        "Autre organisme",
                        "73282932000074",
                        "55210055400013",
                        "11754321075",
                        "11888888875",
                        "<prise-en-charge-frais-possible>1",
                        "<prise-en-charge-frais-possible>0",
                        "<code-financeur>2",
                        "<code-financeur>10",
                        "<organisme-formateur ",
                        "<conventionnement>1</conventionnement><organisme-formateur "),
                passes(
                        "qualiopi-absent",
                        "73282932000074",
                        "55210055400013",
                        "11754321075",
                        "11888888875",
                        "<prise-en-charge-frais-possible>1",
                        "<prise-en-charge-frais-possible>0",
                        "<code-financeur>2",
                        "<code-financeur>10"),
                passes("qualiopi-absent", "73282932000074", "11122233200012", "11754321075", "11999999975"));
    }

    private static String duree(int years) {
        return "<duree-cycle>" + years + "</duree-cycle><session numero";
    }

    private static String cpf(String code) {
        return "<code-type-formation><code-CPF>" + code + "</code-CPF></code-type-formation>";
    }
}
