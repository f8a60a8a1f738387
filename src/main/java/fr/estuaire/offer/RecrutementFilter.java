package fr.estuaire.offer;

import org.jspecify.annotations.Nullable;

/**
 * Which sessions to show.
 *
 * @param text part of a title, of a number or of a town; null or blank for all
 * @param organisme for collectors: one body; null for all. An editor sees their own, whatever is asked
 * @param aMettreAJour only those whose readers cannot trust what they read any more
 */
public record RecrutementFilter(
        @Nullable String text, @Nullable String organisme, boolean aMettreAJour) {}
