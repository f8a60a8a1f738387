package fr.estuaire.identity;

import org.jspecify.annotations.Nullable;

/**
 * A place to work that is to be given to somebody.
 *
 * @param territoire code of the territory; null for the nation
 * @param organisme number of the body; null for the other roles
 */
public record Assignment(
        Role role, @Nullable String territoire, @Nullable String organisme) {}
