package fr.estuaire.benchmarks;

import fr.estuaire.benchmarks.GeneratedNation.Change;
import fr.estuaire.lheo.CodeLheo;
import fr.estuaire.lheo.DictLheo;
import fr.estuaire.reference.Commune;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The formations of one territory, each the same whenever it is asked for. */
final class GeneratedOffer {
    private static final List<String> KINDS = List.of(
            "Titre professionnel",
            "CAP",
            "BTS",
            "Licence professionnelle",
            "Bac pro",
            "Mention complémentaire",
            "Initiation",
            "Perfectionnement",
            "Préparation au concours",
            "Remise à niveau",
            "Certificat de qualification professionnelle",
            "Habilitation",
            "Atelier",
            "Formation courte",
            "Bloc de compétences",
            "Master");
    private static final List<String> TRADES = List.of(
            "Anglais professionnel",
            "Soudure TIG",
            "Comptabilité générale",
            "Aide-soignant",
            "Développement web",
            "Conduite de poids lourds",
            "Cuisine traditionnelle",
            "Secrétariat médical",
            "Maçonnerie",
            "Vente en magasin",
            "Logistique et transport",
            "Coiffure",
            "Électricité du bâtiment",
            "Ressources humaines",
            "Gestion de paie",
            "Menuiserie agencement",
            "Sécurité incendie",
            "Bureautique",
            "Maintenance industrielle",
            "Petite enfance",
            "Plomberie et chauffage",
            "Carrosserie peinture",
            "Espaces verts",
            "Hôtellerie restauration",
            "Français langue étrangère",
            "Management d’équipe",
            "Communication numérique",
            "Réseaux et télécoms",
            "Esthétique cosmétique",
            "Agriculture biologique",
            "Boulangerie pâtisserie",
            "Immobilier",
            "Banque et assurance",
            "Qualité hygiène environnement",
            "Conduite d’engins",
            "Animation socioculturelle",
            "Dessin industriel",
            "Tourisme",
            "Audiovisuel",
            "Énergies renouvelables");
    private static final List<String> NAMES = List.of(
            "Martin Bernard Thomas Petit Robert Richard Durand Dubois Moreau Laurent Simon Michel Lefebvre Leroy Roux David"
                    .split(" ", -1));
    private static final List<String> FIRST_NAMES = List.of(
            "Camille Dominique Claude Michèle Sophie Karim Inès Yann Lucie Thierry Aïcha Paul Élodie Gaëlle Hugo Nadia"
                    .split(" ", -1));
    private static final List<String> STREETS = List.of(
            "rue de la République", "avenue Jean Jaurès", "rue des Écoles", "place du Marché", "boulevard du Port");
    private static final List<CodeLheo> NSF = DictLheo.valueOf("NSF").codes().stream()
            .filter(code -> code.code().length() == 3)
            .toList();
    private static final List<CodeLheo> PUBLICS =
            DictLheo.valueOf("PUBLIC_VISE").codes();
    private static final LocalDate FIRST_DAY = LocalDate.of(2027, 1, 4);
    private static final int PER_BODY = 25;
    private static final int TOWNS = 4096;

    private final long seed;
    private final String prefix;
    private final int bodies;
    private final Vocabulaire words;
    private final List<Commune> towns;
    private final Balises xml;
    private final Hasard random = new Hasard();
    private final Hasard aside = new Hasard();
    private long formations;
    private long actions;
    private long sessions;

    GeneratedOffer(long seed, String prefix, int count, Vocabulaire words, List<Commune> towns, boolean indented) {
        this.seed = seed;
        this.prefix = prefix;
        this.bodies = 1 + count / PER_BODY;
        this.words = words;
        this.towns = populated(towns);
        this.xml = new Balises(indented);
    }

    long formations() {
        return formations;
    }

    long actions() {
        return actions;
    }

    long sessions() {
        return sessions;
    }

    byte[] formation(int rank, Change change, long night) {
        return formation(rank, String.valueOf(100_000 + rank), change, night);
    }

    /** One that was not there before a night. */
    byte[] added(int rank, long night) {
        return formation(rank + 0x4000_0000 + (int) night, "N" + night + "_" + rank, Change.NONE, night);
    }

