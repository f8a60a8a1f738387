package fr.estuaire.quality;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.FeedReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Formations made from a seed, each with its own texts, actions, sessions, body and certification: 7 to 10 kB of Lhéo. */
final class GeneratedFormations {
    private static final List<String> WORDS = List.of(
            "accueillir",
            "organiser",
            "le poste de travail",
            "selon les consignes",
            "la sécurité",
            "en équipe",
            "un dossier client",
            "les outils numériques",
            "préparer",
            "contrôler la qualité",
            "rédiger un compte rendu",
            "l’environnement",
            "au quotidien",
            "les gestes professionnels",
            "appliquer",
            "une démarche de projet",
            "communiquer à l’oral",
            "analyser un besoin",
            "mettre en œuvre",
            "la réglementation",
            "évaluer",
            "le tableau de bord",
            "en situation réelle",
            "avec un tuteur",
            "par étapes",
            "la production",
            "maintenir",
            "l’équipement",
            "dans le respect des délais",
            "les règles d’hygiène",
            "suivre un budget",
            "animer");
    private static final List<String> TITLES = List.of(
            "Agent polyvalent",
            "Technicien de maintenance",
            "Assistant comptable",
            "Cuisinier",
            "Aide-soignant",
            "Développeur web",
            "Anglais professionnel",
            "Soudeur",
            "Conseiller de vente",
            "Menuisier");

    private final Random random;
    private final List<String[]> places;
    private int made;

    /** @param places code, name and postal code of communes */
    GeneratedFormations(long seed, List<String[]> places) {
        this.random = new Random(seed);
        this.places = places;
    }

    /** The next formations, read as from a feed. */
    List<Element> next(int count) {
        StringBuilder feed = new StringBuilder(10_000 * count);
        feed.append("<lheo xmlns=\"http://lheo.gouv.fr/2.3\"><offres>");
        for (int i = 0; i < count; i++) {
            formation(feed);
        }
        List<Element> found = new ArrayList<>(count);
        try (FeedReader reader = Offres.feed(feed.append("</offres></lheo>").toString())) {
            reader.forEach(formation -> found.add(formation.element()));
        }
        return found;
    }

    private void formation(StringBuilder xml) {
        made++;
        int body = random.nextInt(BenchmarkRegisters.BODIES);
        String title = TITLES.get(random.nextInt(TITLES.size())) + " " + sentence(3);
        xml.append("<formation numero=\"53_F").append(made).append("\" datemaj=\"20261005\"><domaine-formation>");
        for (int i = 0; i < 3; i++) {
            xml.append("<code-FORMACODE ref=\"V14\">")
                    .append(10_000 + random.nextInt(3000))
                    .append("</code-FORMACODE>");
        }
        xml.append("<code-NSF>326</code-NSF><code-ROME>M1805</code-ROME></domaine-formation>");
        leaf(xml, "intitule-formation", title);
        leaf(xml, "objectif-formation", text(350));
        leaf(xml, "resultats-attendus", text(300));
        leaf(xml, "contenu-formation", text(900));
        leaf(xml, "certifiante", "1");
        contact(xml, "contact-formation");
        leaf(xml, "parcours-de-formation", "1");
        leaf(xml, "code-niveau-entree", "13");
        leaf(xml, "objectif-general-formation", "6");
        int certification = random.nextInt(BenchmarkRegisters.CERTIFICATIONS);
        xml.append("<certification><code-RNCP>RNCP")
                .append(certification)
                .append("</code-RNCP><code-CERTIFINFO>")
                .append(certification)
                .append("</code-CERTIFINFO></certification>");
        leaf(xml, "code-niveau-sortie", String.valueOf(13 + certification % 4));
        xml.append("<url-formation><urlweb>https://organisme")
                .append(body)
                .append(".example/f")
                .append(made)
                .append("</urlweb></url-formation>");
        int actions = 1 + random.nextInt(2);
        for (int i = 1; i <= actions; i++) {
            action(xml, body, i);
        }
        responsable(xml, body);
        xml.append("</formation>");
    }

