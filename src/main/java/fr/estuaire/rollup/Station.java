package fr.estuaire.rollup;

/** Where a feed is on its way into the catalogue. */
public enum Station {
    RECEVOIR("Réception"),
    LIRE("Lecture, contrôle et rapprochement"),
    GARDER("Comparaison avec le dernier flux accepté"),
    APPLIQUER("Publication");

    private final String libelle;

    Station(String libelle) {
        this.libelle = libelle;
    }

    /** The words shown. */
    public String libelle() {
        return libelle;
    }
}
