package fr.estuaire.offer;

/** Where an offer stands between its body and the collectors, apart from whether a version of it is published. */
public enum Etat {
    BROUILLON,
    SOUMISE,
    A_CORRIGER,
    REFUSEE,
    PUBLIEE,
    RETIREE;

    /** The word of the screens, the same everywhere; {@code publiee}: a version of the offer is live. */
    public String libelle(boolean publiee) {
        return switch (this) {
            case BROUILLON -> publiee ? "Publiée, modification en cours" : "Brouillon";
            case SOUMISE -> publiee ? "Publiée, modification soumise" : "Soumise";
            case A_CORRIGER -> publiee ? "Publiée, à corriger" : "À corriger";
            case REFUSEE -> publiee ? "Publiée, modification refusée" : "Refusée";
            case PUBLIEE -> "Publiée";
            case RETIREE -> "Retirée";
        };
    }

    /** Whether the body’s version is not, or not yet, the one that was approved. */
    public boolean isInProgress() {
        return this != PUBLIEE && this != RETIREE;
    }

    /** Whether the body may change the offer now. */
    public boolean isEditable() {
        return this != SOUMISE;
    }
}
