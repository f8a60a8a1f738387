package fr.estuaire;

import fr.estuaire.identity.Membership;
import fr.estuaire.identity.Role;
import fr.estuaire.identity.SystemWork;
import fr.estuaire.tenant.TenantScope;
import java.util.concurrent.Callable;

/** Does a piece of work as somebody, in their space: {@code At.collector("bretagne").call(() -> …)}. */
public record At(Membership membership) {

    public static At body(String territoire, String organisme) {
        return new At(new Membership(0, Role.ORGANISME, territoire, organisme, "Organisme d’essai"));
    }

    public static At collector(String territoire) {
        return new At(new Membership(0, Role.COLLECTE, territoire, null, null));
    }

    public static At administrator(String territoire) {
        return new At(new Membership(0, Role.ADMINISTRATION, territoire, null, null));
    }

    public static At nation() {
        return new At(new Membership(0, Role.NATIONAL, null, null, null));
    }

    public <T> T call(Callable<T> work) {
        return TenantScope.call(membership.space(), () -> {
            Object[] result = new Object[1];
            new SystemWork().runAs("essai", membership, () -> {
                try {
                    result[0] = work.call();
                } catch (RuntimeException e) {
                    throw e;
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            @SuppressWarnings("unchecked")
            T value = (T) result[0];
            return value;
        });
    }

    public void run(Runnable work) {
        TenantScope.run(membership.space(), () -> new SystemWork().runAs("essai", membership, work));
    }
}
