package fr.estuaire.collect.imports;

import fr.estuaire.collect.imports.Import.Statut;
import fr.estuaire.shared.UtcTime;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The imports of the current territory whose process died: several processes may look for them at once. */
@Repository
class RepriseRows {
    private static final String DEAD = " statut IN ('ANALYSE', 'IMPORT') AND vu_le < :alive";
    private final JdbcClient jdbc;
    private final Clock clock;

    RepriseRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * An import that gives no sign of life.
     *
     * @param par who asked for it
     * @param cancelled whether somebody had asked for its end
     * @param reprises how often it was taken up again already
     */
    record Morte(long id, @Nullable String organisme, String par, Statut statut, boolean cancelled, int reprises) {}

    List<Morte> list() {
        return jdbc.sql("SELECT id, organisme, par, statut, annule_par, reprises FROM import WHERE" + DEAD
                        + " ORDER BY id LIMIT 100")
                .param("alive", alive())
                .query((row, n) -> new Morte(
                        row.getLong("id"),
                        row.getString("organisme"),
                        row.getString("par"),
                        Statut.valueOf(row.getString("statut")),
                        row.getString("annule_par") != null,
                        row.getInt("reprises")))
                .list();
    }

    /** @return whether it was still dead: nobody else takes it then */
    boolean take(Morte morte) {
        return jdbc.sql(
                                "UPDATE import SET etape_le = :now, vu_le = :now, fait = 0, reprises = reprises + 1 WHERE id = :id"
                                        + " AND annule_par IS NULL AND" + DEAD)
                        .param("id", morte.id())
                        .param("now", UtcTime.toColumn(clock.instant()))
                        .param("alive", alive())
                        .update()
                > 0;
    }

    private LocalDateTime alive() {
        return UtcTime.toColumn(clock.instant().minus(ImportRows.SILENCE));
    }
}
