package fr.estuaire.offer;

/**
 * Which places or contacts of a body a list shows.
 *
 * @param text in their name or address; empty for all
 * @param archives whether those that are no longer proposed, instead of those that are
 */
public record FicheFilter(String organisme, String text, boolean archives) {}
