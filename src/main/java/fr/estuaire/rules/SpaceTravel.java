package fr.estuaire.rules;

import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does a short piece of work in another space, even in the middle of a transaction: that one is put aside with its
 * connection, since a connection keeps the role of the space in which it was taken.
 */
@Component
class SpaceTravel {
    private final TransactionTemplate aside;
    private final TransactionTemplate own;

    SpaceTravel(PlatformTransactionManager transactions) {
        this.aside = new TransactionTemplate(transactions);
        this.own = new TransactionTemplate(transactions);
        aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** In a transaction of its own; where one stands already, nothing changes. */
    <T> T in(Space space, Supplier<T> work) {
        if (TenantScope.find().equals(Optional.of(space))) {
            return work.get();
        }
        return aside.<T>execute(free -> TenantScope.call(space, () -> own.<T>execute(begun -> work.get())));
    }
}
