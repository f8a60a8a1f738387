package fr.estuaire.quality;

import static fr.estuaire.quality.Cas.fails;
import static fr.estuaire.quality.Cas.passes;

import java.util.stream.Stream;

class PlaceRulesTest extends RuleTable {
    private static final String ADRESSE = "formation/action/lieu-de-formation/coordonnees/adresse";
    private static final String LIEU = Offres.between("<coordonnees>\n            <adresse>", "</coordonnees>");
    private static final String INSEE = "<code-INSEE-commune>75111</code-INSEE-commune>";
    private static final String POINT = "<latitude>48.85</latitude><longitude>2.37</longitude>";
    private static final String GEO = ADRESSE + "/geolocalisation";
    private static final String URL =
            "<url-formation><urlweb>https://organisme.example/anglais</urlweb></url-formation>";
    private static final String MODE = "<modalites-enseignement>0";
    private static final String REMOTE = "<modalites-enseignement>2";

    static Stream<Cas> cas() {
        return Stream.of(
                fails("action-sans-lieu", "formation/action", "en présence", LIEU, "<coordonnees/>"),
                passes("action-sans-lieu"),
                passes("action-sans-lieu", LIEU, "<coordonnees/>", MODE, REMOTE),
                fails("distance-sans-adresse-web", "formation/action", "n’indique qu’un lieu", MODE, REMOTE, URL, ""),
                fails(
                        "distance-sans-adresse-web",
                        "formation/action",
                        "aucune adresse web",
                        MODE,
                        REMOTE,
                        URL,
                        "",
                        Offres.between("<lieu-de-formation", "</lieu-de-formation>"),
                        ""),
                passes("distance-sans-adresse-web", MODE, REMOTE),
                passes("distance-sans-adresse-web", URL, ""),
                passes(
                        "distance-sans-adresse-web",
                        MODE,
                        REMOTE,
                        URL,
                        "",
                        "<session ",
                        "<url-action><urlweb>https://a.example</urlweb></url-action><session "),
                passes(
                        "distance-sans-adresse-web",
                        MODE,
                        REMOTE,
                        URL,
                        "",
                        "<cycle>",
                        "<url-session><urlweb>https://a.example</urlweb></url-session><cycle>"),
                fails(
                        "code-postal-inconnu",
                        ADRESSE + "/codepostal",
                        "75099",
                        "<codepostal>75011",
                        "<codepostal>75099"),
                passes("code-postal-inconnu"),
                passes("code-postal-inconnu", "<codepostal>75011", "<codepostal>00000"),
                passes(
                        "code-postal-inconnu",
                        "<codepostal>75011",
                        "<codepostal>75543",
                        "<ville>Paris",
                        "<ville>Paris Cedex 11"),
                passes(
                        "code-postal-inconnu",
                        "<codepostal>75011",
                        "<codepostal>66999",
                        "</adresse>",
                        "<pays>DE</pays></adresse>"),
                passes(
                        "commune-inconnue",
                        INSEE,
                        insee("99109"),
                        "<geolocalisation>",
                        "<pays>DE</pays><geolocalisation>"),
                fails("commune-inconnue", ADRESSE + "/code-INSEE-commune", "75999", INSEE, insee("75999")),
                passes("commune-inconnue"),
                fails("commune-code-postal-different", ADRESSE, "n’est pas celui", INSEE, insee("13055")),
                passes("commune-code-postal-different"),
                passes("commune-code-postal-different", INSEE, insee("75999")),
                passes("commune-code-postal-different", "<codepostal>75011", "<codepostal>75099"),
                passes("commune-code-postal-different", INSEE, ""),
                fails("ville-differente", ADRESSE + "/ville", "est celui de Paris", "<ville>Paris", "<ville>Lyon"),
                passes("ville-differente"),
                passes("ville-differente", "<ville>Paris", "<ville>PARIS 11 CEDEX"),
                passes("ville-differente", INSEE, insee("93066"), "<ville>Paris", "<ville>St-Denis"),
                passes("ville-differente", INSEE, "", "<ville>Paris", "<ville>Lyon"),
                fails(
                        "departement-different",
                        ADRESSE + "/departement",
                        "« 93 »",
                        INSEE,
                        "<departement>93</departement>" + INSEE),
                passes("departement-different", INSEE, "<departement>75</departement>" + INSEE),
                passes("departement-different", INSEE, "<departement>93</departement>"),
                fails("region-differente", ADRESSE + "/region", "« 53 »", INSEE, INSEE + "<region>53</region>"),
                passes("region-differente", INSEE, INSEE + "<region>11</region>"),
                passes("region-differente", INSEE, INSEE + "<region>82</region>"),
                passes("region-differente", INSEE, "<region>53</region>"),
                passes("region-differente", INSEE, insee("97502") + "<region>97</region>"),
                passes("region-differente", INSEE, insee("98818") + "<region>98</region>"),
                fails("coordonnees-inversees", GEO, "interverties", POINT, point("2.37", "48.85")),
                passes("coordonnees-inversees"),
                passes("coordonnees-inversees", POINT, point("80", "10")),
                passes("coordonnees-inversees", POINT, point("ici", "là")),
                fails("coordonnees-hors-de-france", GEO, "80", POINT, point("80", "10")),
                fails("coordonnees-hors-de-france", GEO, "0", POINT, point("0", "0")),
                passes("coordonnees-hors-de-france"),
                passes("coordonnees-hors-de-france", POINT, point("2.37", "48.85")),
                passes("coordonnees-hors-de-france", POINT, point("-20,9", "55,45")),
                passes(
                        "coordonnees-hors-de-france",
                        POINT,
                        point("50.85", "14.35"),
                        "<geolocalisation>",
                        "<pays>CZ</pays><geolocalisation>"),
                fails(
                        "coordonnees-hors-de-france",
                        GEO,
                        "14.35",
                        POINT,
                        point("50.85", "14.35"),
                        "<geolocalisation>",
                        "<pays>fr</pays><geolocalisation>"),
                fails("coordonnees-eloignees", GEO, "km de Lyon", INSEE, insee("69381")),
                fails(
                        "coordonnees-eloignees",
                        GEO,
                        "à 30 km de Rennes",
                        INSEE,
                        insee("35238"),
                        POINT,
                        point("48.3820", "-1.6743")),
                passes("coordonnees-eloignees"),
                passes("coordonnees-eloignees", INSEE, insee("35238"), POINT, point("48.3817", "-1.6743")),
                passes("coordonnees-eloignees", INSEE, insee("35238"), POINT, point("48.1120", "-1.28")),
                fails("coordonnees-eloignees", GEO, "Marseille", INSEE, insee("13055")),
                passes("coordonnees-eloignees", POINT, point("80", "10")),
                passes("coordonnees-eloignees", INSEE, insee("01001")),
                passes("coordonnees-eloignees", INSEE, ""));
    }

    private static String insee(String code) {
        return "<code-INSEE-commune>" + code + "</code-INSEE-commune>";
    }

    private static String point(String latitude, String longitude) {
        return "<latitude>" + latitude + "</latitude><longitude>" + longitude + "</longitude>";
    }
}
