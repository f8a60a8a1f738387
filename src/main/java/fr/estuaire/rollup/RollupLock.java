package fr.estuaire.rollup;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets one roll-up work at a time, on all nodes together. The lock belongs to a connection of the database: it falls with
 * the process that holds it.
 */
@Component
class RollupLock {
    private static final String NAME = "'estuaire_rollup'";
    private final JdbcClient jdbc;
    private final TransactionTemplate holding;
    private final TransactionTemplate outside;

    RollupLock(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.holding = new TransactionTemplate(transactions);
        this.outside = new TransactionTemplate(transactions);
        outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    /**
     * Does a piece of work under the lock. The transaction around it only keeps the connection: the work is outside of
     * it, and opens its own.
     *
     * @throws RollupRefusedException when another roll-up is at work
     */
    <T> T hold(Supplier<T> work) {
        return holding.<T>execute(held -> {
            if (!isTrue("SELECT GET_LOCK(" + NAME + ", 0)")) {
                throw new RollupRefusedException(
                        "Une consolidation est déjà en cours : attendez qu’elle se termine, puis recommencez.");
            }
            try {
                return outside.<T>execute(free -> work.get());
            } finally {
                isTrue("SELECT RELEASE_LOCK(" + NAME + ")");
            }
        });
    }

    /** Whether a roll-up is at work. */
    boolean isHeld() {
        return !isTrue("SELECT IS_FREE_LOCK(" + NAME + ")");
    }

    private boolean isTrue(String sql) {
        return jdbc.sql(sql).query(Integer.class).single() == 1;
    }
}
