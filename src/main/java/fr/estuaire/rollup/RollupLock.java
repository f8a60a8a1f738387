package fr.estuaire.rollup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets one roll-up be led at a time, on all nodes together. The lock belongs to a connection of the database: it falls
 * with the process that holds it, and with the database; what is at work then is known by its leases.
 */
@Component
class RollupLock {
    private static final Logger LOG = LoggerFactory.getLogger(RollupLock.class);
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
     * it, and opens its own. A connection that dies meanwhile takes the lock with it, but what was done stays done.
     *
     * @throws RollupRefusedException when another roll-up is at work
     */
    <T> T hold(Supplier<T> work) {
        List<T> done = new ArrayList<>(1);
        try {
            holding.executeWithoutResult(held -> {
                if (!isTrue("SELECT GET_LOCK(" + NAME + ", 0)")) {
                    throw new RollupRefusedException(
                            "Une consolidation est déjà en cours : attendez qu’elle se termine, puis recommencez.");
                }
                try {
                    outside.executeWithoutResult(free -> done.add(work.get()));
                } finally {
                    giveBack();
                }
            });
        } catch (RuntimeException e) {
            // the transaction around held nothing but the lock: once the work is done its end cannot undo anything
            if (done.isEmpty()) {
                throw e;
            }
            LOG.info("The connection that held the lock of the roll-up is gone", e);
        }
        return done.getFirst();
    }

    private void giveBack() {
        try {
            isTrue("SELECT RELEASE_LOCK(" + NAME + ")");
        } catch (DataAccessException e) {
            LOG.info("The lock of the roll-up had gone with its connection", e);
        }
    }

    /** Whether a roll-up is at work. */
    boolean isHeld() {
        return !isTrue("SELECT IS_FREE_LOCK(" + NAME + ")");
    }

    private boolean isTrue(String sql) {
        return jdbc.sql(sql).query(Integer.class).single() == 1;
    }
}
