package fr.estuaire.collect.imports;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Says how far an import has come, for all to see, even from inside the transaction that writes offers. */
@Component
class Avancement {
    private static final long PAUSE = Duration.ofMillis(500).toNanos();
    private final ImportRows rows;
    private final Suivi suivi;
    private final TransactionTemplate apart;
    private final Map<Thread, Long> told = new ConcurrentHashMap<>();

    Avancement(ImportRows rows, Suivi suivi, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.suivi = suivi;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Twice a second at the most, whatever the pace.
     *
     * @throws Cancelled when somebody cancelled it
     */
    void tellSometimes(long id, long fait, int offres) {
        Long before = told.get(Thread.currentThread());
        if (before == null || System.nanoTime() - before > PAUSE) {
            tell(id, fait, offres);
        }
    }

    /** @throws Cancelled when somebody cancelled it */
    void tell(long id, long fait, int offres) {
        told.put(Thread.currentThread(), System.nanoTime());
        boolean goesOn = Boolean.TRUE.equals(apart.execute(tx -> rows.progress(id, fait, offres)));
        if (!goesOn) {
            throw new Cancelled();
        }
        suivi.tell(id);
    }

    /** The step of this thread is over. */
    void over(long id) {
        told.remove(Thread.currentThread());
        suivi.tell(id);
    }
}
