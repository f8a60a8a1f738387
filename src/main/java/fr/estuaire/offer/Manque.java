package fr.estuaire.offer;

import org.jspecify.annotations.Nullable;

/**
 * Something that keeps an offer from being submitted.
 *
 * @param section part of the form where it is mended; null when it is on the page of the body
 * @param chemin where it stands below the formation, {@code action[1]/session[2]/periode}; empty for the offer itself
 * @param message what to do, in a French sentence
 * @param regle code of the quality rule that says so; null when it is a hole of the form
 */
public record Manque(
        Champ.@Nullable Section section,
        String chemin,
        String message,
        @Nullable String regle) {}
