package fr.estuaire.reference;

import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.util.function.Supplier;

/**
 * Reads the registers in the space of the caller or, for a visitor who has none, in that of readers. Statements name their
 * tables in full, hence mean the same in every space.
 */
final class RegisterReading {
    private RegisterReading() {}

    static <T> T read(Supplier<T> work) {
        return TenantScope.find().isPresent() ? work.get() : TenantScope.call(Space.referenceReader(), work::get);
    }
}
