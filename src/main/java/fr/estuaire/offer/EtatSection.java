package fr.estuaire.offer;

/** How far a section of the form is. */
public enum EtatSection {
    VIDE("○", "à remplir"),
    PARTIELLE("◐", "à compléter"),
    COMPLETE("●", "complète");

    private final String marque;
    private final String libelle;

    EtatSection(String marque, String libelle) {
        this.marque = marque;
        this.libelle = libelle;
    }

    public String marque() {
        return marque;
    }

    /** The mark in words, for those who do not see it. */
    public String libelle() {
        return libelle;
    }
}
