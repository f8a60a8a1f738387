package fr.estuaire.rules;

import java.time.Instant;

/**
 * Something that somebody decided about a rule.
 *
 * @param par account, or the application itself
 * @param national decided for all, not for one territory
 * @param quoi what was decided, in French words
 */
public record Changement(Instant le, String par, boolean national, String quoi, String motif) {}
