package fr.estuaire.quality;

import static fr.estuaire.quality.Cas.fails;
import static fr.estuaire.quality.Cas.passes;

import java.util.stream.Stream;

class SessionRulesTest extends RuleTable {
    private static final String SESSION = "formation/action/session";
    private static final String STATE = "<etat-recrutement>1</etat-recrutement>";
    private static final String MEETING = "<debut>20270601</debut><fin>20270601</fin>";
    private static final String DEBUT = SESSION + "/periode/debut";
    private static final String WHOLE = Offres.between("<session ", "</session>");
    private static final String SECOND = WHOLE + WHOLE.replace("S0001", "S0002");
    private static final String PERMANENT = "<modalites-entrees-sorties>1";
    private static final String FIXED = "<modalites-entrees-sorties>0";

    static Stream<Cas> cas() {
        return Stream.of(
                fails("periode-inversee", SESSION + "/periode", "avant de commencer", "<fin>20271218", "<fin>20270100"),
                fails("periode-inversee", SESSION + "/periode", "6 sept. 2027", "<fin>20271218", "<fin>20270906"),
                passes("periode-inversee", "<fin>20271218", "<fin>20270907"),
                passes("periode-inversee", "<fin>20271218", "<fin>20270900"),
                passes("periode-inversee", "<fin>20271218", "<fin>20270000"),
                passes("periode-inversee", "<fin>20271218", "<fin>99999999"),
                fails("session-passee", SESSION, "18 déc. 2027").on(2027, 12, 19),
                passes("session-passee").on(2027, 12, 18),
                passes("session-passee", "<fin>20271218", "<fin>20270000").on(2027, 12, 31),
                fails(
                                "offre-perimee",
                                "formation",
                                "18 déc. 2027",
                                WHOLE,
                                SECOND.replace("20271218", "20271217").replaceFirst("20271217", "20271218"))
                        .on(2027, 12, 19),
                passes("offre-perimee").on(2027, 12, 18),
                passes("offre-perimee", WHOLE, WHOLE + WHOLE.replace("20271218", "20271219"))
                        .on(2027, 12, 19),
                passes("offre-perimee", WHOLE, WHOLE + WHOLE.replace("20271218", "99999999"))
                        .on(2027, 12, 19),
                passes("offre-perimee", WHOLE, "").on(2027, 12, 19),
                fails("session-lointaine", SESSION, "7 sept. 2027").on(2024, 9, 6),
                passes("session-lointaine").on(2024, 9, 7),
                fails("date-imprecise", DEBUT, "septembre 2027", "<debut>20270907", "<debut>20270900"),
                fails("date-imprecise", DEBUT, "2027", "<debut>20270907", "<debut>20270000"),
                fails("date-imprecise", DEBUT, "inconnue", "<debut>20270907", "<debut>00000000"),
                passes("date-imprecise"),
                passes(
                        "date-imprecise",
                        "<debut>20270907",
                        "<debut>20270900",
                        STATE,
                        "<etat-recrutement>2</etat-recrutement>"),
                passes("date-imprecise", "<debut>20270907", "<debut>20270900", FIXED, PERMANENT),
                passes("date-imprecise", "<debut>20270907", "<debut>20271399"),
                fails("sessions-identiques", SESSION + "[2]", "7 septembre 2027", WHOLE, SECOND),
                passes("sessions-identiques", WHOLE, WHOLE + WHOLE.replace("20271218", "20271219")),
                passes("sessions-identiques", WHOLE, WHOLE + WHOLE.replace("20270907", "20270908")),
                passes("sessions-identiques", WHOLE, SECOND.replace("20270907", "00000000")),
                passes("sessions-identiques", WHOLE, SECOND.replace("20270907", "20270000")),
                passes("sessions-identiques", WHOLE, SECOND.replace("20270907", "20270900")),
                fails("dates-a-redeclarer", "formation/action", "depuis un an", FIXED, PERMANENT)
                        .on(2028, 9, 8),
                passes("dates-a-redeclarer", FIXED, PERMANENT).on(2028, 9, 7),
                passes("dates-a-redeclarer").on(2028, 9, 8),
                passes("dates-a-redeclarer", FIXED, PERMANENT, WHOLE, "").on(2028, 9, 8),
                passes("dates-a-redeclarer", FIXED, PERMANENT, "<debut>20270907", "<debut>00000000")
                        .on(2028, 9, 8),
                fails(
                        "date-information-passee",
                        "formation/action/date-information[2]",
                        "22 nov. 2026",
                        "<langue-formation>",
                        "<date-information><date>20261122</date></date-information><date-information><date>20261101</date></date-information><langue-formation>"),
                passes(
                        "date-information-passee",
                        "<langue-formation>",
                        "<date-information><date>20261123</date></date-information><date-information><date>20261101</date></date-information><langue-formation>"),
                passes(
                                "date-information-passee",
                                "<langue-formation>",
                                "<date-information><date>20261122</date></date-information><langue-formation>")
                        .on(2027, 12, 19),
                passes("date-information-passee", "<langue-formation>", "<date-information/><langue-formation>"),
                fails(
                        "inscription-apres-session",
                        SESSION,
                        "1er janv. 2028",
                        STATE,
                        inscription("20280101", "20280201") + STATE),
                passes("inscription-apres-session", STATE, inscription("20271218", "20280201") + STATE),
                fails(
                        "inscriptions-closes",
                        SESSION + "/etat-recrutement",
                        "22 nov. 2026",
                        STATE,
                        inscription("20260101", "20261122") + STATE),
                passes("inscriptions-closes", STATE, inscription("20260101", "20261123") + STATE),
                passes(
                        "inscriptions-closes",
                        STATE,
                        inscription("20260101", "20261122") + "<etat-recrutement>2</etat-recrutement>"),
                fails("recrutement-apres-session", SESSION + "/etat-recrutement", "18 déc. 2027")
                        .on(2027, 12, 19),
                passes("recrutement-apres-session").on(2027, 12, 18),
                passes("recrutement-apres-session", STATE, "<etat-recrutement>2</etat-recrutement>")
                        .on(2027, 12, 19),
                fails("reunion-sans-lieu", SESSION + "/recrutement", "ni lieu", "<a-distance>1</a-distance>", ""),
                passes("reunion-sans-lieu"),
                passes("reunion-sans-lieu", "<a-distance>1</a-distance>", "<adresse><ligne>1 rue</ligne></adresse>"),
                passes("reunion-sans-lieu", "<a-distance>1</a-distance>", "<urlweb>https://a.example</urlweb>"),
                passes(
                        "reunion-sans-lieu",
                        "<a-distance>1</a-distance>",
                        "",
                        "<modalite-recrutement>9",
                        "<modalite-recrutement>8"),
                fails("reunion-passee", SESSION + "/recrutement", "1er juin 2027")
                        .on(2027, 6, 2),
                passes("reunion-passee").on(2027, 6, 1),
                passes("reunion-passee", STATE, "<etat-recrutement>3</etat-recrutement>")
                        .on(2027, 6, 2),
                passes("reunion-passee", "<modalite-recrutement>9", "<modalite-recrutement>8")
                        .on(2027, 6, 2),
                fails(
                        "reunion-apres-session",
                        SESSION + "/recrutement",
                        "19 déc. 2027",
                        MEETING,
                        "<debut>20271219</debut><fin>20271219</fin>"),
                passes("reunion-apres-session", MEETING, "<debut>20271218</debut><fin>20271218</fin>"),
                fails(
                        "horaires-inverses",
                        SESSION + "/recrutement",
                        "09:15",
                        "09h30</heure-debut>",
                        "09h30</heure-debut><heure-fin>09:15</heure-fin>"),
                fails(
                        "horaires-inverses",
                        SESSION + "/recrutement",
                        "9h30",
                        "09h30</heure-debut>",
                        "09h30</heure-debut><heure-fin>9h30</heure-fin>"),
                passes("horaires-inverses", "09h30</heure-debut>", "09h30</heure-debut><heure-fin>09h31</heure-fin>"),
                passes("horaires-inverses", "09h30</heure-debut>", "09h30</heure-debut><heure-fin>10H</heure-fin>"),
                passes("horaires-inverses", "09h30</heure-debut>", "09h30</heure-debut><heure-fin>midi</heure-fin>"),
                passes("horaires-inverses", "09h30</heure-debut>", "xh30</heure-debut><heure-fin>0h10</heure-fin>"),
                fails(
                        "places-au-dela-de-la-capacite",
                        SESSION,
                        "16 places pour une capacité de 15",
                        "<nb-places>12",
                        "<nb-places>16"),
                passes("places-au-dela-de-la-capacite", "<nb-places>12", "<nb-places>15"),
                passes("places-au-dela-de-la-capacite", "<capacite-simultanee>15</capacite-simultanee>", ""),
                fails("aucune-place", SESSION + "/recrutement/nb-places", "0 place", "<nb-places>12", "<nb-places>0"),
                passes("aucune-place", "<nb-places>12", "<nb-places>1"),
                passes(
                        "aucune-place",
                        "<nb-places>12",
                        "<nb-places>0",
                        STATE,
                        "<etat-recrutement>2</etat-recrutement>"),
                fails(
                        "modalite-recrutement-edof",
                        "formation/action/modalites-recrutement",
                        "92002",
                        "<prix-total-TTC>",
                        "<modalites-recrutement>92002</modalites-recrutement><prix-total-TTC>"),
                fails(
                        "modalite-recrutement-edof",
                        SESSION + "/recrutement/modalite-recrutement",
                        "99999",
                        "<modalite-recrutement>9",
                        "<modalite-recrutement>99999"),
                passes("modalite-recrutement-edof"),
                fails("fiche-ancienne", "formation", "3 févr. 2026").on(2028, 2, 4),
                passes("fiche-ancienne").on(2028, 2, 3),
                fails("numero-interne-double", SESSION + "[2]", "S0001", WHOLE, WHOLE + WHOLE),
                passes("numero-interne-double", WHOLE, SECOND),
                passes("numero-interne-double", WHOLE, (WHOLE + WHOLE).replace("S0001", "")));
    }

    private static String inscription(String debut, String fin) {
        return "<periode-inscription><periode><debut>" + debut + "</debut><fin>" + fin
                + "</fin></periode></periode-inscription>";
    }
}
