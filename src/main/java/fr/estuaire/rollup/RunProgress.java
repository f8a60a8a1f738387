package fr.estuaire.rollup;

import org.jspecify.annotations.Nullable;

/**
 * How far a run has come.
 *
 * @param done territories finished
 * @param territories territories in all
 * @param current name of the territory at work, null at the very end
 * @param lues formations read so far in the feed of that territory
 * @param total counts of the territories finished
 */
public record RunProgress(
        int done, int territories, @Nullable String current, int lues, Comptes total) {

    /** Share of the territories that are finished, from 0 to 1. */
    public double share() {
        return territories == 0 ? 1 : (double) done / territories;
    }
}
