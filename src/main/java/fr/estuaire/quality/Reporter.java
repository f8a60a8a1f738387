package fr.estuaire.quality;

import fr.estuaire.lheo.Located;

/** Receives what a rule finds. */
@FunctionalInterface
public interface Reporter {

    /** @param message a French sentence about this very element */
    void report(Located where, String message);
}