    private byte[] formation(long rank, String number, Change change, long night) {
        random.reset(seed, rank);
        formations++;
        int body = random.below(bodies);
        String title = random.pick(KINDS) + " – " + random.pick(TRADES) + ", " + words.rare(random) + " et "
                + words.rare(random);
        xml.open("formation", "numero", prefix + "_F" + number, "datecrea", "20250310", "datemaj", "20261124");
        domain();
        xml.leaf("intitule-formation", title);
        text("objectif-formation", 700, change == Change.TEXT ? night : 0);
        text("resultats-attendus", 300, 0);
        text("contenu-formation", 1400, 0);
        boolean certifying = random.in(60);
        xml.leaf("certifiante", certifying ? 1 : 0);
        contact("contact-formation", body, random.below(4));
        xml.leaf("parcours-de-formation", 1 + random.below(4));
        xml.leaf("code-niveau-entree", 11);
        xml.leaf("objectif-general-formation", certifying ? 6 : 1 + random.below(5));
        if (certifying) {
            xml.open("certification")
                    .leaf("code-RNCP", 30_000 + random.below(9000))
                    .leaf("code-CERTIFINFO", 80_000 + random.below(30_000))
                    .close();
            xml.leaf("code-niveau-sortie", 13 + random.below(4));
        }
        xml.open("url-formation")
                .leaf("urlweb", url(body, "formations/" + number))
                .close();
        int count = random.below(40) < 25 ? 1 : 2 + random.below(3) / 2;
        for (int i = 1; i <= count; i++) {
            action(number + "_" + i, body, i, change, night);
        }
        responsible(body);
        xml.close();
        return xml.end();
    }

    private void domain() {
        xml.open("domaine-formation");
        int codes = 1 + random.below(4);
        int first = random.below(2500);
        for (int i = 0; i < codes; i++) {
            String formacode = String.valueOf(11_000 + (first + 17 * i) % 2500 * 31);
            if (i == 0) {
                xml.leaf("code-FORMACODE", formacode, "ref", "V14", "tag", "principal");
            } else {
                xml.leaf("code-FORMACODE", formacode, "ref", "V14");
            }
        }
        xml.leaf("code-NSF", random.pick(NSF).code());
        int rome = random.below(530);
        for (int i = random.below(3); i >= 0; i--) {
            xml.leaf("code-ROME", "" + (char) ('A' + (rome + i) % 14) + (1101 + (rome + i) / 14 * 23));
        }
        xml.close();
    }

    private void action(String number, int body, int rank, Change change, long night) {
        actions++;
        Commune town = random.pick(towns);
        int hours = 35 + 7 * random.below(120);
        int price = 8 + random.below(20);
        xml.open("action", "numero", prefix + "_A" + number, "datecrea", "20250310", "datemaj", "20261124");
        text("rythme-formation", 120, 0);
        int publics = random.below(PUBLICS.size() - 6);
        for (int i = random.below(6); i >= 0; i--) {
            xml.leaf("code-public-vise", PUBLICS.get(publics + i).code(), "ref", "V14");
        }
        text("info-public-vise", 120, 0);
        xml.leaf("niveau-entree-obligatoire", random.below(2));
        text("modalites-alternance", 160, 0);
        xml.leaf("modalites-enseignement", random.below(3));
        text("conditions-specifiques", 200, 0);
        xml.leaf("prise-en-charge-frais-possible", 1);
        place(body, town, rank);
        for (int i = random.below(4) == 0 ? 1 + random.below(2) : 0; i > 0; i--) {
            place(body, random.pick(towns), rank + i);
        }
        xml.leaf("modalites-entrees-sorties", random.below(5) == 0 ? 1 : 0);
        xml.open("url-action").leaf("urlweb", url(body, "actions/" + number)).close();
        int count = random.below(2) == 0 ? 1 : 2 + random.below(3) / 2;
        for (int i = 1; i <= count; i++) {
            session(number + "_" + i, body, town, i, hours, i == 1 ? change : Change.NONE, night);
        }
        xml.open("adresse-information");
        address(town, rank);
        xml.close();
        text("restauration", 100, 0);
        text("hebergement", 100, 0);
        text("acces-handicapes", 120, 0);
        xml.leaf("langue-formation", "fr");
        text("modalites-recrutement", 200, 0);
        text("modalites-pedagogiques", 195, 0);
        xml.leaf("prix-horaire-TTC", price);
        xml.leaf("prix-total-TTC", (long) price * hours);
        xml.leaf("nombre-heures-centre", hours);
        xml.leaf("nombre-heures-entreprise", 0);
        xml.leaf("nombre-heures-total", hours);
        text("detail-conditions-prise-en-charge", 200, 0);
        xml.leaf("conventionnement", random.below(2));
        int trainer = random.in(85) ? body : random.below(bodies);
        xml.open("organisme-formateur", "numero", prefix + "_OF" + trainer)
                .open("SIRET-formateur")
                .leaf("SIRET", siret(trainer))
                .close();
        xml.leaf("raison-sociale-formateur", bodyName(trainer).toUpperCase(Locale.FRENCH));
        contact("contact-formateur", trainer, rank);
        xml.close();
        funding();
        xml.open("extras", "info", "dispositif")
                .leaf("extra", random.in(10) ? "1" : "0", "info", "contrat-apprentissage")
                .leaf("extra", "0", "info", "contrat-professionnalisation")
                .close();
        xml.close();
    }

