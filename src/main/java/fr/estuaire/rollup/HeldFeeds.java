package fr.estuaire.rollup;

import fr.estuaire.shared.UtcTime;
import java.time.Instant;
import java.time.LocalDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The feeds that were held, and what people decided about them. No repository: those have their refusals rewritten. */
@Component
class HeldFeeds {
    private final JdbcClient jdbc;
    private final Sources sources;
    private final RunRecords records;

    HeldFeeds(JdbcClient jdbc, Sources sources, RunRecords records) {
        this.jdbc = jdbc;
        this.sources = sources;
        this.records = records;
    }

    /** What a person decided. */
    enum Decision {
        APPLIQUER,
        ECARTER
    }

    record Held(long id, String territoire, Source.Kind kind, long sourceId, String sha256) {}

    /** @throws RollupRefusedException when there is nothing to decide, or no reason is given */
    Held getUndecided(long id, String reason) {
        if (reason.isBlank()) {
            throw new RollupRefusedException("Dites pourquoi : le motif reste dans le journal de la consolidation.");
        }
        return jdbc.sql("""
                        SELECT id, territoire, source, source_id, source_sha256 FROM execution_territoire
                        WHERE id = ? AND statut = 'RETENUE' AND decision IS NULL""")
                .param(id)
                .query((row, n) -> new Held(
                        row.getLong("id"),
                        row.getString("territoire"),
                        Source.Kind.valueOf(row.getString("source")),
                        row.getLong("source_id"),
                        row.getString("source_sha256")))
                .optional()
                .orElseThrow(() -> new RollupRefusedException(
                        "Ce flux n’est plus à décider : rechargez la page pour voir où en est le territoire."));
    }

    /** @throws RollupRefusedException when a later feed was applied, or the file is no longer the one that was held */
    Source getSource(Held held) {
        if (records.findLastApplied(held.territoire())
                .filter(last -> last.id() > held.id())
                .isPresent()) {
            throw new RollupRefusedException(
                    "Un flux plus récent a été appliqué depuis : celui-ci n’a plus lieu de l’être.");
        }
        return sources.find(held.territoire(), held.kind(), held.sourceId(), held.sha256())
                .orElseThrow(() -> new RollupRefusedException(
                        "Ce flux a été remplacé depuis : relancez la consolidation pour examiner le nouveau."));
    }

    void decide(Held held, Decision decision, String by, Instant at, String reason) {
        jdbc.sql("""
                        UPDATE execution_territoire
                        SET decision = ?, decision_par = ?, decision_le = ?, decision_motif = ? WHERE id = ?""")
                .params(decision.name(), by, UtcTime.toColumn(at), reason.strip(), held.id())
                .update();
    }

    /**
     * What a run applied and can be undone.
     *
     * @param at when the run began: the instant before which the former state was on offer
     */
    record Undoable(String territoire, Instant at) {}

    /** @throws RollupRefusedException when it is not the last thing applied to its territory, or no reason is given */
    Undoable getUndoable(long id, String reason) {
        if (reason.isBlank()) {
            throw new RollupRefusedException("Dites pourquoi : le motif reste dans le journal de la consolidation.");
        }
        return jdbc.sql("""
                        SELECT t.territoire, e.debut FROM execution_territoire t JOIN execution e ON e.id = t.execution
                        WHERE t.id = ? AND t.statut = 'APPLIQUEE' AND t.geste <> 'RETOUR' AND NOT EXISTS (
                          SELECT 1 FROM execution_territoire o
                          WHERE o.territoire = t.territoire AND o.id > t.id AND o.statut = 'APPLIQUEE')""")
                .param(id)
                .query((row, n) -> new Undoable(
                        row.getString("territoire"), UtcTime.fromColumn(row.getObject("debut", LocalDateTime.class))))
                .optional()
                .orElseThrow(
                        () -> new RollupRefusedException(
                                "Seule la dernière consolidation appliquée à un territoire s’annule : rechargez la page pour voir où il en est."));
    }

    /** The feed of a run that was undone is not brought again. */
    void setAside(long id, String by, Instant at, String reason) {
        jdbc.sql("""
                        UPDATE execution_territoire
                        SET decision = 'ECARTER', decision_par = ?, decision_le = ?, decision_motif = ? WHERE id = ?""").params(by, UtcTime.toColumn(at), reason.strip(), id).update();
    }
}
