package fr.estuaire.offer;

import org.jspecify.annotations.Nullable;

/**
 * Which offers of the territory a list shows; null means all.
 *
 * @param text words sought in the title and the number
 * @param organisme number of a body
 */
public record OffreFilter(
        @Nullable String text,
        @Nullable String organisme,
        @Nullable Etat etat) {

    public static final OffreFilter TOUTES = new OffreFilter(null, null, null);
}
