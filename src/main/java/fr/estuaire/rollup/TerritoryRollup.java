package fr.estuaire.rollup;

import fr.estuaire.lheo.FeedReader;
import fr.estuaire.lheo.LheoVersion;
import fr.estuaire.quality.FeedChecker;
import fr.estuaire.quality.FeedReport;
import fr.estuaire.quality.Finding;
import fr.estuaire.quality.FormationChecker;
import fr.estuaire.quality.Severity;
import fr.estuaire.rollup.RunLog.Applied;
import fr.estuaire.rollup.RunLog.Outcome;
import fr.estuaire.rollup.ShrinkGuard.Stock;
import fr.estuaire.rules.RuleContexts;
import fr.estuaire.rules.RulesOfTerritory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One territory's step: fetch, guard, read, qualify, normalise, match, compare, apply. Until the last transaction nothing
 * of the catalogue is touched, and that transaction is all or nothing.
 */
@Component
class TerritoryRollup {
    /** How many withdrawals a held feed shows as examples. */
    private static final int EXAMPLES = 20;

    private static final String TO_DECIDE =
            " Le flux est retenu et le catalogue n’a pas changé : vérifiez-le avec le territoire, puis appliquez-le ou écartez-le.";

    private final Sources sources;
    private final Staging staging;
    private final CatalogueChange catalogue;
    private final RunLog log;
    private final FactsReader facts;
    private final RuleContexts contexts;
    private final Clock clock;

    TerritoryRollup(
            Sources sources,
            Staging staging,
            CatalogueChange catalogue,
            RunLog log,
            FactsReader facts,
            RuleContexts contexts,
            Clock clock) {
        this.sources = sources;
        this.staging = staging;
        this.catalogue = catalogue;
        this.log = log;
        this.facts = facts;
        this.contexts = contexts;
        this.clock = clock;
    }

    /** Brings in the latest feed of the territory, if it is new and looks right. */
    Outcome run(Passage passage, IntConsumer progress) {
        Optional<Source> source = sources.findLatest(passage.territoire());
        if (source.isEmpty()) {
            return close(passage, Outcome.of(Statut.ABSENTE, "Le territoire n’a encore ni produit ni livré de flux."));
        }
        Stock before = catalogue.stock(passage.territoire());
        RulesOfTerritory rules = contexts.load(passage.territoire());
        log.source(passage.id(), source.get(), before, rules.fingerprint());
        if (source.get().file() == null && before.formations() == 0) {
            return close(
                    passage, Outcome.of(Statut.ABSENTE, "Le territoire ne publie aucune formation pour le moment."));
        }
        Optional<Outcome> nothingToDo = findNothingToDo(passage, source.get(), before, rules);
        if (nothingToDo.isPresent()) {
            log.supersede(passage.id(), passage.territoire());
            return close(passage, nothingToDo.get());
        }
        return read(new Reading(passage, source.get(), before, rules, false), progress);
    }

    /** Brings in a feed that a person released, whatever the guards say. */
    Outcome force(Passage passage, Source source, IntConsumer progress) {
        Stock before = catalogue.stock(passage.territoire());
        RulesOfTerritory rules = contexts.load(passage.territoire());
        log.source(passage.id(), source, before, rules.fingerprint());
        return read(new Reading(passage, source, before, rules, true), progress);
    }

    /** What a reading starts from. */
    private record Reading(Passage passage, Source source, Stock before, RulesOfTerritory rules, boolean forced) {}

    /** The same bytes are read again when the rules that judge them have changed. */
    private Optional<Outcome> findNothingToDo(Passage passage, Source source, Stock before, RulesOfTerritory rules) {
        Optional<Applied> applied = log.findLastApplied(passage.territoire())
                .filter(last -> last.sha256().equals(source.sha256()))
                .filter(last -> rules.fingerprint().equals(last.regles()));
        if (applied.isPresent()) {
            return Optional.of(unchanged(applied.get(), before));
        }
        return log.wasRejected(passage.territoire(), source.sha256())
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

    private Outcome read(Reading reading, IntConsumer progress) {
        long start = clock.millis();
        Passage passage = reading.passage();
        Intake intake = new Intake(passage, staging, facts, reading.rules().accepted(), progress);
        FeedReport report = check(reading, intake);
        Optional<Outcome> unreadable = findUnreadable(report, intake);
        if (unreadable.isPresent()) {
            log.findings(passage.id(), report);
            return close(passage, unreadable.get());
        }
        intake.finish();
        Comptes comptes = catalogue.count(passage, intake);
        long lectureMs = clock.millis() - start;
        Optional<String> objection =
                reading.forced() ? Optional.empty() : ShrinkGuard.objection(comptes, reading.before());
        log.findings(passage.id(), report);
        log.supersede(passage.id(), passage.territoire());
        if (objection.isPresent()) {
            catalogue.announceWithdrawals(passage, EXAMPLES);
            return close(passage, new Outcome(Statut.RETENUE, comptes, objection.get() + TO_DECIDE, lectureMs, 0));
        }
        return apply(passage, comptes, lectureMs);
    }

    private Outcome apply(Passage passage, Comptes comptes, long lectureMs) {
        long start = clock.millis();
        Outcome applied = new Outcome(Statut.APPLIQUEE, comptes, null, lectureMs, 0);
        catalogue.apply(passage, () -> log.closeTerritory(passage.id(), applied));
        return close(passage, new Outcome(Statut.APPLIQUEE, comptes, null, lectureMs, clock.millis() - start));
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

    private static FeedReport check(Reading reading, Intake intake) {
        @Nullable Path file = reading.source().file();
        return file == null
                ? new FeedReport(LheoVersion.V2_3, 0, 0, 0, List.of(), Map.of(), null)
                : new FeedChecker(new FormationChecker(reading.rules().context()))
                        .check(() -> FeedReader.open(file), intake::take);
    }

    private Outcome close(Passage passage, Outcome outcome) {
        log.closeTerritory(passage.id(), outcome);
        return outcome;
    }
}
