package fr.estuaire.offer;

import org.jspecify.annotations.Nullable;

/**
 * A part with what an import recognises it by.
 *
 * @param externe number that it bore in the file it comes from
 * @param ordre its place among its siblings
 */
record PartieConnue(Partie partie, @Nullable String externe, int ordre) {}
