package fr.estuaire.archive;

/** How a file came to the archive. */
public enum Origine {
    /** Delivered by the territory's own tool. */
    LIVRAISON("livraison"),
    /** Regional output made here. */
    SORTIE("sortie");

    private final String libelle;

    Origine(String libelle) {
        this.libelle = libelle;
    }

    /** In French words, lower case. */
    public String libelle() {
        return libelle;
    }
}
