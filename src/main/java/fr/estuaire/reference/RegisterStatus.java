package fr.estuaire.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a register stands.
 *
 * @param version of the last file applied
 * @param versionLe day whose state that file gives
 * @param appliqueLe when it was applied; null when the register was never imported
 * @param presentes rows stored that the last file had
 * @param disparues rows stored that it no longer had
 * @param dernier the last import, whatever became of it
 */
public record RegisterStatus(
        Register register,
        @Nullable String version,
        @Nullable LocalDate versionLe,
        @Nullable Instant appliqueLe,
        long presentes,
        long disparues,
        @Nullable ImportLine dernier) {

    public Optional<ImportLine> findDernier() {
        return Optional.ofNullable(dernier);
    }

    public boolean isLoaded() {
        return appliqueLe != null;
    }
}
