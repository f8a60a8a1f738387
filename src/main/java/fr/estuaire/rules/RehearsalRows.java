package fr.estuaire.rules;

import fr.estuaire.quality.Severity;
import fr.estuaire.rules.Repetition.Exemple;
import fr.estuaire.rules.Repetition.Statut;
import fr.estuaire.rules.Repetition.Territoire;
import fr.estuaire.shared.UtcTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The rehearsals and what they found. To be called in the national space or that of the roll-up. */
@Repository
class RehearsalRows {
    private static final Duration SILENCE = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    RehearsalRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Opens a rehearsal when no other is at work, on any machine; empty otherwise. */
    Optional<Long> open(String regle, Severity gravite, LocalDate au, String par) {
        Instant now = clock.instant();
        jdbc.sql("UPDATE repetition SET statut = 'INTERROMPUE', fin = ? WHERE statut = 'EN_COURS' AND vu_le < ?")
                .params(UtcTime.toColumn(now), UtcTime.toColumn(now.minus(SILENCE)))
                .update();
        GeneratedKeyHolder keys = new GeneratedKeyHolder();
        int opened = jdbc.sql("""
                        INSERT INTO repetition (regle, gravite, au, par, debut, vu_le, statut)
                        SELECT ?, ?, ?, ?, ?, ?, 'EN_COURS' FROM DUAL
                        WHERE NOT EXISTS (SELECT 1 FROM repetition WHERE statut = 'EN_COURS')""")
                .params(regle, gravite.name(), au, par, UtcTime.toColumn(now), UtcTime.toColumn(now))
                .update(keys, "id");
        return opened == 0
                ? Optional.empty()
                : Optional.ofNullable(keys.getKey()).map(Number::longValue);
    }

    void total(long id, long total) {
        jdbc.sql("UPDATE repetition SET total = ? WHERE id = ?")
                .params(total, id)
                .update();
    }

    /** @return whether it may go on: nobody cancelled it, and no other machine declared it interrupted */
    boolean progress(long id, long lues) {
        return jdbc.sql("UPDATE repetition SET lues = ?, vu_le = ?"
                                + " WHERE id = ? AND statut = 'EN_COURS' AND annulee_par IS NULL")
                        .params(lues, UtcTime.toColumn(clock.instant()), id)
                        .update()
                > 0;
    }

    void close(long id, Statut statut) {
        jdbc.sql("UPDATE repetition SET statut = ?, fin = ? WHERE id = ? AND statut = 'EN_COURS'")
                .params(statut.name(), UtcTime.toColumn(clock.instant()), id)
                .update();
    }

    /** @return whether it was at work */
    boolean cancel(long id, String par) {
        return jdbc.sql("UPDATE repetition SET annulee_par = ? WHERE id = ? AND statut = 'EN_COURS'")
                        .params(par, id)
                        .update()
                > 0;
    }

    void enacted(long id, String par, Instant le) {
        jdbc.sql("UPDATE repetition SET en_vigueur_par = ?, en_vigueur_le = ? WHERE id = ?")
                .params(par, UtcTime.toColumn(le), id)
                .update();
    }

    void add(long id, Territoire found) {
        jdbc.sql("""
                        INSERT INTO repetition_territoire
                          (repetition, territoire, publiees, touchees, ecartees_avant, ecartees_apres, gravite, remarque)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id, found.territoire(), found.publiees(), found.touchees())
                .params(
                        found.ecarteesAvant(),
                        found.ecarteesApres(),
                        found.gravite().name())
                .param(found.remarque())
                .update();
        int rang = 0;
        for (Exemple exemple : found.exemples()) {
            jdbc.sql("INSERT INTO repetition_exemple VALUES (?, ?, ?, ?, ?, ?)")
                    .params(id, found.territoire(), rang++, exemple.numero(), exemple.intitule(), exemple.message())
                    .update();
        }
    }

    Optional<Repetition> find(long id) {
        return jdbc.sql("SELECT * FROM repetition WHERE id = ?")
                .param(id)
                .query(this::row)
                .optional();
    }

    long count() {
        return jdbc.sql("SELECT COUNT(*) FROM repetition").query(Long.class).single();
    }

    /** The latest first. */
    List<Repetition> list(int offset, int limit) {
        return jdbc.sql("SELECT * FROM repetition ORDER BY id DESC LIMIT ? OFFSET ?")
                .params(limit, offset)
                .query(this::row)
                .list();
    }

    List<Territoire> listTerritories(long id) {
        return jdbc.sql("SELECT * FROM repetition_territoire WHERE repetition = ?"
                        + " ORDER BY ecartees_apres - ecartees_avant DESC, touchees DESC, territoire")
                .param(id)
                .query((row, n) -> new Territoire(
                        row.getString("territoire"),
                        row.getLong("publiees"),
                        row.getLong("touchees"),
                        row.getLong("ecartees_avant"),
                        row.getLong("ecartees_apres"),
                        Severity.valueOf(row.getString("gravite")),
                        row.getString("remarque"),
                        listExamples(id, row.getString("territoire"))))
                .list();
    }

    private List<Exemple> listExamples(long id, String territoire) {
        return jdbc.sql("SELECT numero, intitule, message FROM repetition_exemple"
                        + " WHERE repetition = ? AND territoire = ? ORDER BY rang")
                .params(id, territoire)
                .query((row, n) -> new Exemple(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    private Repetition row(ResultSet row, int number) throws SQLException {
        Statut statut = Statut.valueOf(row.getString("statut"));
        boolean silent = UtcTime.fromColumn(row.getObject("vu_le", LocalDateTime.class))
                .isBefore(clock.instant().minus(SILENCE));
        return new Repetition(
                row.getLong("id"),
                row.getString("regle"),
                Severity.valueOf(row.getString("gravite")),
                row.getObject("au", LocalDate.class),
                row.getString("par"),
                UtcTime.fromColumn(row.getObject("debut", LocalDateTime.class)),
                at(row, "fin"),
                statut == Statut.EN_COURS && silent ? Statut.INTERROMPUE : statut,
                row.getLong("total"),
                row.getLong("lues"),
                row.getString("en_vigueur_par"),
                at(row, "en_vigueur_le"));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        LocalDateTime value = row.getObject(column, LocalDateTime.class);
        return value == null ? null : UtcTime.fromColumn(value);
    }
}
