package fr.estuaire.collect.imports;

import fr.estuaire.collect.imports.Import.Statut;
import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.identity.Membership;
import fr.estuaire.identity.SystemWork;
import fr.estuaire.shared.Explained;
import fr.estuaire.tenant.TenantScope;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Does the long steps of imports on threads of their own, as the person who asked and where they work. */
@Component
class ImportWork {
    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);
    private final ImportRows rows;
    private final LigneRows lignes;
    private final Analyse analyse;
    private final Acceptation acceptation;
    private final Avancement avancement;
    private final SystemWork system;
    private final CurrentPerson currentPerson;
    private final ConcurrentMap<String, CompletableFuture<Boolean>> running = new ConcurrentHashMap<>();

    ImportWork(
            ImportRows rows,
            LigneRows lignes,
            Analyse analyse,
            Acceptation acceptation,
            Avancement avancement,
            SystemWork system,
            CurrentPerson currentPerson) {
        this.rows = rows;
        this.lignes = lignes;
        this.analyse = analyse;
        this.acceptation = acceptation;
        this.avancement = avancement;
        this.system = system;
        this.currentPerson = currentPerson;
    }

    void analyse(Import made) {
        start(made, () -> {
            attempt(made, Statut.REFUSE, Statut.ANNULE, () -> {
                Optional<String> refus = analyse.run(made);
                rows.close(made.id(), Statut.A_DECIDER, refus.orElse(null));
            });
            acceptAtOnce(made.id());
        });
    }

    void accept(Import made) {
        start(made, () -> write(made));
    }

    /** What ends with the step at work; done already when none is on this machine. */
    CompletableFuture<Boolean> whenOver(long id) {
        return running.getOrDefault(key(id), CompletableFuture.completedFuture(true));
    }

    private void acceptAtOnce(long id) {
        Import read = rows.find(id).orElseThrow();
        long chosen = lignes.countChosen(id);
        if (rows.getSource(id).accepter()
                && chosen > 0
                && read.motif() == null
                && rows.begin(id, Statut.A_DECIDER, Statut.IMPORT, chosen)) {
            write(rows.find(id).orElseThrow());
        }
    }

    private void write(Import made) {
        attempt(made, Statut.A_DECIDER, Statut.A_DECIDER, () -> acceptation.run(made));
    }

    /** @param failed where it stands after a failure, with the reason */
    private void attempt(Import made, Statut failed, Statut cancelled, Runnable step) {
        try {
            step.run();
        } catch (Cancelled e) {
            rows.close(made.id(), cancelled, cancelled(made.statut()));
        } catch (RuntimeException e) {
            rows.close(made.id(), failed, sentence(e));
        }
    }

    /** @param step that somebody cancelled */
    static String cancelled(Statut step) {
        return step == Statut.ANALYSE ? "L’analyse a été annulée." : "L’import a été annulé : rien n’a été écrit.";
    }

    private static String sentence(RuntimeException e) {
        if (e instanceof Explained || e instanceof IllegalStateException || e instanceof AccessDeniedException) {
            LOG.debug("An import was refused", e);
            return e.getMessage() + " Rien n’a été écrit.";
        }
        LOG.error("An import failed", e);
        return "Une erreur inattendue a tout arrêté, et rien n’a été écrit : recommencez, puis prévenez l’assistance si"
                + " cela se répète.";
    }

    private void start(Import made, Runnable step) {
        Membership membership = currentPerson.getMembership();
        String par = currentPerson.get().identifiant();
        CompletableFuture<Boolean> over = new CompletableFuture<>();
        String key = key(made.id());
        running.put(key, over);
        Thread.ofVirtual()
                .name("import-" + made.id())
                .start(() -> TenantScope.run(membership.space(), () -> {
                    try {
                        system.runAs(par, membership, step);
                    } finally {
                        running.remove(key, over);
                        over.complete(true);
                        avancement.over(made.id());
                    }
                }));
    }

    private static String key(long id) {
        return TenantScope.getTerritory() + "/" + id;
    }
}
