package fr.estuaire.rollup;

import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.TransactionException;

/**
 * Reads the state of the consolidation for whoever watches it from outside: two statements, kept for a few seconds, so
 * that any number of gauges and of watchers cost the same.
 */
@Repository
class RelevesDeMesure {
    private static final Logger LOG = LoggerFactory.getLogger(RelevesDeMesure.class);
    private static final Duration KEPT = Duration.ofSeconds(10);

    /** Of what the database stamped itself, in its own zone. */
    private static final String AGE = "TIMESTAMPDIFF(MICROSECOND, %s, NOW(3)) / 1e6";

    /** Of what the application stamped, in UTC. */
    private static final String UTC_AGE = "TIMESTAMPDIFF(MICROSECOND, %s, UTC_TIMESTAMP(3)) / 1e6";

    private final JdbcClient jdbc;
    private final Clock clock;
    private Instant until = Instant.MIN;
    private Releve last = Releve.ABSENT;

    RelevesDeMesure(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The state now, or a few seconds ago. Never fails: a database that does not answer is a state too. */
    synchronized Releve read() {
        Instant now = clock.instant();
        if (!now.isBefore(until)) {
            last = readNow();
            until = now.plus(KEPT);
        }
        return last;
    }

    /** Makes the next reading a new one. */
    synchronized void forget() {
        until = Instant.MIN;
    }

    private Releve readNow() {
        try {
            return TenantScope.call(Space.national(), () -> {
                Map<String, Releve.Accepte> territories = territories();
                return jdbc.sql("""
                                SELECT
                                  (SELECT COUNT(*) FROM execution_territoire
                                    WHERE statut = 'RETENUE' AND decision IS NULL) AS retenus,
                                  (SELECT %s FROM execution_territoire
                                    WHERE statut = 'RETENUE' AND decision IS NULL) AS age_retenu,
                                  (SELECT COUNT(*) FROM bail WHERE jusqu_a >= NOW(3)) AS baux,
                                  (SELECT COALESCE(SUM(reprises), 0) FROM execution_territoire) AS reprises,
                                  (SELECT %s FROM execution WHERE fin IS NULL AND NOT interrompue) AS en_cours,
                                  (SELECT %s FROM execution) AS age_execution,
                                  (SELECT COUNT(*) FROM execution_territoire WHERE statut = 'ECHEC'
                                    AND execution = (SELECT MAX(id) FROM execution WHERE fin IS NOT NULL)) AS echecs""".formatted(
                                        AGE.formatted("MIN(fin)"),
                                        UTC_AGE.formatted("MIN(debut)"),
                                        UTC_AGE.formatted("MAX(fin)")))
                        .query((row, n) -> releve(row, territories))
                        .single();
            });
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("L’état de la consolidation ne peut pas être relevé : {}", e.getMessage());
            return Releve.ABSENT;
        }
    }

    private Map<String, Releve.Accepte> territories() {
        Map<String, Releve.Accepte> territories = new HashMap<>();
        jdbc.sql("""
                        SELECT t.territoire, t.lues, t.isolees, COALESCE(%s, %s) AS age
                        FROM (SELECT MAX(id) AS id FROM execution_territoire
                          WHERE statut IN ('APPLIQUEE', 'INCHANGEE') GROUP BY territoire) d
                        JOIN execution_territoire t ON t.id = d.id JOIN execution e ON e.id = t.execution""".formatted(AGE.formatted("t.fin"), UTC_AGE.formatted("e.debut")))
                .query(row -> {
                    territories.put(
                            row.getString("territoire"),
                            new Releve.Accepte(row.getDouble("age"), row.getDouble("lues"), row.getDouble("isolees")));
                });
        return territories;
    }

    private static Releve releve(ResultSet row, Map<String, Releve.Accepte> territories) throws SQLException {
        return new Releve(
                true,
                territories,
                row.getDouble("retenus"),
                number(row, "age_retenu", 0),
                row.getDouble("baux"),
                row.getDouble("reprises"),
                number(row, "en_cours", 0),
                number(row, "age_execution", Double.NaN),
                row.getDouble("echecs"));
    }

    private static double number(ResultSet row, String column, double absent) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? absent : value;
    }
}
