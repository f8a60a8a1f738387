package fr.estuaire.reference;

/** What became of the import of a register. */
public enum ImportStatus {
    EN_COURS("en cours"),
    APPLIQUE("appliqué"),
    /** The same file as the last one applied. */
    INCHANGE("rien de nouveau"),
    /** The register would shrink too much: a person decides. */
    RETENU("retenu"),
    /** The file cannot be read as this register; nothing changed. */
    REFUSE("refusé"),
    /** It failed, or the application stopped meanwhile; nothing changed. */
    INTERROMPU("interrompu");

    private final String label;

    ImportStatus(String label) {
        this.label = label;
    }

    /** In French, in lower case. */
    public String label() {
        return label;
    }
}