    private void action(StringBuilder xml, int body, int rank) {
        xml.append("<action numero=\"53_A")
                .append(made)
                .append('_')
                .append(rank)
                .append("\">");
        leaf(xml, "rythme-formation", sentence(6));
        xml.append("<code-public-vise ref=\"V14\">83056</code-public-vise>");
        leaf(xml, "niveau-entree-obligatoire", "0");
        leaf(xml, "modalites-alternance", sentence(4));
        leaf(xml, "modalites-enseignement", String.valueOf(rank % 2));
        leaf(xml, "conditions-specifiques", text(200));
        leaf(xml, "prise-en-charge-frais-possible", "1");
        xml.append("<lieu-de-formation tag=\"principal\"><coordonnees>");
        adresse(xml, places.get(random.nextInt(places.size())));
        xml.append("<telfixe><numtel>0299")
                .append(100_000 + random.nextInt(899_999))
                .append("</numtel></telfixe></coordonnees></lieu-de-formation>");
        leaf(xml, "modalites-entrees-sorties", "0");
        int sessions = 1 + random.nextInt(3);
        for (int i = 1; i <= sessions; i++) {
            session(xml, rank, i);
        }
        leaf(xml, "langue-formation", "fr");
        leaf(xml, "modalites-recrutement", text(150));
        int hours = 50 + 20 * random.nextInt(40) + 15 * rank;
        leaf(xml, "prix-horaire-TTC", "15");
        leaf(xml, "prix-total-TTC", String.valueOf(15 * hours));
        leaf(xml, "nombre-heures-centre", String.valueOf(hours - 35));
        leaf(xml, "nombre-heures-entreprise", "35");
        leaf(xml, "nombre-heures-total", String.valueOf(hours));
        leaf(xml, "conventionnement", "1");
        xml.append("<organisme-formateur numero=\"53_OF")
                .append(body)
                .append("\"><SIRET-formateur><SIRET>")
                .append(BenchmarkRegisters.siret(body, 1 + random.nextInt(3)))
                .append("</SIRET></SIRET-formateur><raison-sociale-formateur>ORGANISME ")
                .append(body)
                .append("</raison-sociale-formateur>");
        contact(xml, "contact-formateur");
        xml.append("</organisme-formateur><organisme-financeur><code-financeur>2</code-financeur>"
                + "<nb-places-financees>12</nb-places-financees></organisme-financeur>"
                + "<extras info=\"dispositif\"><extra info=\"contrat-apprentissage\">0</extra></extras></action>");
    }

    private void session(StringBuilder xml, int action, int rank) {
        // one in ten is over, and one in twenty says no day
        int year = random.nextInt(10) == 0 ? 2025 : 2027;
        String day = random.nextInt(20) == 0 ? "00" : String.format(Locale.ROOT, "%02d", 1 + random.nextInt(28));
        xml.append("<session numero=\"S")
                .append(made)
                .append('_')
                .append(action)
                .append('_')
                .append(rank)
                .append("\"><periode><debut>")
                .append(year)
                .append("0")
                .append(1 + random.nextInt(9))
                .append(day)
                .append("</debut><fin>")
                .append(year)
                .append("12")
                .append(10 + rank)
                .append("</fin></periode><adresse-inscription>");
        adresse(xml, places.get(random.nextInt(places.size())));
        xml.append("</adresse-inscription>");
        leaf(xml, "etat-recrutement", "1");
        xml.append(
                "<recrutement><modalite-recrutement>9</modalite-recrutement><a-distance>1</a-distance><nb-places>12</nb-places>"
                        + "<periode><debut>20270105</debut><fin>20270105</fin></periode><heure-debut>09h30</heure-debut>"
                        + "<heure-fin>12h00</heure-fin></recrutement></session>");
    }

    private void responsable(StringBuilder xml, int body) {
        xml.append("<organisme-formation-responsable numero=\"53_OF")
                .append(body)
                .append("\">");
        leaf(xml, "numero-activite", BenchmarkRegisters.nda(body));
        xml.append("<SIRET-organisme-formation><SIRET>")
                .append(BenchmarkRegisters.siret(body, 1))
                .append("</SIRET></SIRET-organisme-formation>");
        leaf(xml, "nom-organisme", "Organisme " + body);
        leaf(xml, "raison-sociale", "ORGANISME " + body);
        xml.append("<coordonnees-organisme><coordonnees>");
        adresse(xml, places.get(random.nextInt(places.size())));
        xml.append("</coordonnees></coordonnees-organisme>");
        contact(xml, "contact-organisme");
        leaf(xml, "renseignements-specifiques", text(300));
        xml.append("</organisme-formation-responsable>");
    }

    private void contact(StringBuilder xml, String name) {
        xml.append('<')
                .append(name)
                .append("><coordonnees><nom>Martin</nom>" + "<telfixe><numtel>02 99 12 ")
                .append(10 + random.nextInt(89))
                .append(" 61</numtel></telfixe>" + "<courriel>accueil")
                .append(random.nextInt(1000))
                .append("@organisme.example</courriel></coordonnees></")
                .append(name)
                .append('>');
    }

    private static void adresse(StringBuilder xml, String[] place) {
        xml.append("<adresse><ligne>12 rue de l’Exemple</ligne><codepostal>")
                .append(place[2])
                .append("</codepostal><ville>")
                .append(place[1])
                .append("</ville><code-INSEE-commune>")
                .append(place[0])
                .append("</code-INSEE-commune>");
        if (!place[3].isEmpty()) {
            xml.append("<geolocalisation><latitude>")
                    .append(place[3])
                    .append("</latitude><longitude>")
                    .append(place[4])
                    .append("</longitude></geolocalisation>");
        }
        xml.append("</adresse>");
    }

    private static void leaf(StringBuilder xml, String name, String text) {
        xml.append('<')
                .append(name)
                .append('>')
                .append(text)
                .append("</")
                .append(name)
                .append('>');
    }

    private String text(int length) {
        StringBuilder text = new StringBuilder(length + 100);
        while (text.length() < length) {
            text.append(text.isEmpty() ? "" : " ").append(sentence(8)).append('.');
        }
        return text.toString();
    }

    private String sentence(int words) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < words; i++) {
            String word = WORDS.get(random.nextInt(WORDS.size()));
            sentence.append(i == 0 ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : " " + word);
        }
        return sentence.append(' ').append(random.nextInt(1000)).toString();
    }
}