    private void funding() {
        for (int i = random.below(2); i >= 0; i--) {
            xml.open("organisme-financeur")
                    .leaf("code-financeur", random.in(50) ? 2 : 5)
                    .leaf("nb-places-financees", 4 + random.below(12))
                    .open("extras", "info", "specificites");
            xml.startText("extra");
            xml.out().setLength(xml.out().length() - 1);
            xml.out().append(" info=\"programme-financeur\">");
            words.text(xml.out(), random, 80);
            xml.endText("extra");
            xml.close().close();
        }
    }

    private void session(String number, int body, Commune town, int rank, int hours, Change change, long night) {
        sessions++;
        long day = random.below(540) + 7L * (rank - 1);
        int places = 4 + random.below(16);
        if (change != Change.NONE) {
            aside.reset(seed, night, rank, day);
            day += change == Change.DATES ? 1 + aside.below(20) : 0;
            places += change == Change.PLACES ? 1 + aside.below(5) : 0;
        }
        LocalDate start = FIRST_DAY.plusDays(day);
        LocalDate end = start.plusDays(1 + hours / 5);
        xml.open("session", "numero", "S" + prefix + number, "datecrea", "20250310", "datemaj", "20261124");
        period(start, end);
        xml.open("adresse-inscription");
        address(town, rank);
        xml.close();
        text("modalites-inscription", 100, 0);
        xml.open("periode-inscription");
        period(start.minusDays(90), start.minusDays(7));
        xml.close();
        xml.leaf("etat-recrutement", random.in(80) ? 1 : 2 + random.below(2));
        for (int i = random.below(3); i > 0; i--) {
            LocalDate meeting = start.minusDays(20L + 9L * i);
            xml.open("recrutement")
                    .leaf("modalite-recrutement", 9)
                    .leaf("a-distance", random.below(2))
                    .leaf("nb-places", places + 5L);
            period(meeting, meeting);
            xml.leaf("heure-debut", "09h30").leaf("heure-fin", "12h00");
            text("commentaire", 160, 0);
            xml.close();
        }
        xml.open("url-session").leaf("urlweb", url(body, "sessions/" + number)).close();
        if (random.in(30)) {
            contact("contact-session", body, rank);
        }
        xml.open("cycle")
                .leaf("type-cycle", 0)
                .leaf("effectif-minimal", 3)
                .leaf("capacite-simultanee", places)
                .close();
        xml.open("extras", "info", "session-perimee")
                .leaf("extra", "0", "info", "session-perimee")
                .close();
        xml.close();
    }

    private void responsible(int body) {
        aside.reset(seed, -1, body);
        String name = bodyName(body);
        xml.open("organisme-formation-responsable", "numero", prefix + "_OF" + body);
        xml.leaf("numero-activite", prefix.substring(0, 2) + (100_000_000 + aside.below(899_999_999)));
        xml.open("SIRET-organisme-formation").leaf("SIRET", siret(body)).close();
        xml.leaf("nom-organisme", name).leaf("raison-sociale", name.toUpperCase(Locale.FRENCH));
        xml.open("coordonnees-organisme").open("coordonnees");
        address(townOf(body), body % 90);
        aside.reset(seed, -2, body);
        phone("telfixe", aside);
        xml.leaf("courriel", "direction@organisme" + prefix + "-" + body + ".example");
        xml.close().close();
        contact("contact-organisme", body, 0);
        aside.reset(seed, -3, body);
        words.text(xml.startText("renseignements-specifiques"), aside, 500);
        xml.endText("renseignements-specifiques");
        xml.open("extras", "info", "categorie-organisme")
                .leaf("extra", "13", "info", "code-categorie-organisme")
                .close();
        xml.close();
    }

