package fr.estuaire.quality;

import static fr.estuaire.quality.Cas.fails;
import static fr.estuaire.quality.Cas.passes;

import java.util.stream.Stream;

class TextRulesTest extends RuleTable {
    private static final String PREREQUIS = "Savoir lire et écrire";
    private static final String PATH = "formation/action/conditions-specifiques";
    private static final String TITRE = "Anglais professionnel niveau A2";
    private static final String OBJECTIF = "Tenir une conversation simple au travail.";
    private static final String RESULTATS = "Certification de niveau A2.";
    private static final String CONTENU = "Vocabulaire &amp; grammaire, mises en situation.";

    static Stream<Cas> cas() {
        return Stream.of(
                fails("texte-fictif", PATH, "aucune information", PREREQUIS, "Non renseigné"),
                fails("texte-fictif", PATH, "« - »", PREREQUIS, "-"),
                passes("texte-fictif"),
                passes("texte-fictif", PREREQUIS, "Non renseigné par l’organisme à ce jour, mais à voir ensemble"),
                fails("html-dans-texte", PATH, "balises", PREREQUIS, "&lt;p&gt;Savoir lire&lt;/p&gt;"),
                fails("html-dans-texte", PATH, "balises", PREREQUIS, "Savoir lire&lt;/p&gt;"),
                passes("html-dans-texte", PREREQUIS, "Savoir que 2 &lt; 3 et a &lt;b &lt;"),
                fails("entite-dans-texte", PATH, "&eacute;", PREREQUIS, "Savoir lire et &amp;eacute;crire"),
                fails("entite-dans-texte", PATH, "&#39;", PREREQUIS, "L&amp;#39;anglais"),
                passes("entite-dans-texte", PREREQUIS, "Recherche &amp;développement ; R&amp;D"),
                fails("accents-casses", PATH, "cassés", PREREQUIS, "Savoir lire et Ã©crire"),
                fails("accents-casses", PATH, "cassés", PREREQUIS, "Lâ€™anglais"),
                fails("accents-casses", PATH, "cassés", PREREQUIS, "Savoir \uFFFDcrire"),
                fails("accents-casses", PATH, "cassés", PREREQUIS, "Â«\u00C2\u00BB guillemets"),
                passes("accents-casses", PREREQUIS, "SÃO PAULO, Â et â : écrire, âge, hâte"),
                fails("caractere-invisible", PATH, "invisibles", PREREQUIS, "Savoir\u200Blire"),
                fails("caractere-invisible", PATH, "invisibles", PREREQUIS, "Savoir\u0092lire"),
                fails("caractere-invisible", PATH, "invisibles", PREREQUIS, "Sa\u00ADvoir"),
                fails("caractere-invisible", PATH, "invisibles", PREREQUIS, "\uF0B7 Savoir"),
                fails("caractere-invisible", PATH, "invisibles", PREREQUIS, "Savoir\u2028lire"),
                passes("caractere-invisible", PREREQUIS, "Savoir lire\u00A0: « oui »\u202F! ’ – € œ"),
                passes("caractere-invisible", PREREQUIS, "cassÃ© et \u200B"),
                fails(
                        "texte-en-capitales",
                        "formation/intitule-formation",
                        "capitales",
                        TITRE,
                        "ANGLAIS PROFESSIONNEL NIVEAU A2"),
                fails("texte-en-capitales", "formation/intitule-formation", "capitales", TITRE, "ABCDEFGHIJKLMNOPQRST"),
                passes("texte-en-capitales", TITRE, "ABCDEFGHIJKLMNOPQRS"),
                passes("texte-en-capitales", TITRE, "ANGLAIS PROFESSIONNEL NIVEAU A2 é"),
                fails("texte-trop-court", "formation/objectif-formation", "moins de 10", OBJECTIF, "Parler an"),
                fails("texte-trop-court", "formation/intitule-formation", "moins de 3", TITRE, "A2"),
                passes("texte-trop-court", OBJECTIF, "Parler ang"),
                passes("texte-trop-court", TITRE, "CAP"),
                passes("texte-trop-court", OBJECTIF, "-"),
                fails(
                        "recopie-intitule",
                        "formation/objectif-formation",
                        "recopie",
                        OBJECTIF,
                        "Anglais professionnel – niveau A2."),
                fails(
                        "recopie-intitule",
                        "formation/contenu-formation",
                        "recopie",
                        CONTENU,
                        "ANGLAIS PROFESSIONNEL NIVEAU A2"),
                passes("recopie-intitule", OBJECTIF, "Anglais professionnel niveau A21"),
                passes("recopie-intitule", OBJECTIF, "Anglais professionnel niveau"),
                passes("recopie-intitule", TITRE, "", OBJECTIF, ""),
                fails("textes-identiques", "formation/resultats-attendus", "déjà écrit", RESULTATS, OBJECTIF),
                fails("textes-identiques", "formation/contenu-formation", "déjà écrit", CONTENU, OBJECTIF),
                fails("textes-identiques", "formation/contenu-formation", "déjà écrit", CONTENU, RESULTATS),
                passes("textes-identiques"),
                passes("textes-identiques", RESULTATS, "-", OBJECTIF, "-"),
                fails(
                        "intitule-avec-contact",
                        "formation/intitule-formation",
                        "coordonnées",
                        TITRE,
                        "Anglais 02 99 00 12 34"),
                fails(
                        "intitule-avec-contact",
                        "formation/intitule-formation",
                        "coordonnées",
                        TITRE,
                        "Anglais +33199001234"),
                fails("intitule-avec-contact", "formation/intitule-formation", "coordonnées", TITRE, "Anglais a@b.fr"),
                passes("intitule-avec-contact", TITRE, "Anglais 2024 2025 00 @ A2"),
                passes("intitule-avec-contact", TITRE, "Anglais 12345678901"),
                fails("intitule-avec-code", "formation/intitule-formation", "code", TITRE, "RNCP35000 - Anglais"),
                fails("intitule-avec-code", "formation/intitule-formation", "code", TITRE, "12345 : Anglais"),
                fails("intitule-avec-code", "formation/intitule-formation", "code", TITRE, "ANG123_Anglais"),
                passes("intitule-avec-code", TITRE, "CAP 2024 – Anglais 101"),
                passes("intitule-avec-code", TITRE, "3D avancée, 100 heures"),
                fails("offre-a-examiner", PATH, "biodécodage", PREREQUIS, "Bases du Biodecodage."),
                fails("offre-a-examiner", PATH, "vente pyramidale", PREREQUIS, "Monter un SYSTÈME PYRAMIDAL"),
                fails(
                        "offre-a-examiner",
                        "formation/intitule-formation",
                        "À examiner par une personne.",
                        TITRE,
                        "Soins quantiques"),
                passes("offre-a-examiner"),
                passes("offre-a-examiner", PREREQUIS, "Physique quantique et soin des mains"),
                fails(
                        "date-impossible",
                        "formation/action/session/periode/debut",
                        "20261332",
                        "<debut>20270907",
                        "<debut>20261332"),
                fails(
                        "date-impossible",
                        "formation/action/session/periode/debut",
                        "20270231",
                        "<debut>20270907",
                        "<debut>20270231"),
                fails(
                        "date-impossible",
                        "formation/action/session/periode/debut",
                        "20270012",
                        "<debut>20270907",
                        "<debut>20270012"),
                passes("date-impossible", "<debut>20270907", "<debut>20270900", "<fin>20271218", "<fin>20270000"),
                passes("date-impossible", "<debut>20270907", "<debut>00000000", "<fin>20271218", "<fin>99999999"),
                fails("horaire-invalide", "formation/action/session/recrutement/heure-debut", "9-10", "09h30", "9-10"),
                fails(
                        "horaire-invalide",
                        "formation/action/session/recrutement/heure-debut",
                        "24h00",
                        "09h30",
                        "24h00"),
                passes("horaire-invalide", "09h30", "9h"),
                fails("prix-invalide", "formation/action/prix-total-TTC", "nombre", "1200,50", "1200 EUR"),
                fails("prix-invalide", "formation/action/prix-total-TTC", "nombre", "1200,50", "12,505"),
                passes("prix-invalide", "1200,50", "1200.5"),
                fails(
                        "courriel-invalide",
                        "formation/contact-formation/coordonnees/courriel",
                        "électronique",
                        "accueil@organisme.example",
                        "accueil chez nous"),
                passes("courriel-invalide"),
                passes("courriel-invalide", "accueil@organisme.example", "a@b.fr"),
                courriel("@organisme.fr"),
                courriel("a@b@c.fr"),
                courriel("a@.fr"),
                courriel("a@b.f"),
                courriel("a@bfr"),
                courriel("a.b@fr"),
                courriel("a@b.fr;c"),
                courriel("a,b@c.fr"),
                courriel("&lt;a@b.fr"),
                courriel("a@b.fr&gt;"),
                courriel("a b@c.fr"),
                fails(
                        "horaire-invalide",
                        "formation/action/session/recrutement/heure-debut",
                        "09h60",
                        "09h30",
                        "09h60"),
                passes("horaire-invalide", "09h30", "23:59"),
                passes("horaire-invalide", "09h30", "19h59"),
                fails(
                        "adresse-web-invalide",
                        "formation/url-formation/urlweb",
                        "web",
                        "https://organisme.example/anglais",
                        "voir notre site"),
                fails(
                        "adresse-web-invalide",
                        "formation/url-formation/urlweb",
                        "web",
                        "https://organisme.example/anglais",
                        "https://"),
                fails(
                        "adresse-web-invalide",
                        "formation/url-formation/urlweb",
                        "web",
                        "https://organisme.example/anglais",
                        "https://a b"),
                passes("adresse-web-invalide", "https://organisme.example/anglais", "www.organisme.example/x"),
                passes("adresse-web-invalide", "https://organisme.example/anglais", "http://organisme.example"));
    }

    private static Cas courriel(String text) {
        return fails(
                "courriel-invalide",
                "formation/contact-formation/coordonnees/courriel",
                "électronique",
                "accueil@organisme.example",
                text);
    }
}
