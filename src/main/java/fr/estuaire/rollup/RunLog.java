package fr.estuaire.rollup;

import fr.estuaire.quality.FeedReport;
import fr.estuaire.quality.Finding;
import fr.estuaire.rollup.ShrinkGuard.Stock;
import fr.estuaire.shared.UtcTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The log of the runs: who asked for them, what they did with each territory, and what the rules found. */
@Repository
class RunLog {
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    RunLog(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Opens a run; those that never ended are declared interrupted, since only one works at a time. */
    long open(Instant at, String by, Declencheur trigger) {
        jdbc.sql("UPDATE execution SET interrompue = TRUE, fin = ? WHERE fin IS NULL")
                .param(UtcTime.toColumn(at))
                .update();
        jdbc.sql("""
                        UPDATE execution_territoire SET statut = 'ECHEC',
                          motif = 'La consolidation a été interrompue avant la fin : rien n’a changé, relancez-la.'
                        WHERE statut = 'EN_COURS'""").update();
        return insert(jdbc.sql("INSERT INTO execution (debut, par, declencheur) VALUES (?, ?, ?)")
                .params(UtcTime.toColumn(at), by, trigger.name()));
    }

    void close(long execution, Instant at) {
        jdbc.sql("UPDATE execution SET fin = ? WHERE id = ?")
                .params(UtcTime.toColumn(at), execution)
                .update();
    }

    long openTerritory(long execution, String territoire) {
        return insert(
                jdbc.sql("INSERT INTO execution_territoire (execution, territoire, statut) VALUES (?, ?, 'EN_COURS')")
                        .params(execution, territoire));
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
                          inchangees = ?, retirees = ?, isolees = ?, sessions = ?, lecture_ms = ?, application_ms = ?
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

    void findings(long id, FeedReport report) {
        Map<String, Finding> samples = report.findings().stream()
                .collect(Collectors.toMap(Finding::ruleCode, Function.identity(), (first, second) -> first));
        batches.batchUpdate(
                "INSERT INTO constat_regle (execution_territoire, regle, severite, nombre) VALUES (?, ?, ?, ?)",
                samples.values().stream()
                        .map(finding -> new Object[] {
                            id,
                            finding.ruleCode(),
                            finding.severity().name(),
                            report.totals().getOrDefault(finding.ruleCode(), 0L)
                        })
                        .toList());
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

    /** The feed that was last applied to a territory. */
    Optional<Applied> findLastApplied(String territoire) {
        return jdbc.sql("""
                        SELECT id, source_sha256, regles, sessions, isolees FROM execution_territoire
                        WHERE territoire = ? AND statut = 'APPLIQUEE' ORDER BY id DESC LIMIT 1""")
                .param(territoire)
                .query((row, n) -> new Applied(
                        row.getLong("id"),
                        row.getString("source_sha256"),
                        row.getString("regles"),
                        row.getInt("sessions"),
                        row.getInt("isolees")))
                .optional();
    }

    /** @param regles fingerprint of what judged it; null before it was kept */
    record Applied(long id, String sha256, @Nullable String regles, int sessions, int isolees) {}

    /** Whether a person set this very feed aside, and nothing else was applied since. */
    boolean wasRejected(String territoire, String sha256) {
        return jdbc.sql("""
                        SELECT decision = 'ECARTER' FROM execution_territoire
                        WHERE territoire = ? AND source_sha256 = ? AND decision IN ('ECARTER', 'APPLIQUER')
                        ORDER BY decision_le DESC, id DESC LIMIT 1""")
                .params(territoire, sha256)
                .query(Boolean.class)
                .optional()
                .orElse(false);
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
