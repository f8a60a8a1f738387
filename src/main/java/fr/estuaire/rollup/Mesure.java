package fr.estuaire.rollup;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What the guard looks at, with the limit and the floor that stand where neither the nation nor the territory says
 * otherwise. A measure is out of its limits when it is above both: the floor spares small territories.
 */
enum Mesure {
    /** Formations that go although their sessions are not over, in % of what was on offer. */
    RETRAITS(20, 10),
    /** Sessions, not yet over, that are lost, in %. */
    SESSIONS(50, 100),
    /** Actions that are lost, in %. */
    ACTIONS(50, 30),
    /** Sessions that a département loses, in %. */
    DEPARTEMENT(50, 15),
    /** Sessions that a kind of offer loses, in %. */
    GENRE(60, 20),
    /** Points by which the share of a kind moves up. */
    GENRE_PART(50, 30),
    /** Bodies that are lost, in %. */
    ORGANISMES(30, 5),
    /** Points that a field loses: share of the sessions or formations that have it. */
    COUVERTURE(25, 20),
    /** Points that the share of open sessions loses. */
    OUVERTES(60, 30),
    /** Formations after, in % of those before: 200 is the double. The floor is what there was before. */
    EXPLOSION(200, 50),
    /** Formations isolated more than by the last feed, in % of those read. */
    ISOLEES(30, 20),
    /** Texts with the marks of a broken encoding, in % of those that the feed brings. */
    TEXTES(5, 10),
    /** Points by which the share of sessions outside the territory grows. */
    HORS_TERRITOIRE(25, 20),
    /** New numbers that another territory has on offer, in % of the feed. */
    NUMEROS_AILLEURS(10, 20),
    /** Formations that only change their number, in % of what was on offer. */
    RENUMEROTATION(10, 10),
    /** New formations that are another one of the territory under a second number, in % of what was on offer. */
    DOUBLES(10, 10),
    /** Formations to come whose dates all move by the same number of days, in %. */
    DECALAGE(20, 10),
    /** Formations to come whose dates change, in %. */
    DATES(50, 20),
    /** Months by which the middle of the first days moves. The floor is in sessions. */
    MEDIANE(9, 50),
    /** Changed formations that come back to an older version, in % of those that change. */
    RETOUR_ARRIERE(80, 5),
    /** Formations lost in fourteen days, each night within its limits, in %. */
    EROSION(40, 50);

    private final int limite;
    private final int plancher;

    Mesure(int limite, int plancher) {
        this.limite = limite;
        this.plancher = plancher;
    }

    int limite() {
        return limite;
    }

    int plancher() {
        return plancher;
    }

    /** As settings write it: {@code numeros-ailleurs}. */
    String cle() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Mesure> find(String cle) {
        return Arrays.stream(values()).filter(one -> one.cle().equals(cle)).findFirst();
    }
}
