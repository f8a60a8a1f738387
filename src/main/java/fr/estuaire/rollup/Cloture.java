package fr.estuaire.rollup;

import fr.estuaire.rollup.doublon.Doublons;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends the runs whose territories are all done, those of a node that died among them, once each, whichever node comes to it:
 * what is worked out over all territories is so in the transaction that ends the run.
 */
@Component
class Cloture {
    private static final Logger LOG = LoggerFactory.getLogger(Cloture.class);
    private static final int ATTEMPTS = 3;

    private final RunLog log;
    private final RunRecords records;
    private final Doublons doublons;
    private final TransactionTemplate transaction;

    Cloture(RunLog log, RunRecords records, Doublons doublons, PlatformTransactionManager transactions) {
        this.log = log;
        this.records = records;
        this.doublons = doublons;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    void closeFinished(Instant at) {
        for (long execution : records.listFinished()) {
            close(execution, at);
        }
    }

    private void close(long execution, Instant at) {
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.executeWithoutResult(status -> {
                    if (log.holdOpen(execution)) {
                        doublons.refresh(execution);
                        log.close(execution, at);
                    }
                });
                return;
            } catch (TransientDataAccessException e) {
                if (BaseAbsente.isTold(e) || attempt == ATTEMPTS) {
                    throw e;
                }
            } catch (RuntimeException e) {
                if (BaseAbsente.isTold(e)) {
                    throw e;
                }
                closeAlone(execution, at, e);
                return;
            }
        }
    }

    /** The catalogue is there: a run does not stay open for what can be worked out again. The next one makes up for it. */
    private void closeAlone(long execution, Instant at, RuntimeException failure) {
        LOG.error("The duplicates of run {} were not worked out; the next run does", execution, failure);
        transaction.executeWithoutResult(status -> log.close(execution, at));
    }
}
