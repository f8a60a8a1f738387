package fr.estuaire.offer;

import fr.estuaire.lheo.Element;
import org.jspecify.annotations.Nullable;

/**
 * A part of an offer, as it is edited: its Lhéo with holes, links instead of what the body keeps elsewhere ({@link Lien}),
 * and neither number nor stamp of its own.
 *
 * @param formation number of the formation that it belongs to; its own for the formation
 * @param parent number of the action for a session, of the formation for an action; null for the formation
 * @param version one more at each change
 */
public record Partie(
        String numero,
        Genre genre,
        String formation,
        @Nullable String parent,
        long version,
        Element document) {}
