package fr.estuaire.collect.imports;

/** What is to be done with a formation of a file. */
public enum Choix {
    LAISSER("Laisser de côté"),
    CREER("Créer une offre"),
    METTRE_A_JOUR("Mettre à jour l’offre");

    private final String libelle;

    Choix(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
