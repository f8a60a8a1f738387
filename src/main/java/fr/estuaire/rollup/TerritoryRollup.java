package fr.estuaire.rollup;

import fr.estuaire.lheo.FeedSlices;
import fr.estuaire.quality.FeedCheck;
import fr.estuaire.quality.FeedReport;
import fr.estuaire.quality.Finding;
import fr.estuaire.quality.FormationChecker;
import fr.estuaire.quality.Severity;
import fr.estuaire.reference.Communes;
import fr.estuaire.reference.References;
import fr.estuaire.rollup.CatalogueWriter.Withdrawn;
import fr.estuaire.rollup.RunLog.Outcome;
import fr.estuaire.rollup.RunRecords.Applied;
import fr.estuaire.rollup.normalisation.Normalisation;
import fr.estuaire.rules.RuleContexts;
import fr.estuaire.rules.RulesOfTerritory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One territory's step: fetch, guard, read, qualify, normalise, match, compare, apply. All that changes the catalogue
 * happens in one transaction, from the first formation read to the last line of the log: whatever stops it, the database
 * itself puts things back, and the step can simply be done again.
 */
@Component
class TerritoryRollup {
    /** How many withdrawals a held feed shows as examples. */
    private static final int EXAMPLES = 20;

    /** A feed that comes after so long is read whole: the day alone changes what rules say of the same bytes. */
    private static final Duration READS_ALL_AFTER = Duration.ofDays(6);

    private static final String TO_DECIDE =
            "\nLe flux est retenu et le catalogue n’a pas changé : vérifiez-le avec le territoire, puis appliquez-le ou écartez-le.";

    private final Sources sources;
    private final FluxArchives archives;
    private final CatalogueWriter catalogue;
    private final RunLog log;
    private final RunRecords records;
    private final FactsReader facts;
    private final ObjectProvider<Communes> communes;
    private final RuleContexts contexts;
    private final Retour retour;
    private final Isolements isolements;
    private final Garde garde;
    private final Baux baux;
    private final Clock clock;
    private final TransactionTemplate transaction;

