package fr.estuaire.quality;

/** How serious a finding is, the most serious first. */
public enum Severity {
    /** The whole file is refused. */
    BLOCKING("Bloquant"),
    /** The formation is set aside; the others go through. */
    ISOLATING("À écarter"),
    /** The formation goes through, and somebody should mend it. */
    WARNING("Avertissement"),
    /** The formation goes through, and would gain from a change. */
    HINT("Conseil");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isAtLeast(Severity other) {
        return compareTo(other) <= 0;
    }
}
