package fr.estuaire.rollup;

import fr.estuaire.quality.FeedReport;
import fr.estuaire.quality.Finding;
import fr.estuaire.rollup.Travail.Geste;
import fr.estuaire.rollup.Travail.SourceRef;
import fr.estuaire.shared.UtcTime;
import fr.estuaire.tenant.TenantDefinition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the log of the runs: who asked for them, what they did with each territory, and what the rules found. */
@Repository
class RunLog {
    private final JdbcClient jdbc;

    private final JdbcTemplate batches;

    private final TransactionTemplate transaction;

    RunLog(JdbcClient jdbc, JdbcTemplate batches, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Opens a run with the list of what it is to do: all of it or nothing. */
    long open(
            Instant at,
            String by,
            Declencheur trigger,
            List<TenantDefinition> territories,
            Function<TenantDefinition, Order> order) {
        List<Order> orders = territories.stream().map(order).toList();
        return Objects.requireNonNull(transaction.execute(status -> {
            long execution = insert(jdbc.sql("INSERT INTO execution (debut, par, declencheur) VALUES (?, ?, ?)")
                    .params(UtcTime.toColumn(at), by, trigger.name()));
            for (int i = 0; i < orders.size(); i++) {
                add(execution, territories.get(i).code(), orders.get(i));
            }
            return execution;
        }));
    }

    private void add(long execution, String territoire, Order order) {
        @Nullable SourceRef source = order.source();
        @Nullable Instant retour = order.retourAu();
        insert(jdbc.sql("""
                        INSERT INTO execution_territoire
                          (execution, territoire, statut, geste, source, source_id, source_sha256, retour_au, octets)
                        VALUES (?, ?, 'A_FAIRE', ?, ?, ?, ?, ?, ?)""")
                .param(execution)
                .param(territoire)
                .param(order.geste().name())
                .param(source == null ? null : source.kind().name())
                .param(source == null ? null : source.id())
                .param(source == null ? null : source.sha256())
                .param(retour == null ? null : UtcTime.toColumn(retour))
                .param(order.octets()));
    }

    /**
     * What a run is to do with a territory.
     *
     * @param octets size of its feed: the largest are begun first
     */
    record Order(
            Geste geste,
            @Nullable SourceRef source,
            @Nullable Instant retourAu,
            long octets) {}

    /** Whether a run is still open; if so it is this transaction's to close. */
    boolean holdOpen(long execution) {
        return jdbc.sql("SELECT id FROM execution WHERE id = ? AND fin IS NULL FOR UPDATE")
                .param(execution)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    void close(long execution, Instant at) {
        jdbc.sql("UPDATE execution SET fin = ? WHERE id = ? AND fin IS NULL")
                .params(UtcTime.toColumn(at), execution)
                .update();
    }

    /** @param regles fingerprint of what judges the feed */
    void source(long id, Source source, Stock before, String regles) {
        jdbc.sql("""
                        UPDATE execution_territoire SET source = ?, source_id = ?, source_sha256 = ?, source_le = ?,
                          avant_formations = ?, avant_sessions = ?, regles = ? WHERE id = ?""")
                .param(source.kind().name())
                .param(source.id())
                .param(source.sha256())
                .param(UtcTime.toColumn(source.at()))
                .param(before.formations())
                .param(before.sessions())
                .param(regles)
                .param(id)
                .update();
    }

    void closeTerritory(long id, Outcome outcome) {
        Comptes comptes = outcome.comptes();
        jdbc.sql("""
                        UPDATE execution_territoire SET statut = ?, motif = ?, lues = ?, nouvelles = ?, modifiees = ?,
                          inchangees = ?, retirees = ?, isolees = ?, sessions = ?, lecture_ms = ?, application_ms = ?,
                          fin = NOW(3)
                        WHERE id = ?""")
                .param(outcome.statut().name())
                .param(outcome.motif())
                .params(List.of(
                        comptes.lues(),
                        comptes.nouvelles(),
                        comptes.modifiees(),
                        comptes.inchangees(),
                        comptes.retirees(),
                        comptes.isolees(),
                        comptes.sessions()))
                .params(outcome.lectureMs(), outcome.applicationMs(), id)
                .update();
    }

    /** What a territory's step came to. */
    record Outcome(Statut statut, Comptes comptes, @Nullable String motif, long lectureMs, long applicationMs) {
        static Outcome of(Statut statut, @Nullable String motif) {
            return new Outcome(statut, Comptes.AUCUN, motif, 0, 0);
        }
    }

    /** What the rules found in a feed that was not applied. */
    void findings(long id, FeedReport report) {
        Map<String, Finding> samples = report.findings().stream()
                .collect(Collectors.toMap(Finding::ruleCode, Function.identity(), (first, second) -> first));
        count(
                id,
                samples.values().stream()
                        .map(finding -> new Object[] {
                            id,
                            finding.ruleCode(),
                            finding.severity().name(),
                            report.totals().getOrDefault(finding.ruleCode(), 0L)
                        })
                        .toList());
        examples(id, report);
    }

    /** What the rules found in a feed that is applied: in all of it, also in what did not change. */
    void findings(long id, FeedReport report, RuleTotals totals) {
        List<Object[]> rows = new ArrayList<>();
        totals.forEach((key, number) ->
                rows.add(new Object[] {id, key.regle(), key.severite().name(), number}));
        count(id, rows);
        examples(id, report);
    }

    private void count(long id, List<Object[]> rows) {
        // a territory that another node takes over is counted again
        jdbc.sql("DELETE FROM constat_regle WHERE execution_territoire = ?")
                .param(id)
                .update();
        jdbc.sql("DELETE FROM constat WHERE execution_territoire = ?").param(id).update();
        batches.batchUpdate(
                "INSERT INTO constat_regle (execution_territoire, regle, severite, nombre) VALUES (?, ?, ?, ?)", rows);
    }

    /** Remembers examples of what would go, for the person who decides. */
    void announce(long id, List<CatalogueWriter.Withdrawn> examples) {
        jdbc.sql("DELETE FROM retrait_annonce WHERE execution_territoire = ?")
                .param(id)
                .update();
        batches.batchUpdate(
                "INSERT INTO retrait_annonce (execution_territoire, numero, intitule, organisme) VALUES (?, ?, ?, ?)",
                examples.stream()
                        .map(one -> new Object[] {id, one.numero(), one.intitule(), one.organisme()})
                        .toList());
    }

    /** Remembers whether each formation of the feed was judged, recognised or not. */
    void readAll(long id, boolean all) {
        jdbc.sql("UPDATE execution_territoire SET complete = ? WHERE id = ?")
                .params(all, id)
                .update();
    }

    private void examples(long id, FeedReport report) {
        batches.batchUpdate(
                """
                INSERT INTO constat (execution_territoire, numero, regle, severite, ligne, colonne, chemin, message)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""", report.findings().stream().map(finding -> row(id, finding)).toList());
    }

    private static Object[] row(long id, Finding finding) {
        return new Object[] {
            id,
            cut(finding.numero(), 100),
            finding.ruleCode(),
            finding.severity().name(),
            finding.position().line(),
            finding.position().column(),
            cut(finding.elementPath(), 500),
            cut(finding.message(), 1000)
        };
    }

    /** Held feeds that a later one makes pointless to decide on. */
    void supersede(long id, String territoire) {
        jdbc.sql("""
                        UPDATE execution_territoire SET decision = 'REMPLACEE'
                        WHERE territoire = ? AND id < ? AND statut = 'RETENUE' AND decision IS NULL""").params(territoire, id).update();
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    private static long insert(JdbcClient.StatementSpec statement) {
        GeneratedKeyHolder keys = new GeneratedKeyHolder();
        statement.update(keys, "id");
        Number key = keys.getKey();
        if (key == null) {
            throw new IllegalStateException("The database gave no key");
        }
        return key.longValue();
    }
}
