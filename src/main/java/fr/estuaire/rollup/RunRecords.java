package fr.estuaire.rollup;

import fr.estuaire.quality.Severity;
import fr.estuaire.shared.UtcTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the log of the runs has kept: of the runs at work, and of what was last applied to a territory. */
@Repository
class RunRecords {
    private final JdbcClient jdbc;

    RunRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the catalogue holds anything of these territories, or ever did. */
    boolean isAnyKnown(Collection<String> codes) {
        return !codes.isEmpty()
                && jdbc.sql("SELECT EXISTS (SELECT 1 FROM formation_identite WHERE territoire IN (:codes))")
                        .param("codes", codes)
                        .query(Boolean.class)
                        .single();
    }

    /** Open runs whose territories are all done; those of a node that died are among them once they are. */
    List<Long> listFinished() {
        return jdbc.sql("""
                        SELECT e.id FROM execution e WHERE e.fin IS NULL AND NOT EXISTS (
                          SELECT 1 FROM execution_territoire t WHERE t.execution = e.id AND t.statut IN ('A_FAIRE', 'EN_COURS'))
                        ORDER BY e.id""").query(Long.class).list();
    }

    /** Whether something of a run is still to be done. */
    boolean isUnfinished(long execution) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM execution_territoire
                          WHERE execution = ? AND statut IN ('A_FAIRE', 'EN_COURS'))""").param(execution).query(Boolean.class).single();
    }

    /** Whether something is still to be done of any run: at work, or left behind. */
    boolean isAnyUnfinished() {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM execution e JOIN execution_territoire t ON t.execution = e.id
                          WHERE e.fin IS NULL AND t.statut IN ('A_FAIRE', 'EN_COURS'))""").query(Boolean.class).single();
    }

    /** What a run did so far, in the order of its list. */
    List<Line> list(long execution) {
        return jdbc.sql("SELECT * FROM execution_territoire WHERE execution = ? ORDER BY id")
                .param(execution)
                .query((row, n) -> new Line(
                        row.getLong("id"),
                        row.getString("territoire"),
                        Statut.valueOf(row.getString("statut")),
                        new Comptes(
                                row.getInt("lues"),
                                row.getInt("nouvelles"),
                                row.getInt("modifiees"),
                                row.getInt("inchangees"),
                                row.getInt("retirees"),
                                row.getInt("isolees"),
                                row.getInt("sessions")),
                        row.getString("motif")))
                .list();
    }

    record Line(
            long id,
            String territoire,
            Statut statut,
            Comptes comptes,
            @Nullable String motif) {}

    /** How often each rule found something in what was last applied to a territory. */
    RuleTotals totals(String territoire) {
        RuleTotals totals = new RuleTotals(false);
        findLastApplied(territoire)
                .ifPresent(last -> jdbc.sql(
                                "SELECT regle, severite, nombre FROM constat_regle WHERE execution_territoire = ?")
                        .param(last.id())
                        .query(row -> {
                            totals.start(
                                    new RuleTotals.Key(
                                            row.getString("regle"), Severity.valueOf(row.getString("severite"))),
                                    row.getInt("nombre"));
                        }));
        return totals;
    }

    /** When each formation of the territory was last judged. */
    Optional<Instant> findLastReadingOfAll(String territoire) {
        return jdbc.sql("""
                        SELECT e.debut FROM execution_territoire t JOIN execution e ON e.id = t.execution
                        WHERE t.territoire = ? AND t.statut = 'APPLIQUEE' AND t.complete ORDER BY t.id DESC LIMIT 1""")
                .param(territoire)
                .query((row, n) -> UtcTime.fromColumn(row.getObject("debut", LocalDateTime.class)))
                .optional();
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
    record Applied(
            long id, @Nullable String sha256, @Nullable String regles, int sessions, int isolees) {}

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
}
