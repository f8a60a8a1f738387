package fr.estuaire.rollup;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What the guard looks at, with the limit and the floor that stand where neither the nation nor the territory says
 * otherwise. A measure is out of its limits when it is above both: the floor spares small territories.
 */
public enum Mesure {
    /** Formations that go although their sessions are not over, in % of what was on offer. */
    RETRAITS(
            20,
            10,
            Unite.POUR_CENT,
            "formation",
            "Formations retirées",
            "Des formations partent alors que leurs sessions ne sont pas finies. Un flux vide est toujours retenu."),
    /** Sessions, not yet over, that are lost, in %. */
    SESSIONS(
            50,
            100,
            Unite.POUR_CENT,
            "session",
            "Sessions perdues",
            "Le flux porte bien moins de sessions à venir ou en cours."),
    /** Actions that are lost, in %. */
    ACTIONS(
            50,
            30,
            Unite.POUR_CENT,
            "action",
            "Actions perdues",
            "Le flux porte bien moins d’actions dont une session est à venir ou en cours."),
    /** Sessions that a département loses, in %. */
    DEPARTEMENT(
            50,
            15,
            Unite.POUR_CENT,
            "session",
            "Sessions d’un département",
            "Un département perd ses sessions. S’il les perd toutes, le tiers du seuil en nombre suffit."),
    /** Sessions that a kind of offer loses, in %. */
    GENRE(
            60,
            20,
            Unite.POUR_CENT,
            "session",
            "Sessions d’un genre d’offre",
            "L’apprentissage, l’offre conventionnée, les langues, la distance, les entrées permanentes ou les formations certifiantes perdent leurs sessions."),
    /** Points by which the share of a kind moves up. */
    GENRE_PART(
            50,
            30,
            Unite.POINTS,
            "session",
            "Part d’un genre d’offre",
            "La part de l’un de ces genres parmi les sessions grandit d’un coup."),
    /** Bodies that are lost, in %. */
    ORGANISMES(
            30,
            5,
            Unite.POUR_CENT,
            "organisme",
            "Organismes perdus",
            "Des organismes n’ont plus aucune formation, alors qu’aucune formation finie ne part."),
    /** Points that a field loses: share of the sessions or formations that have it. */
    COUVERTURE(
            25,
            20,
            Unite.POINTS,
            "session ou formation",
            "Champ qui se vide",
            "Le recrutement, les coordonnées, la commune, l’état, la date de début, la certification ou le Formacode manquent à une plus grande part de l’offre."),
    /** Points that the share of open sessions loses. */
    OUVERTES(
            60,
            30,
            Unite.POINTS,
            "session",
            "Recrutements qui ferment",
            "La part des sessions dont le recrutement est ouvert baisse d’un coup."),
    /** Formations after, in % of those before: 200 is the double. The floor is what there was before. */
    EXPLOSION(
            200,
            50,
            Unite.POUR_CENT,
            "formation",
            "Offre multipliée",
            "Le flux porte bien plus de formations que le catalogue n’en a de ce territoire."),
    /** Formations isolated more than by the last feed, in % of those read. */
    ISOLEES(
            30,
            20,
            Unite.POUR_CENT,
            "formation",
            "Formations à écarter",
            "Plus de formations qu’au flux d’avant ont un défaut qui les écarte du catalogue."),
    /** Texts with the marks of a broken encoding, in % of those that the feed brings. */
    TEXTES(
            5,
            10,
            Unite.POUR_CENT,
            "formation",
            "Textes abîmés",
            "Des formations nouvelles ou modifiées ont des textes mal encodés, comme «\u00A0Ã©\u00A0» au lieu de «\u00A0é\u00A0»."),
    /** Points by which the share of sessions outside the territory grows. */
    HORS_TERRITOIRE(
            25,
            20,
            Unite.POINTS,
            "session",
            "Sessions hors du territoire",
            "La part des sessions qui ont lieu hors des départements du territoire grandit d’un coup."),
    /** New numbers that another territory has on offer, in % of the feed. */
    NUMEROS_AILLEURS(
            10,
            20,
            Unite.POUR_CENT,
            "formation",
            "Offre d’un autre territoire",
            "Des formations nouvelles sont au catalogue d’un autre territoire, avec les mêmes numéro, organisme et intitulé."),
    /** Formations that only change their number, in % of what was on offer. */
    RENUMEROTATION(
            10,
            10,
            Unite.POUR_CENT,
            "formation",
            "Numéros changés",
            "Des formations ne changent que de numéro\u00A0: qui les suit les perdrait."),
    /** New formations that are another one of the territory under a second number, in % of what was on offer. */
    DOUBLES(
            10,
            10,
            Unite.POUR_CENT,
            "formation",
            "Formations en double",
            "Des formations nouvelles sont déjà au catalogue du territoire, mot pour mot, sous un autre numéro."),
    /** Formations to come whose dates all move by the same number of days, in %. */
    DECALAGE(
            20,
            10,
            Unite.POUR_CENT,
            "formation",
            "Dates décalées",
            "Des formations à venir commencent toutes du même nombre de jours plus tôt, ou plus tard."),
    /** Formations to come whose dates change, in %. */
    DATES(
            50,
            20,
            Unite.POUR_CENT,
            "formation",
            "Dates changées",
            "Des formations à venir changent de date de début, chacune à sa façon."),
    /** Months by which the middle of the first days moves. The floor is in sessions. */
    MEDIANE(
            9,
            50,
            Unite.MOIS,
            "session",
            "Milieu des dates",
            "Le mois avant lequel commence la moitié des sessions avance ou recule."),
    /** Changed formations that come back to an older version, in % of those that change. */
    RETOUR_ARRIERE(
            80,
            5,
            Unite.POUR_CENT,
            "formation",
            "Ancien flux",
            "Des formations modifiées reviennent mot pour mot à une version plus ancienne. Un fichier déjà remplacé, ou exporté avant le dernier accepté, est toujours retenu."),
    /** Formations lost in fourteen days, each night within its limits, in %. */
    EROSION(
            40,
            50,
            Unite.POUR_CENT,
            "formation",
            "Érosion",
            "En quatorze jours, le territoire perd des formations un peu chaque nuit.");

    private final int limite;
    private final int plancher;
    private final Unite unite;
    private final String nom;
    private final String libelle;
    private final String phrase;

    Mesure(int limite, int plancher, Unite unite, String nom, String libelle, String phrase) {
        this.limite = limite;
        this.plancher = plancher;
        this.unite = unite;
        this.nom = nom;
        this.libelle = libelle;
        this.phrase = phrase;
    }

    /** In what a limit is counted: in % of something, in points of a share, in months. */
    public enum Unite {
        POUR_CENT,
        POINTS,
        MOIS
    }

    int limite() {
        return limite;
    }

    int plancher() {
        return plancher;
    }

    public Unite unite() {
        return unite;
    }

    /** What the floor counts, in the singular. */
    public String nom() {
        return nom;
    }

    /** The words shown. */
    public String libelle() {
        return libelle;
    }

    /** What a feed does that is held by this measure. */
    public String phrase() {
        return phrase;
    }

    /** As settings write it: {@code numeros-ailleurs}. */
    public String cle() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Mesure> find(String cle) {
        return Arrays.stream(values()).filter(one -> one.cle().equals(cle)).findFirst();
    }
}
