package fr.estuaire.rollup;

import fr.estuaire.jobs.NationalTask;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The roll-up of each night, once the territories have produced their outputs. */
@Component
class NightlyRollup implements NationalTask {
    private static final Logger LOG = LoggerFactory.getLogger(NightlyRollup.class);
    private final Rollup rollup;
    private final Clock clock;

    NightlyRollup(Rollup rollup, Clock clock) {
        this.rollup = rollup;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "consolidation";
    }

    @Override
    public String cron() {
        return "0 30 2 * * ?";
    }

    @Override
    public void run() {
        try {
            // nobody is there to begin again: what was done before a cut is found unchanged
            RunReport report = BaseAbsente.outlast(
                    clock, () -> rollup.run("nuit", Declencheur.NUIT, List.of(), ProgressListener.NONE));
            LOG.info("Exécution {} : {}", report.execution(), report.total());
        } catch (RollupRefusedException e) {
            LOG.warn("La consolidation de la nuit n’a pas eu lieu : {}", e.sentence());
        }
    }
}
