package fr.estuaire.collect.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What lets the software of a body send files by itself; its secret is known to nobody but that software.
 *
 * @param par who made it, in whose name the files come
 * @param nom of the software
 */
public record Jeton(
        long id,
        String par,
        String nom,
        Instant creeLe,
        @Nullable Instant utiliseLe,
        @Nullable Instant revoqueLe) {
    public boolean isValid() {
        return revoqueLe == null;
    }
}
