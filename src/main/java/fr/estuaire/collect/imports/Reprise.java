package fr.estuaire.collect.imports;

import fr.estuaire.collect.imports.Import.Statut;
import fr.estuaire.collect.imports.RepriseRows.Morte;
import fr.estuaire.identity.Membership;
import fr.estuaire.identity.Role;
import fr.estuaire.identity.SystemWork;
import fr.estuaire.jobs.NationalTask;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantDefinition;
import fr.estuaire.tenant.TenantScope;
import fr.estuaire.tenant.Territories;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes up again the imports that a stop of the server interrupted, in the name of who asked for them: an analysis begins
 * anew, and what had begun to write had written nothing.
 */
@Component
class Reprise implements NationalTask {
    private static final Logger LOG = LoggerFactory.getLogger(Reprise.class);

    /** One that was interrupted more often may be what stops the server: a person decides. */
    private static final int MOST = 2;

    private final RepriseRows dead;
    private final ImportRows rows;
    private final ImportWork work;
    private final SystemWork system;
    private final Territories territories;

    Reprise(RepriseRows dead, ImportRows rows, ImportWork work, SystemWork system, Territories territories) {
        this.dead = dead;
        this.rows = rows;
        this.work = work;
        this.system = system;
        this.territories = territories;
    }

    @Override
    public String code() {
        return "reprise-des-imports";
    }

    /** Often: a server that starts again at once finds its imports not dead yet. */
    @Override
    public String cron() {
        return "0 0/2 * * * ?";
    }

    @Override
    public boolean isRoutine() {
        return true;
    }

    @Override
    @EventListener(ApplicationReadyEvent.class)
    public void run() {
        territories.listAvailable().forEach(this::takeUp);
    }

    private void takeUp(TenantDefinition territory) {
        try {
            TenantScope.run(
                    Space.territory(territory.code()),
                    () -> dead.list().forEach(morte -> takeUp(territory.code(), morte)));
        } catch (RuntimeException e) {
            LOG.error("Les imports interrompus de {} n’ont pas été repris", territory.nom(), e);
        }
    }

    private void takeUp(String territoire, Morte morte) {
        if (morte.cancelled()) {
            rows.close(
                    morte.id(),
                    morte.statut() == Statut.ANALYSE ? Statut.ANNULE : Statut.A_DECIDER,
                    ImportWork.cancelled(morte.statut()));
        } else if (morte.reprises() < MOST && dead.take(morte)) {
            LOG.info("Import {} de {} : repris après un arrêt", morte.id(), territoire);
            system.runAs(morte.par(), membership(territoire, morte), () -> takeUp(morte));
        }
    }

    private void takeUp(Morte morte) {
        Import made = rows.find(morte.id()).orElseThrow();
        if (morte.statut() == Statut.ANALYSE) {
            work.analyse(made);
        } else {
            work.accept(made);
        }
    }

    private static Membership membership(String territoire, Morte morte) {
        return new Membership(
                0, morte.organisme() == null ? Role.COLLECTE : Role.ORGANISME, territoire, morte.organisme(), null);
    }
}
