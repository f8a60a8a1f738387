package fr.estuaire.reference;

import java.util.Locale;

/** The categories of actions for which a body may hold the quality certification (article L. 6313-1 of the Code du travail). */
public enum Qualiopi {
    ACTIONS("Actions de formation"),
    BILANS("Bilans de compétences"),
    VAE("Validation des acquis de l’expérience"),
    APPRENTISSAGE("Formation par apprentissage");

    private final String label;

    Qualiopi(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The column that counts, after the buffer. */
    String column() {
        return "qualiopi_" + name().toLowerCase(Locale.ROOT);
    }
}
