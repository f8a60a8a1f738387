package fr.estuaire.quality;

/** What a territory may do with the severity of a rule. */
public enum Latitude {
    /** Nothing: the severity is the same for all. */
    FIXED("la même partout"),
    /** Make it more serious, never less. */
    HARDEN("peut être durcie"),
    /** Make it more or less serious. */
    FREE("peut être changée");

    private final String label;

    Latitude(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether a severity may take the place of the usual one. A file is refused by the usual rules only. */
    public boolean allows(Severity usual, Severity wanted) {
        return switch (this) {
            case FIXED -> wanted == usual;
            case HARDEN -> wanted == usual || (wanted != Severity.BLOCKING && wanted.isAtLeast(usual));
            case FREE -> wanted == usual || wanted != Severity.BLOCKING;
        };
    }
}
