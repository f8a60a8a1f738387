package fr.estuaire.rules;

import fr.estuaire.quality.Severity;
import fr.estuaire.shared.UtcTime;
import fr.estuaire.tenant.Space;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The severities that a territory decided. Its own space reads and writes them, that of the roll-up reads them. */
@Repository
class Reglages {
    private final JdbcClient jdbc;

    Reglages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those in force, by code of the rule. */
    Map<String, Reglage> load(String territoire) {
        return jdbc
                .sql("SELECT * FROM " + table(territoire) + " WHERE fin_le IS NULL ORDER BY id")
                .query(Reglages::row)
                .list()
                .stream()
                .collect(Collectors.toMap(Reglage::regle, reglage -> reglage, (older, newer) -> newer));
    }

    /** The latest first. */
    List<Reglage> listHistory(String territoire, String regle) {
        return jdbc.sql("SELECT * FROM " + table(territoire) + " WHERE regle = ? ORDER BY id DESC LIMIT 100")
                .param(regle)
                .query(Reglages::row)
                .list();
    }

    /** Takes the place of what is in force for the rule. */
    void add(String territoire, Reglage reglage) {
        end(territoire, reglage.regle(), reglage.par(), reglage.le());
        jdbc.sql("INSERT INTO " + table(territoire) + " (regle, severite, motif, par, le) VALUES (?, ?, ?, ?, ?)")
                .params(
                        reglage.regle(),
                        reglage.severite().name(),
                        reglage.motif(),
                        reglage.par(),
                        UtcTime.toColumn(reglage.le()))
                .update();
    }

    /** @return whether one was in force */
    boolean end(String territoire, String regle, String par, Instant le) {
        return jdbc.sql("UPDATE " + table(territoire)
                                + " SET fin_le = ?, fin_par = ? WHERE regle = ? AND fin_le IS NULL")
                        .params(UtcTime.toColumn(le), par, regle)
                        .update()
                > 0;
    }

    private static String table(String territoire) {
        return "`" + Space.territory(territoire).schema() + "`.reglage_regle";
    }

    private static Reglage row(ResultSet row, int number) throws SQLException {
        @Nullable LocalDateTime end = row.getObject("fin_le", LocalDateTime.class);
        return new Reglage(
                row.getString("regle"),
                Severity.valueOf(row.getString("severite")),
                row.getString("motif"),
                row.getString("par"),
                UtcTime.fromColumn(row.getObject("le", LocalDateTime.class)),
                end == null ? null : UtcTime.fromColumn(end),
                row.getString("fin_par"));
    }
}