    private void place(int body, Commune town, int rank) {
        xml.open("lieu-de-formation", "tag", rank == 1 ? "principal" : "secondaire")
                .open("coordonnees")
                .leaf(
                        "nom",
                        "Site " + town.nom().substring(0, Math.min(town.nom().length(), 40)));
        address(town, body % 80 + rank);
        phone("telfixe", random);
        xml.close().close();
    }

    private void contact(String name, int body, int rank) {
        aside.reset(seed, -4, body, rank);
        String first = aside.pick(FIRST_NAMES);
        String last = aside.pick(NAMES);
        xml.open(name, "tag", "principal")
                .leaf("type-contact", 3 + aside.below(2))
                .open("coordonnees")
                .leaf("civilite", aside.below(2) == 0 ? "Madame" : "Monsieur")
                .leaf("nom", last)
                .leaf("prenom", first);
        phone("telfixe", aside);
        phone("portable", aside);
        xml.leaf("courriel", "accueil" + aside.below(40) + "@organisme" + prefix + "-" + body + ".example");
        xml.close().close();
    }

    private void address(Commune town, int number) {
        xml.open("adresse")
                .leaf("ligne", 1 + number + " " + STREETS.get(number % STREETS.size()))
                .leaf("codepostal", town.codesPostaux().getFirst())
                .leaf("ville", town.nom())
                .leaf("departement", town.codeDepartement())
                .leaf("code-INSEE-commune", town.codeInsee());
        if (town.codeRegion().length() == 2) {
            xml.leaf("region", town.codeRegion());
        }
        xml.leaf("pays", "FR");
        Double latitude = town.latitude();
        Double longitude = town.longitude();
        if (latitude != null && longitude != null) {
            xml.open("geolocalisation")
                    .leaf("latitude", String.valueOf(latitude))
                    .leaf("longitude", String.valueOf(longitude))
                    .close();
        }
        xml.close();
    }

    private void phone(String name, Hasard digits) {
        xml.open(name)
                .leaf("numtel", (name.equals("portable") ? "06" : "02") + (10_000_000 + digits.below(89_999_999)))
                .close();
    }

    private void period(LocalDate start, LocalDate end) {
        xml.open("periode")
                .leaf("debut", start.format(DateTimeFormatter.BASIC_ISO_DATE))
                .leaf("fin", end.format(DateTimeFormatter.BASIC_ISO_DATE))
                .close();
    }

    /** @param variant 0, or what makes it another text */
    private void text(String name, int most, long variant) {
        long drawn = random.next();
        aside.reset(drawn, variant);
        words.text(xml.startText(name), aside, most);
        xml.endText(name);
    }

    private Commune townOf(int body) {
        return towns.get((int) Long.remainderUnsigned(new Hasard(seed, body).next(), TOWNS));
    }

    private String bodyName(int body) {
        aside.reset(seed, -5, body);
        String trade = aside.pick(TRADES);
        return "Centre " + words.rare(aside) + " " + trade.substring(0, Math.min(20, trade.length())) + " " + body;
    }

    private String url(int body, String path) {
        return "https://www.organisme" + prefix + "-" + body + ".example/" + path;
    }

    /** Nine digits and five more, each valid by its last. */
    private String siret(int body) {
        aside.reset(seed, -6, body);
        String siren = withKey(String.valueOf(30_000_000 + aside.below(59_999_999)));
        return withKey(siren + "000" + (1 + aside.below(9)));
    }

    private static String withKey(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? 2 * digit : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return digits + (10 - sum % 10) % 10;
    }

    /** Towns as often as they have inhabitants. */
    private static List<Commune> populated(List<Commune> towns) {
        long people = towns.stream().mapToLong(town -> 1 + town.population()).sum();
        List<Commune> drawn = new ArrayList<>(TOWNS);
        long soFar = 0;
        for (Commune town : towns) {
            soFar += 1 + town.population();
            while (drawn.size() < soFar * TOWNS / people) {
                drawn.add(town);
            }
        }
        return drawn;
    }
}
