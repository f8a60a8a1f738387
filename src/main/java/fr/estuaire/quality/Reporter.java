package fr.estuaire.quality;

/** Receives what a rule finds. */
@FunctionalInterface
public interface Reporter {

    /** @param message a French sentence about this very element */
    void report(Part where, String message);
}
