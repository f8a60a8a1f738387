package fr.estuaire.rollup;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A feed of varied offers made from a seed: several bodies, départements, kinds and dates. What is asked of it
 * gives another feed and leaves this one as it is.
 */
final class Fiches {
    static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final List<String> SUBJECTS = List.of(
            "Boulangerie",
            "Soudure à l’arc",
            "Anglais général",
            "Comptabilité",
            "Élagage",
            "Maçonnerie",
            "Couture",
            "Cuisine",
            "Développement web",
            "Électricité",
            "Gestion de la paie",
            "Secrétariat",
            "Vente en magasin",
            "Plomberie",
            "Français langue étrangère",
            "Conduite d’engins",
            "Accueil",
            "Logistique");
    private static final List<String> LEVELS =
            List.of("initiation", "perfectionnement", "titre professionnel", "remise à niveau");

    private final List<Fiche> fiches;
    private final @Nullable String stamp;

    private Fiches(List<Fiche> fiches, @Nullable String stamp) {
        this.fiches = fiches;
        this.stamp = stamp;
    }

    /** A session of an offer. */
    static final class Session {
        String numero = "";

        @Nullable
        LocalDate debut;

        LocalDate fin = LocalDate.EPOCH;
        boolean recrutement = true;
        String etat = "1";

        Session copy() {
            Session copy = new Session();
            copy.numero = numero;
            copy.debut = debut;
            copy.fin = fin;
            copy.recrutement = recrutement;
            copy.etat = etat;
            return copy;
        }

        void move(long days) {
            if (debut != null) {
                debut = debut.plusDays(days);
            }
            fin = fin.plusDays(days);
        }
    }

    /** An offer with one action. */
    static final class Fiche {
        String numero = "";
        String titre = "";
        String objectif = "";
        String contact = "Martin";
        String prix = "1200,50";
        String siret = "";
        String organisme = "";
        String formacode = "";
        String rncp = "";
        boolean certifiante = true;
        boolean apprentissage;
        boolean conventionnee;
        String enseignement = "0";
        String entrees = "0";
        String codePostal = "";
        String ville = "";
        boolean coordonnees = true;
        boolean abimee;
        List<Session> sessions = new ArrayList<>();

        Fiche copy() {
            Fiche copy = new Fiche();
            copy.numero = numero;
            copy.titre = titre;
            copy.objectif = objectif;
            copy.contact = contact;
            copy.prix = prix;
            copy.siret = siret;
            copy.organisme = organisme;
            copy.formacode = formacode;
            copy.rncp = rncp;
            copy.certifiante = certifiante;
            copy.apprentissage = apprentissage;
            copy.conventionnee = conventionnee;
            copy.enseignement = enseignement;
            copy.entrees = entrees;
            copy.codePostal = codePostal;
            copy.ville = ville;
            copy.coordonnees = coordonnees;
            copy.abimee = abimee;
            copy.sessions = new ArrayList<>(sessions.stream().map(Session::copy).toList());
            return copy;
        }

        String departement() {
            return codePostal.substring(0, 2);
        }

        void moveTo(String departement) {
            codePostal = departement + codePostal.substring(2);
        }
    }

    /**
     * @param departements over which the offers are spread, the first ones more than the last
     * @param today around which the sessions stand: four in ten have begun, none is over
     */
    static Fiches of(int n, long seed, String prefix, LocalDate today, String... departements) {
        Random random = new Random(seed);
        List<Fiche> fiches = new ArrayList<>();
        for (int rank = 0; rank < n; rank++) {
            fiches.add(fiche(rank, random, prefix, today, departements));
        }
        return new Fiches(fiches, null);
    }

