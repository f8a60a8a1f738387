package fr.estuaire.collect.imports;

import org.jspecify.annotations.Nullable;

/**
 * A value that an import would change in an offer.
 *
 * @param ou where it stands, in French
 * @param element of Lhéo that holds it
 * @param avant null when there is none yet
 * @param apres null when it goes
 */
public record Ecart(
        String ou,
        String element,
        @Nullable String avant,
        @Nullable String apres) {}
