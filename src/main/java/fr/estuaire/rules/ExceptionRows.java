package fr.estuaire.rules;

import fr.estuaire.shared.UtcTime;
import fr.estuaire.tenant.Space;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The exceptions of a territory. Its own space reads and writes them, that of the roll-up reads them. */
@Repository
class ExceptionRows {
    private final JdbcClient jdbc;

    ExceptionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that count on a day, whatever the offer. */
    List<Acceptation> list(String territoire, LocalDate day) {
        return jdbc.sql("SELECT * FROM " + table(territoire) + " WHERE fin_le IS NULL AND jusqu_au >= ? ORDER BY id")
                .param(day)
                .query(ExceptionRows::row)
                .list();
    }

    /** Those of one offer that count on a day. */
    List<Acceptation> list(String territoire, LocalDate day, String formation) {
        return jdbc.sql("SELECT * FROM " + table(territoire)
                        + " WHERE formation = ? AND fin_le IS NULL AND jusqu_au >= ? ORDER BY id")
                .params(formation, day)
                .query(ExceptionRows::row)
                .list();
    }

    void add(String territoire, Acceptation accepted) {
        jdbc.sql("INSERT INTO " + table(territoire)
                        + " (formation, empreinte, regle, message, motif, par, le, jusqu_au)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        accepted.formation(),
                        accepted.empreinte(),
                        accepted.regle(),
                        accepted.message(),
                        accepted.motif(),
                        accepted.par(),
                        UtcTime.toColumn(accepted.le()),
                        accepted.jusquAu())
                .update();
    }

    /** @return whether it was in force */
    boolean end(String territoire, long id, String par, Instant le) {
        return jdbc.sql("UPDATE " + table(territoire) + " SET fin_le = ?, fin_par = ? WHERE id = ? AND fin_le IS NULL")
                        .params(UtcTime.toColumn(le), par, id)
                        .update()
                > 0;
    }

    private static String table(String territoire) {
        return "`" + Space.territory(territoire).schema() + "`.exception_constat";
    }

    private static Acceptation row(ResultSet row, int number) throws SQLException {
        return new Acceptation(
                row.getLong("id"),
                row.getString("formation"),
                row.getString("empreinte"),
                row.getString("regle"),
                row.getString("message"),
                row.getString("motif"),
                row.getString("par"),
                UtcTime.fromColumn(row.getObject("le", LocalDateTime.class)),
                row.getObject("jusqu_au", LocalDate.class));
    }
}