    private static Fiche fiche(int rank, Random random, String prefix, LocalDate today, String... departements) {
        Fiche fiche = new Fiche();
        int body = random.nextInt(12);
        fiche.numero = prefix + "_F" + rank;
        fiche.titre =
                SUBJECTS.get(rank % SUBJECTS.size()) + ", " + LEVELS.get(random.nextInt(LEVELS.size())) + " n° " + rank;
        fiche.objectif = "Savoir exercer le métier après une période d’entraînement guidée, étape " + rank + ".";
        fiche.siret = siret(100 + body + Math.abs(prefix.hashCode() % 700));
        fiche.organisme = "Centre de formation " + prefix + " " + body;
        boolean langue = rank % 6 == 2;
        fiche.formacode = langue ? "15235" : "21538";
        fiche.rncp = String.valueOf(30000 + rank % 50);
        fiche.certifiante = rank % 5 != 0;
        fiche.apprentissage = rank % 4 == 0;
        fiche.conventionnee = rank % 3 == 0;
        fiche.enseignement = rank % 7 == 0 ? "2" : "0";
        fiche.entrees = rank % 5 == 1 ? "1" : "0";
        int place = random.nextInt(departements.length);
        String departement = departements[Math.min(place, random.nextInt(departements.length))];
        fiche.codePostal = (departement + "%03d".formatted(random.nextInt(9) * 100)).substring(0, 5);
        fiche.ville = "Ville " + fiche.codePostal;
        int sessions = 1 + random.nextInt(3);
        LocalDate debut = random.nextInt(10) < 4
                ? today.minusDays(5 + random.nextInt(60))
                : today.plusDays(20 + random.nextInt(200));
        for (int i = 0; i < sessions; i++) {
            Session session = new Session();
            session.numero = fiche.numero + "-S" + i;
            session.debut = debut.plusDays(40L * i);
            session.fin = debut.plusDays(40L * i + 80 + random.nextInt(60));
            session.recrutement = random.nextInt(10) < 8;
            session.etat = random.nextInt(10) < 7 ? "1" : "2";
            fiche.sessions.add(session);
        }
        return fiche;
    }

    /** A number of the right shape, its key included. */
    static String siret(int body) {
        String nine = "%09d".formatted(200_000_000L + body * 1013L).substring(0, 8);
        String siren = nine + key(nine);
        String thirteen = siren + "0001";
        return thirteen + key(thirteen);
    }

    private static int key(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return (10 - sum % 10) % 10;
    }

    int size() {
        return fiches.size();
    }

    List<Fiche> list() {
        return fiches;
    }

    /** Each offer as a change leaves it. */
    Fiches each(Consumer<Fiche> change) {
        return where(one -> true, change);
    }

    Fiches where(Predicate<Fiche> condition, Consumer<Fiche> change) {
        return new Fiches(
                fiches.stream()
                        .map(one -> {
                            Fiche copy = one.copy();
                            if (condition.test(copy)) {
                                change.accept(copy);
                            }
                            return copy;
                        })
                        .toList(),
                stamp);
    }

    /** The first n offers as a change leaves them. */
    Fiches first(int n, Consumer<Fiche> change) {
        List<Fiche> first = fiches.subList(0, n);
        List<String> numeros = first.stream().map(one -> one.numero).toList();
        return where(one -> numeros.contains(one.numero), change);
    }

    /** One offer in n as a change leaves it. */
    Fiches oneIn(int n, Consumer<Fiche> change) {
        List<String> numeros = IntStream.range(0, fiches.size())
                .filter(rank -> rank % n == 0)
                .mapToObj(rank -> fiches.get(rank).numero)
                .toList();
        return where(one -> numeros.contains(one.numero), change);
    }

    Fiches eachSession(Consumer<Session> change) {
        return each(one -> one.sessions.forEach(change));
    }

    Fiches keep(Predicate<Fiche> condition) {
        return new Fiches(fiches.stream().filter(condition).toList(), stamp);
    }

    Fiches keep(int n) {
        return new Fiches(fiches.subList(0, n), stamp);
    }

    Fiches skip(int n) {
        return new Fiches(fiches.subList(n, fiches.size()), stamp);
    }

    Fiches plus(Fiches others) {
        List<Fiche> all = new ArrayList<>(fiches);
        all.addAll(others.fiches);
        return new Fiches(all, stamp);
    }

    Fiches reversed() {
        return new Fiches(fiches.reversed(), stamp);
    }

    /** @param stamp AAAAMMJJ, or null for a file that does not say */
    Fiches exported(@Nullable String stamp) {
        return new Fiches(fiches, stamp);
    }

    String xml() {
        StringBuilder xml = new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<lheo xmlns=\"http://lheo.gouv.fr/2.3\"><offres>\n");
        fiches.forEach(one -> xml.append(FichesLheo.xml(one)).append('\n'));
        if (stamp != null) {
            xml.append("<extras info=\"flux-intercarif\"><extra info=\"date-export\">")
                    .append(stamp)
                    .append("</extra></extras>");
        }
        return xml.append("</offres></lheo>\n").toString();
    }

    /** Letters of two bytes read as two letters. */
    static String mojibake(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    @Override
    public String toString() {
        return Arrays.toString(fiches.stream().map(one -> one.numero).toArray());
    }
}
