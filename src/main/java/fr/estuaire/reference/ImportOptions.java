package fr.estuaire.reference;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an import is to be done.
 *
 * @param shrinkReason why the register may shrink more than usual; null: it is then held
 */
public record ImportOptions(@Nullable String shrinkReason, ImportListener listener) {
    public static final ImportOptions NONE = new ImportOptions(null, ImportListener.NONE);

    /** @param reason why the register may shrink, not blank */
    public ImportOptions acceptingShrink(String reason) {
        if (reason.isBlank()) {
            throw new ImportRefusedException("Dites pourquoi ce registre peut perdre tant de lignes.");
        }
        return new ImportOptions(reason.strip(), listener);
    }

    public ImportOptions listening(ImportListener other) {
        return new ImportOptions(shrinkReason, other);
    }

    public Optional<String> findShrinkReason() {
        return Optional.ofNullable(shrinkReason);
    }
}
