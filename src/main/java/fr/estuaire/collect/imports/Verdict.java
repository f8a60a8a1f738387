package fr.estuaire.collect.imports;

import java.util.List;

/** What becomes of a formation of a file. */
public enum Verdict {
    CREEE("Nouvelle", "nouvelle", "nouvelles"),
    CHANGEE("Modifiée", "modifiée", "modifiées"),
    A_CONFIRMER("À confirmer", "à confirmer", "à confirmer"),
    INCHANGEE("Inchangée", "inchangée", "inchangées"),
    REFUSEE("Refusée", "refusée", "refusées");

    private final String libelle;
    private final String singulier;
    private final String pluriel;

    Verdict(String libelle, String singulier, String pluriel) {
        this.libelle = libelle;
        this.singulier = singulier;
        this.pluriel = pluriel;
    }

    public String libelle() {
        return libelle;
    }

    /** The word that follows one. */
    public String singulier() {
        return singulier;
    }

    /** The word that follows several. */
    public String pluriel() {
        return pluriel;
    }

    /** What may be decided; the first is decided until somebody says otherwise. */
    public List<Choix> choix() {
        return switch (this) {
            case CREEE -> List.of(Choix.CREER, Choix.LAISSER);
            case CHANGEE -> List.of(Choix.METTRE_A_JOUR, Choix.LAISSER);
            case A_CONFIRMER -> List.of(Choix.LAISSER, Choix.METTRE_A_JOUR, Choix.CREER);
            case INCHANGEE, REFUSEE -> List.of(Choix.LAISSER);
        };
    }
}
