package fr.estuaire.tenant;

import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The space in which the current thread works. It is bound for the length of a call and never inherited: a thread, a
 * job or an event that was not given a space has none, and the database then refuses it everything.
 */
public final class TenantScope {
    private static final ScopedValue<Space> CURRENT = ScopedValue.newInstance();

    private TenantScope() {}

    /** The space of the current thread, if it was given one. */
    public static Optional<Space> find() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** The code of the territory in which the current thread works. */
    public static String getTerritory() {
        return find().filter(Space.Territory.class::isInstance)
                .map(space -> ((Space.Territory) space).code())
                .orElseThrow(() -> new IllegalStateException(
                        "Ce travail demande l’espace d’un territoire ; choisissez-en un avant de recommencer."));
    }

    /**
     * Does a piece of work in a space and returns its result.
     *
     * @throws IllegalStateException if a transaction of another space is open: its connection would keep its old role
     */
    public static <T, X extends Throwable> T call(Space space, ScopedValue.CallableOp<? extends T, X> work) throws X {
        if (TransactionSynchronizationManager.isActualTransactionActive() && !find().equals(Optional.of(space))) {
            throw new IllegalStateException("Une transaction est ouverte dans un autre espace : terminez-la d’abord.");
        }
        return ScopedValue.where(CURRENT, space).call(work);
    }

    /** Does a piece of work in a space; see {@link #call}. */
    public static void run(Space space, Runnable work) {
        TenantScope.<@org.jspecify.annotations.Nullable Object, RuntimeException>call(space, () -> {
            work.run();
            return null;
        });
    }
}
