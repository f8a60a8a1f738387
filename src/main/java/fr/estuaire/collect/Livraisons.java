package fr.estuaire.collect;

import fr.estuaire.collect.DeliveryReport.DeliveredFinding;
import fr.estuaire.collect.DeliveryReport.Outcome;
import fr.estuaire.collect.DeliveryReport.RuleCount;
import fr.estuaire.quality.FeedReport;
import fr.estuaire.quality.Finding;
import fr.estuaire.quality.Severity;
import fr.estuaire.shared.UtcTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The deliveries of the territory in whose space one works, with what the rules found in them. */
@Repository
class Livraisons {
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Livraisons(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * What is to be written of a delivery.
     *
     * @param fichier where it is kept, relative to the home directory; null when it is refused
     * @param motif why it is refused, null when it is not
     */
    record Entry(
            Instant at,
            String by,
            String name,
            @Nullable String fichier,
            String sha256,
            long octets,
            @Nullable String motif,
            FeedReport report) {}

    @Transactional
    long add(Entry entry) {
        GeneratedKeyHolder keys = new GeneratedKeyHolder();
        FeedReport report = entry.report();
        jdbc.sql("""
                        INSERT INTO livraison (recue_le, recue_par, nom_fichier, fichier, sha256, octets, version_lheo,
                          formations, sessions, isolees, statut, motif)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(UtcTime.toColumn(entry.at()))
                .params(entry.by(), cut(entry.name(), 255))
                .param(entry.fichier())
                .params(entry.sha256(), entry.octets())
                .param(report.version() == null ? null : report.version().label())
                .params(report.formations(), report.sessions(), report.isolated())
                .param(entry.motif() == null ? Outcome.ACCEPTEE.name() : Outcome.REFUSEE.name())
                .param(entry.motif() == null ? null : cut(entry.motif(), 1000))
                .update(keys, "id");
        Number key = keys.getKey();
        if (key == null) {
            throw new IllegalStateException("The database gave no key");
        }
        addFindings(key.longValue(), report);
        return key.longValue();
    }

    private void addFindings(long id, FeedReport report) {
        Map<String, Severity> severities = new LinkedHashMap<>();
        report.findings().forEach(finding -> severities.putIfAbsent(finding.ruleCode(), finding.severity()));
        batches.batchUpdate(
                "INSERT INTO livraison_regle (livraison, regle, severite, nombre) VALUES (?, ?, ?, ?)",
                severities.entrySet().stream()
                        .map(rule -> new Object[] {
                            id,
                            rule.getKey(),
                            rule.getValue().name(),
                            report.totals().getOrDefault(rule.getKey(), 0L)
                        })
                        .toList());
        batches.batchUpdate(
                """
                INSERT INTO livraison_constat (livraison, numero, regle, severite, ligne, colonne, chemin, message)
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

    /** The latest delivery accepted, when it is this very file. */
    Optional<Long> findLatestIfSame(String sha256) {
        return jdbc.sql("""
                        SELECT id FROM livraison WHERE sha256 = :sha256
                        AND id = (SELECT MAX(id) FROM livraison WHERE statut = 'ACCEPTEE')""").param("sha256", sha256).query(Long.class).optional();
    }

    long count() {
        return jdbc.sql("SELECT COUNT(*) FROM livraison").query(Long.class).single();
    }

    List<DeliveryLine> list(int offset, int limit) {
        return jdbc.sql("""
                        SELECT id, recue_le, recue_par, nom_fichier, octets, statut, motif, formations, sessions, isolees
                        FROM livraison ORDER BY id DESC LIMIT ? OFFSET ?""")
                .params(limit, offset)
                .query((row, n) -> new DeliveryLine(
                        row.getLong("id"),
                        at(row),
                        row.getString("recue_par"),
                        row.getString("nom_fichier"),
                        row.getLong("octets"),
                        Outcome.valueOf(row.getString("statut")),
                        row.getString("motif"),
                        row.getInt("formations"),
                        row.getInt("sessions"),
                        row.getInt("isolees")))
                .list();
    }

    Optional<DeliveryReport> find(String territoire, long id) {
        List<RuleCount> rules = rules(id);
        List<DeliveredFinding> findings = findings(id);
        return jdbc.sql("""
                        SELECT id, recue_le, nom_fichier, statut, motif, version_lheo, formations, sessions, isolees
                        FROM livraison WHERE id = ?""")
                .param(id)
                .query((row, n) -> new DeliveryReport(
                        id,
                        territoire,
                        row.getString("nom_fichier"),
                        at(row),
                        Outcome.valueOf(row.getString("statut")),
                        row.getString("motif"),
                        row.getString("version_lheo"),
                        row.getInt("formations"),
                        row.getInt("sessions"),
                        row.getInt("isolees"),
                        rules,
                        findings))
                .optional();
    }

    private List<RuleCount> rules(long id) {
        return jdbc
                .sql("SELECT regle, severite, nombre FROM livraison_regle WHERE livraison = ?")
                .param(id)
                .query((row, n) -> new RuleCount(
                        row.getString("regle"), Severity.valueOf(row.getString("severite")), row.getInt("nombre")))
                .list()
                .stream()
                .sorted(Comparator.comparing(RuleCount::severity)
                        .thenComparing(Comparator.comparingInt(RuleCount::count).reversed()))
                .toList();
    }

    private List<DeliveredFinding> findings(long id) {
        return jdbc.sql("""
                        SELECT regle, severite, ligne, colonne, chemin, numero, message FROM livraison_constat
                        WHERE livraison = ? ORDER BY id""")
                .param(id)
                .query((row, n) -> new DeliveredFinding(
                        row.getString("regle"),
                        Severity.valueOf(row.getString("severite")),
                        row.getInt("ligne"),
                        row.getInt("colonne"),
                        row.getString("chemin"),
                        row.getString("numero").isEmpty() ? null : row.getString("numero"),
                        row.getString("message")))
                .list();
    }

    private static Instant at(ResultSet row) throws SQLException {
        return UtcTime.fromColumn(row.getObject("recue_le", LocalDateTime.class));
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
