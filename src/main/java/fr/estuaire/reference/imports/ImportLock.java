package fr.estuaire.reference.imports;

import fr.estuaire.reference.ImportRefusedException;
import fr.estuaire.reference.Register;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets one import of a register work at a time, on all nodes together. The lock belongs to a connection of the database:
 * it falls with the process that holds it.
 */
@Component
class ImportLock {
    private final JdbcClient jdbc;
    private final TransactionTemplate holding;
    private final TransactionTemplate outside;

    ImportLock(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.holding = new TransactionTemplate(transactions);
        this.outside = new TransactionTemplate(transactions);
        outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    /**
     * Does a piece of work under the lock. The transaction around it only keeps the connection: the work is outside of
     * it, and opens its own.
     *
     * @throws ImportRefusedException when another import of this register is at work
     */
    <T> T hold(Register register, Supplier<T> work) {
        String name = "estuaire_import_" + register.code();
        return holding.<T>execute(held -> {
            if (!isTrue("SELECT GET_LOCK(?, 0)", name)) {
                throw new ImportRefusedException("Un import de « " + register.label()
                        + " » est déjà en cours : attendez qu’il se termine, puis recommencez.");
            }
            try {
                return outside.<T>execute(free -> work.get());
            } finally {
                isTrue("SELECT RELEASE_LOCK(?)", name);
            }
        });
    }

    private boolean isTrue(String sql, String name) {
        return jdbc.sql(sql).param(name).query(Integer.class).single() == 1;
    }
}
