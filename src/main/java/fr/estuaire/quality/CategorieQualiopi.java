package fr.estuaire.quality;

import fr.estuaire.reference.References.OrganismeFacts;

/** The four kinds of action that the Qualiopi certificate may cover (Code du travail, art. L. 6313-1). */
enum CategorieQualiopi {
    ACTIONS("actions de formation"),
    APPRENTISSAGE("apprentissage"),
    VAE("validation des acquis de l’expérience"),
    BILAN("bilan de compétences");

    private final String label;

    CategorieQualiopi(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** By what the national flow says: the extras of apprenticeship, then the CPF codes 200 (VAE) and 202 (bilan). */
    static CategorieQualiopi of(FormationElements formation, Part action) {
        if (Apprentissage.isOffered(action)) {
            return APPRENTISSAGE;
        }
        for (Part code : formation.named("code-CPF")) {
            String number = code.text().replace("CPF", "");
            if (number.equals("200")) {
                return VAE;
            }
            if (number.equals("202")) {
                return BILAN;
            }
        }
        return ACTIONS;
    }

    boolean isHeldBy(OrganismeFacts organisme) {
        return switch (this) {
            case ACTIONS -> organisme.qualiopiActions();
            case APPRENTISSAGE -> organisme.qualiopiApprentissage();
            case VAE -> organisme.qualiopiVae();
            case BILAN -> organisme.qualiopiBilans();
        };
    }
}
