package fr.estuaire.quality;

import static fr.estuaire.quality.Cas.fails;
import static fr.estuaire.quality.Cas.passes;

import java.util.stream.Stream;

class ActionRulesTest extends RuleTable {
    private static final String ACTION = Offres.between("<action ", "</action>");
    private static final String PRIX = "<prix-total-TTC>1200,50</prix-total-TTC>";
    private static final String HEURES = "<nombre-heures-total>70</nombre-heures-total>";
    private static final String FINANCEUR = Offres.between("<organisme-financeur>", "</organisme-financeur>");
    private static final String PLACES = "<nb-places-financees>10</nb-places-financees>";
    private static final String CONVENTION = "<conventionnement>1</conventionnement><organisme-formateur ";

    static Stream<Cas> cas() {
        return Stream.of(
                fails(
                        "prix-invraisemblable",
                        "formation/action/prix-total-TTC",
                        "nul",
                        PRIX,
                        total("0"),
                        FINANCEUR,
                        ""),
                fails(
                        "prix-invraisemblable",
                        "formation/action/prix-horaire-TTC",
                        "nul",
                        PRIX,
                        horaire("0,00") + PRIX,
                        FINANCEUR,
                        ""),
                fails(
                        "prix-invraisemblable",
                        "formation/action/prix-total-TTC",
                        "100 000,01 €",
                        PRIX,
                        total("100000.01")),
                fails(
                        "prix-invraisemblable",
                        "formation/action/prix-horaire-TTC",
                        "501 €",
                        PRIX,
                        horaire("501") + PRIX),
                passes("prix-invraisemblable", PRIX, horaire("500") + total("100000")),
                passes("prix-invraisemblable", PRIX, total("0")),
                passes("prix-invraisemblable", PRIX, total("0"), FINANCEUR, "", "<organisme-formateur ", CONVENTION),
                passes("prix-invraisemblable", PRIX, total("gratuit"), FINANCEUR, ""),
                passes("prix-invraisemblable", PRIX, total("0 EUR"), FINANCEUR, ""),
                passes("prix-invraisemblable", PRIX, "", FINANCEUR, ""),
                fails(
                        "prix-total-different",
                        "formation/action/prix-total-TTC",
                        "70 h à 20 € font 1 400 €, et non 1 200,5 €",
                        PRIX,
                        horaire("20") + PRIX),
                passes("prix-total-different", PRIX, horaire("18") + PRIX),
                passes("prix-total-different", PRIX, horaire("20") + PRIX, HEURES, ""),
                passes("prix-total-different", PRIX, horaire("20") + total("0")),
                passes("prix-total-different", PRIX, horaire("20") + total("1400")),
                passes("prix-total-different", PRIX, horaire("20") + total("1473")),
                fails(
                        "prix-total-different",
                        "formation/action/prix-total-TTC",
                        "1 400",
                        PRIX,
                        horaire("20") + total("1332")),
                fails(
                        "heures-total-different",
                        "formation/action/nombre-heures-total",
                        "60 h en centre et 20 h en entreprise font 80 h, et non 70 h",
                        HEURES,
                        heures("centre", 60) + heures("entreprise", 20) + HEURES),
                passes("heures-total-different", HEURES, heures("centre", 50) + heures("entreprise", 20) + HEURES),
                passes("heures-total-different", HEURES, heures("centre", 60) + HEURES),
                passes("heures-total-different", HEURES, heures("entreprise", 60) + HEURES),
                passes("heures-total-different", HEURES, heures("centre", 60) + heures("entreprise", 20)),
                fails(
                        "heures-invraisemblables",
                        "formation/action/nombre-heures-total",
                        "0 h",
                        HEURES,
                        heures("total", 0)),
                fails(
                        "heures-invraisemblables",
                        "formation/action/nombre-heures-total",
                        "9 001 h",
                        HEURES,
                        heures("total", 9001)),
                passes("heures-invraisemblables", HEURES, heures("total", 9000)),
                passes("heures-invraisemblables", HEURES, heures("total", 1)),
                fails(
                        "heures-hors-periode",
                        "formation/action/nombre-heures-centre",
                        "13 h en centre ne tiennent pas dans 1 jour",
                        HEURES,
                        heures("centre", 13) + HEURES,
                        "<fin>20271218",
                        "<fin>20270907"),
                passes("heures-hors-periode", HEURES, heures("centre", 12) + HEURES, "<fin>20271218", "<fin>20270907"),
                passes("heures-hors-periode", HEURES, heures("centre", 24) + HEURES, "<fin>20271218", "<fin>20270908"),
                passes(
                        "heures-hors-periode",
                        HEURES,
                        heures("centre", 5000) + HEURES,
                        "<fin>20271218",
                        "<fin>99999999"),
                passes("heures-hors-periode"),
                fails(
                        "financeur-sans-places",
                        "formation/action/organisme-financeur",
                        "Conseil régional",
                        "<organisme-formateur ",
                        CONVENTION,
                        PLACES,
                        ""),
                fails(
                        "financeur-sans-places",
                        "formation/action/organisme-financeur",
                        "Conseil régional",
                        "<organisme-formateur ",
                        CONVENTION,
                        PLACES,
                        "<nb-places-financees>0</nb-places-financees>"),
                passes("financeur-sans-places", "<organisme-formateur ", CONVENTION),
                passes("financeur-sans-places", PLACES, ""),
                fails(
                        "actions-identiques",
                        "formation/action[2]",
                        "sessions",
                        ACTION,
                        ACTION + ACTION.replace("A0001", "A0002").replace("20270907", "20270101")),
                passes("actions-identiques"),
                passes("actions-identiques", ACTION, ACTION + ACTION.replace("75011", "75012")),
                passes("actions-identiques", ACTION, ACTION + ACTION.replace(">70<", ">71<")),
                passes("actions-identiques", ACTION, ACTION + ACTION.replace("1200,50", "1300,50")),
                passes(
                        "actions-identiques",
                        ACTION,
                        ACTION + ACTION.replace("<langue-formation>fr", "<langue-formation>en")),
                passes("actions-identiques", ACTION, ACTION + ACTION.replace("Temps partiel", "Temps plein")),
                passes("actions-identiques", ACTION, ACTION + ACTION.replace(PRIX, horaire("17") + PRIX)),
                fails(
                        "actions-proches",
                        "formation/action[2]",
                        "(79 h)",
                        ACTION,
                        ACTION + ACTION.replace(">70<", ">79<")),
                fails(
                        "actions-proches",
                        "formation/action[2]",
                        "(61 h)",
                        ACTION,
                        ACTION + ACTION.replace(">70<", ">61<")),
                passes("actions-proches", ACTION, ACTION + ACTION.replace(">70<", ">80<")),
                passes("actions-proches", ACTION, ACTION + ACTION),
                passes("actions-proches", ACTION, ACTION + ACTION.replace(HEURES, "")),
                passes("actions-proches", ACTION, ACTION.replace(">70<", ">5<") + ACTION.replace(">70<", ">0<")),
                passes(
                        "actions-proches",
                        ACTION,
                        ACTION + ACTION.replace(">70<", ">79<").replace("75011", "75012")));
    }

    private static String total(String price) {
        return "<prix-total-TTC>" + price + "</prix-total-TTC>";
    }

    private static String horaire(String price) {
        return "<prix-horaire-TTC>" + price + "</prix-horaire-TTC>";
    }

    private static String heures(String what, int hours) {
        return "<nombre-heures-%s>%d</nombre-heures-%s>".formatted(what, hours, what);
    }
}
