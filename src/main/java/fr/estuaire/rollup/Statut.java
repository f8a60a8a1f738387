package fr.estuaire.rollup;

/** What became of a territory's feed in a run. */
public enum Statut {
    /** On the list of a run; no node has taken it yet. */
    A_FAIRE("À faire"),
    EN_COURS("En cours"),
    /** The territory has produced and delivered nothing yet: what it has in the catalogue stays. */
    ABSENTE("Aucun flux"),
    /** The same feed as the one last applied. */
    INCHANGEE("Inchangée"),
    APPLIQUEE("Appliquée"),
    /** The feed looks abnormal: nothing changed, a person decides. */
    RETENUE("Retenue"),
    /** A person has already set this feed aside: nothing changed. */
    ECARTEE("Écartée"),
    /** The feed could not be read, or the step failed: nothing changed. */
    ECHEC("Échec");

    private final String libelle;

    Statut(String libelle) {
        this.libelle = libelle;
    }

    /** The word shown. */
    public String libelle() {
        return libelle;
    }
}