    TerritoryRollup(
            Sources sources,
            FluxArchives archives,
            CatalogueWriter catalogue,
            RunLog log,
            RunRecords records,
            FactsReader facts,
            ObjectProvider<Communes> communes,
            RuleContexts contexts,
            Retour retour,
            Isolements isolements,
            Garde garde,
            Baux baux,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.sources = sources;
        this.archives = archives;
        this.catalogue = catalogue;
        this.log = log;
        this.records = records;
        this.facts = facts;
        this.communes = communes;
        this.contexts = contexts;
        this.retour = retour;
        this.isolements = isolements;
        this.garde = garde;
        this.baux = baux;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        // no gap is locked: territories that are written at the same time do not wait for one another
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /** Does the work, and closes its line of the log. */
    Outcome run(Travail work, String noeud, Avancement progress) {
        Step step = new Step(work.passage(), noeud, progress);
        return switch (work.geste()) {
            case DERNIER -> bringLatest(step);
            case LEVEE -> release(step, Objects.requireNonNull(work.source()));
            case RETOUR -> restore(step, work);
            case REJEU -> replay(step, work);
        };
    }

    /** What a step knows all along. */
    private record Step(Passage passage, String noeud, Avancement progress) {
        String territoire() {
            return passage.territoire();
        }
    }

    private Outcome bringLatest(Step step) {
        Optional<Source> source = sources.findLatest(step.territoire());
        if (source.isEmpty()) {
            return close(step, Outcome.of(Statut.ABSENTE, "Le territoire n’a encore ni produit ni livré de flux."));
        }
        Stock before = catalogue.stock(step.territoire());
        RulesOfTerritory rules = contexts.load(step.territoire());
        log.source(step.passage().id(), source.get(), before, rules.fingerprint());
        if (source.get().file() == null && before.formations() == 0) {
            return close(step, Outcome.of(Statut.ABSENTE, "Le territoire ne publie aucune formation pour le moment."));
        }
        Optional<Outcome> nothingToDo = findNothingToDo(step, source.get(), before, rules);
        return nothingToDo.isPresent()
                ? close(step, nothingToDo.get())
                : bring(step, new Reading(source.get(), before, rules, false));
    }

    /** Whatever the guards say: a person decided. */
    private Outcome release(Step step, Travail.SourceRef reference) {
        Optional<Source> source = sources.find(step.territoire(), reference.kind(), reference.id(), reference.sha256());
        if (source.isEmpty()) {
            return close(step, Outcome.of(Statut.ECHEC, "Ce flux a été remplacé depuis. Le catalogue n’a pas changé."));
        }
        Stock before = catalogue.stock(step.territoire());
        RulesOfTerritory rules = contexts.load(step.territoire());
        log.source(step.passage().id(), source.get(), before, rules.fingerprint());
        return bring(step, new Reading(source.get(), before, rules, true));
    }

    /** The same as on that day: the rules place themselves there, and nobody compares with what was before. */
    private Outcome replay(Step step, Travail work) {
        Instant day = Objects.requireNonNull(work.retourAu());
        Optional<Source> source = archives.find(step.territoire(), Objects.requireNonNull(work.source()), day);
        if (source.isEmpty()) {
            return close(
                    step,
                    Outcome.of(
                            Statut.ECHEC,
                            "Le fichier archivé n’est plus sur le disque : vérifiez l’archive par « ./estuaire archive verify »."));
        }
        Stock before = catalogue.stock(step.territoire());
        RulesOfTerritory rules = contexts.load(step.territoire(), LocalDate.ofInstant(day, RuleContexts.LEGAL_TIME));
        log.source(step.passage().id(), source.get(), before, rules.fingerprint());
        return bring(step, new Reading(source.get(), before, rules, true));
    }

    private Outcome restore(Step step, Travail work) {
        long start = clock.millis();
        return Objects.requireNonNull(transaction.execute(status -> {
            step.progress().enter(Station.APPLIQUER);
            Instant then = Objects.requireNonNull(work.retourAu());
            Comptes restored = retour.restore(step.passage(), then, step.progress()::read);
            int isolees = isolements.restore(step.passage(), then);
            Comptes comptes = restored.plus(new Comptes(isolees, 0, 0, 0, 0, isolees, 0));
            garde.keepRestored(step.passage(), then);
            Outcome outcome = new Outcome(Statut.APPLIQUEE, comptes, null, 0, clock.millis() - start);
            finish(step, outcome);
            return outcome;
        }));
    }

    /** What a reading starts from. */
    private record Reading(Source source, Stock before, RulesOfTerritory rules, boolean forced) {}

    /** The same bytes are read again when the rules that judge them have changed. */
    private Optional<Outcome> findNothingToDo(Step step, Source source, Stock before, RulesOfTerritory rules) {
        Optional<Applied> applied = records.findLastApplied(step.territoire())
                .filter(last -> source.sha256().equals(last.sha256()))
                .filter(last -> rules.fingerprint().equals(last.regles()));
        if (applied.isPresent()) {
            return Optional.of(unchanged(applied.get(), before));
        }
        return records.wasRejected(step.territoire(), source.sha256())
                ? Optional.of(Outcome.of(
                        Statut.ECARTEE,
                        "Ce flux a déjà été écarté : le catalogue reste tel qu’il est jusqu’au prochain flux."))
                : Optional.empty();
    }

    private static Outcome unchanged(Applied applied, Stock before) {
        int lues = before.formations() + applied.isolees();
        Comptes comptes = new Comptes(lues, 0, 0, before.formations(), 0, applied.isolees(), applied.sessions());
        return new Outcome(Statut.INCHANGEE, comptes, null, 0, 0);
    }

    /** What the transaction came to; when it was rolled back, what is to be written down all the same. */
    private record Result(Outcome outcome, @Nullable FeedReport report, List<Withdrawn> examples) {}

    private Outcome bring(Step step, Reading reading) {
        Result result = Objects.requireNonNull(transaction.execute(status -> {
            Result attempt = attempt(step, reading);
            if (attempt.outcome().statut() == Statut.APPLIQUEE) {
                finish(step, attempt.outcome());
            } else {
                status.setRollbackOnly();
            }
            return attempt;
        }));
        if (result.outcome().statut() != Statut.APPLIQUEE) {
            transaction.executeWithoutResult(status -> {
                if (result.report() != null) {
                    log.findings(step.passage().id(), result.report());
                }
                log.announce(step.passage().id(), result.examples());
                if (result.outcome().statut() == Statut.RETENUE) {
                    log.supersede(step.passage().id(), step.territoire());
                }
                finish(step, result.outcome());
            });
        }
        return result.outcome();
    }

    private Result attempt(Step step, Reading reading) {
        long start = clock.millis();
        step.progress().enter(Station.LIRE);
        Garde.Veille veille = garde.watch(step.passage(), reading.before());
        boolean readsAll = readsAll(step, reading);
        RuleTotals totals = readsAll ? new RuleTotals(true) : records.totals(step.territoire());
        Intake intake = intake(step, reading, totals, readsAll, veille);
        FeedReport report = read(step, reading.source(), intake);
        Optional<Outcome> unreadable = findUnreadable(report, intake);
        if (unreadable.isPresent()) {
            return new Result(unreadable.get(), report, List.of());
        }
        step.progress().enter(Station.GARDER);
        Reste reste = Reste.of(catalogue, step.territoire(), intake);
        List<Long> gone = reste.gone();
        catalogue.flag(reste.flagged(), intake.flagged());
        long lectureMs = clock.millis() - start;
        List<Withdrawn> examples = catalogue.describe(gone.subList(0, Math.min(EXAMPLES, gone.size())));
        for (int from = 0; from < gone.size(); from += 500) {
            catalogue
                    .findConstats(gone.subList(from, Math.min(from + 500, gone.size())))
                    .forEach(totals::subtractPacked);
        }
        catalogue.withdraw(step.passage(), gone, veille::leaving);
        Comptes all = comptes(intake, gone.size(), catalogue.countSessions(step.territoire()));
        Garde.Avis avis = veille.examine(new Garde.Apport(all, reading.source(), intake.horodatage()));
        if (!reading.forced() && !avis.objections().isEmpty()) {
            return new Result(
                    new Outcome(Statut.RETENUE, all, Objection.join(avis.objections()) + TO_DECIDE, lectureMs, 0),
                    report,
                    examples);
        }
        step.progress().enter(Station.APPLIQUER);
        log.findings(step.passage().id(), report, totals);
        log.supersede(step.passage().id(), step.territoire());
        log.readAll(step.passage().id(), readsAll);
        veille.accept(avis);
        long applicationMs = clock.millis() - start - lectureMs;
        return new Result(new Outcome(Statut.APPLIQUEE, all, null, lectureMs, applicationMs), report, List.of());
    }

    private Intake intake(Step step, Reading reading, RuleTotals totals, boolean readsAll, Garde.Veille veille) {
        FeedCheck check = new FeedCheck(new FormationChecker(reading.rules().context()));
        Intake intake = new Intake(
                step.passage(),
                new Intake.Setting(
                        catalogue,
                        facts,
                        check,
                        normalisation(reading),
                        reading.rules().accepted(),
                        totals,
                        readsAll,
                        catalogue.listIsolated(step.territoire()),
                        veille::leaving,
                        step.progress()::read));
        isolements.leave(step.passage());
        return intake;
    }

    private Normalisation normalisation(Reading reading) {
        References references = reading.rules().context().references();
        return new Normalisation(
                code -> references.knowsFormacode(Normalisation.CURRENT_FORMACODE, code), communes.getObject());
    }

    /** When the rules changed, and now and then because the days go by, each formation is judged again. */
    private boolean readsAll(Step step, Reading reading) {
        Optional<Applied> last = records.findLastApplied(step.territoire())
                .filter(one -> reading.rules().fingerprint().equals(one.regles()));
        return last.isEmpty()
                || records.findLastReadingOfAll(step.territoire())
                        .filter(at -> at.isAfter(step.passage().at().minus(READS_ALL_AFTER)))
                        .isEmpty();
    }

    private static Comptes comptes(Intake intake, int gone, int sessions) {
        return new Comptes(
                intake.read(),
                intake.opened(),
                intake.changed(),
                intake.unchanged(),
                gone,
                intake.isolated(),
                sessions);
    }

    /** A feed without any formation is read to its end: it is the guard that holds it. */
    private static Optional<Outcome> findUnreadable(FeedReport report, Intake intake) {
        boolean empty = report.version() != null && intake.read() == 0;
        return report.findings().stream()
                .filter(finding -> finding.severity() == Severity.BLOCKING)
                .filter(finding -> !(empty && finding.ruleCode().equals("fichier-sans-formation")))
                .findFirst()
                .map(Finding::message)
                .map(sentence -> Outcome.of(Statut.ECHEC, sentence + " Le catalogue n’a pas changé."));
    }

    private static FeedReport read(Step step, Source source, Intake intake) {
        @Nullable Path file = source.file();
        step.progress().size(Noeud.size(source));
        return file == null
                ? intake.takeNothing()
                : intake.takeAll(() -> FeedSlices.open(file, step.progress()::readBytes));
    }

    private Outcome close(Step step, Outcome outcome) {
        transaction.executeWithoutResult(status -> {
            if (outcome.statut() != Statut.ABSENTE) {
                log.supersede(step.passage().id(), step.territoire());
            }
            finish(step, outcome);
        });
        return outcome;
    }

    /** In the transaction that changes the catalogue: the line is closed and the territory given back, or nothing is. */
    private void finish(Step step, Outcome outcome) {
        baux.hold(step.passage(), step.noeud());
        log.closeTerritory(step.passage().id(), outcome);
        baux.release(step.passage(), step.noeud());
    }
}
