package fr.estuaire.collect.imports;

import fr.estuaire.collect.imports.Import.Statut;
import fr.estuaire.shared.UtcTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The imports of the territory in whose space one works. */
@Repository
class ImportRows {
    /** A step that gives no sign of life for so long is dead. */
    static final Duration SILENCE = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final Clock clock;

    ImportRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param fichier relative to the home directory */
    record Entry(
            @Nullable String organisme,
            String par,
            String nom,
            String fichier,
            String sha256,
            long octets,
            boolean retirer,
            boolean accepter) {}

    long open(Entry entry, long total) {
        GeneratedKeyHolder keys = new GeneratedKeyHolder();
        LocalDateTime now = now();
        jdbc.sql("""
                        INSERT INTO import (organisme, par, recu_le, nom_fichier, fichier, sha256, octets, statut, retirer,
                          accepter, etape_le, vu_le, total) VALUES (?, ?, ?, ?, ?, ?, ?, 'ANALYSE', ?, ?, ?, ?, ?)""")
                .param(entry.organisme())
                .param(entry.par())
                .param(now)
                .params(cut(entry.nom(), 255), entry.fichier(), entry.sha256(), entry.octets())
                .params(entry.retirer(), entry.accepter(), now, now, total)
                .update(keys, "id");
        return Objects.requireNonNull(keys.getKey()).longValue();
    }

    /** Whether an import of a body, or of the collectors, is at work. */
    boolean isAtWork(@Nullable String organisme) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM import WHERE organisme <=> :organisme"
                        + " AND statut IN ('ANALYSE', 'IMPORT') AND vu_le >= :alive)")
                .param("organisme", organisme)
                .param("alive", alive())
                .query(Boolean.class)
                .single();
    }

    /** @return whether it may go on: nobody cancelled it */
    boolean progress(long id, long fait, int offres) {
        return jdbc.sql("UPDATE import SET fait = ?, offres = ?, vu_le = ?"
                                + " WHERE id = ? AND statut IN ('ANALYSE', 'IMPORT') AND annule_par IS NULL")
                        .params(fait, offres, now(), id)
                        .update()
                > 0;
    }

    void format(long id, String format) {
        jdbc.sql("UPDATE import SET format = ? WHERE id = ?").params(format, id).update();
    }

    /**
     * Goes from a step at rest to one at work.
     *
     * @return whether it was at rest, or dead
     */
    boolean begin(long id, Statut from, Statut step, long total) {
        return jdbc.sql("""
                        UPDATE import SET statut = :step, etape_le = :now, vu_le = :now, total = :total, fait = 0,
                          annule_par = NULL, reprises = 0, motif = IF(:step = 'ANALYSE', NULL, motif)
                        WHERE id = :id AND (statut = :from OR (statut = :step AND vu_le < :alive))""")
                        .param("id", id)
                        .param("from", from.name())
                        .param("step", step.name())
                        .param("now", now())
                        .param("total", total)
                        .param("alive", alive())
                        .update()
                > 0;
    }

    /** Ends a step. */
    void close(long id, Statut statut, @Nullable String motif) {
        jdbc.sql("UPDATE import SET statut = ?, motif = COALESCE(?, motif), annule_par = NULL WHERE id = ?")
                .param(statut.name())
                .param(motif == null ? null : cut(motif, 1000))
                .param(id)
                .update();
    }

    /** Takes note that the offers are written, in the transaction that writes them. */
    void imported(long id) {
        jdbc.sql("UPDATE import SET statut = 'IMPORTE', importe_le = ?, motif = NULL WHERE id = ?")
                .params(now(), id)
                .update();
    }

    /** @return whether it was at work */
    boolean cancel(long id, String par) {
        return jdbc.sql("UPDATE import SET annule_par = ? WHERE id = ? AND statut IN ('ANALYSE', 'IMPORT')")
                        .params(par, id)
                        .update()
                > 0;
    }

    Optional<Import> find(long id) {
        return jdbc.sql("SELECT * FROM import WHERE id = ?")
                .param(id)
                .query(this::toImport)
                .optional();
    }

    record Source(String fichier, boolean accepter) {}

    Source getSource(long id) {
        return jdbc.sql("SELECT fichier, accepter FROM import WHERE id = ?")
                .param(id)
                .query((row, n) -> new Source(row.getString("fichier"), row.getBoolean("accepter")))
                .single();
    }

    List<Import> list(@Nullable String organisme, int offset, int limit) {
        return jdbc.sql("SELECT * FROM import WHERE organisme <=> ? ORDER BY id DESC LIMIT ? OFFSET ?")
                .param(organisme)
                .params(limit, offset)
                .query(this::toImport)
                .list();
    }

    long count(@Nullable String organisme) {
        return jdbc.sql("SELECT COUNT(*) FROM import WHERE organisme <=> ?")
                .param(organisme)
                .query(Long.class)
                .single();
    }

    private Import toImport(ResultSet row, int number) throws SQLException {
        return new Import(
                row.getLong("id"),
                row.getString("organisme"),
                row.getString("par"),
                UtcTime.fromColumn(row.getObject("recu_le", LocalDateTime.class)),
                row.getString("nom_fichier"),
                row.getLong("octets"),
                row.getString("format"),
                statut(Statut.valueOf(row.getString("statut")), row.getObject("vu_le", LocalDateTime.class)),
                row.getString("motif"),
                row.getBoolean("retirer"),
                UtcTime.fromColumn(row.getObject("etape_le", LocalDateTime.class)),
                row.getLong("total"),
                row.getLong("fait"),
                row.getInt("offres"),
                at(row, "importe_le"));
    }

    /** A dead analysis is to be done again; a dead import wrote nothing, and waits to be decided again. */
    private Statut statut(Statut kept, LocalDateTime seen) {
        if (!seen.isBefore(alive())) {
            return kept;
        }
        return switch (kept) {
            case ANALYSE -> Statut.INTERROMPU;
            case IMPORT -> Statut.A_DECIDER;
            default -> kept;
        };
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        LocalDateTime value = row.getObject(column, LocalDateTime.class);
        return value == null ? null : UtcTime.fromColumn(value);
    }

    private LocalDateTime now() {
        return UtcTime.toColumn(clock.instant());
    }

    private LocalDateTime alive() {
        return UtcTime.toColumn(clock.instant().minus(SILENCE));
    }

    static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
