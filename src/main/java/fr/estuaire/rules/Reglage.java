package fr.estuaire.rules;

import fr.estuaire.quality.Severity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A severity that the administration of a territory gave to a rule.
 *
 * @param par account of who decided it
 * @param finLe when another one, or the usual one, took its place; null while it is in force
 */
public record Reglage(
        String regle,
        Severity severite,
        String motif,
        String par,
        Instant le,
        @Nullable Instant finLe,
        @Nullable String finPar) {}
