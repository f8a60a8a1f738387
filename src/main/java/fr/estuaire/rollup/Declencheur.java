package fr.estuaire.rollup;

/** What started a run. */
public enum Declencheur {
    NUIT("Chaque nuit"),
    BOUTON("Page Consolidation"),
    TERMINAL("Terminal"),
    /** A person applied a feed that was held. */
    DECISION("Décision sur un flux retenu");

    private final String libelle;

    Declencheur(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
