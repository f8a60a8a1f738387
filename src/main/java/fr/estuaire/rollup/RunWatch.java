package fr.estuaire.rollup;

import fr.estuaire.identity.Role;
import fr.estuaire.shared.Slice;
import fr.estuaire.shared.UtcTime;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantDefinition;
import fr.estuaire.tenant.TenantScope;
import fr.estuaire.tenant.Territories;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Shows the run at work, whichever nodes work on it, and how the territories have come along over the last weeks. All of
 * it is read from the database: any node shows the same.
 */
@Service
public class RunWatch {
    private static final String NATIONAL = "hasRole('" + Role.Nom.NATIONAL + "')";
    private static final int MOST_LINES = 500;

    private final JdbcClient jdbc;
    private final Territories territories;
    private final Clock clock;

    RunWatch(JdbcClient jdbc, Territories territories, Clock clock) {
        this.jdbc = jdbc;
        this.territories = territories;
        this.clock = clock;
    }

    /** What a territory brought in its last run and in those before, in formations and sessions on offer. */
    public record Semaines(String territoire, String nom, Instant le, Offre derniere, Offre sept, Offre vingtHuit) {
        /** The worst of the four falls, in shares of what there was: 0.25 when a quarter is gone, 0 when nothing is. */
        public double chute() {
            return Math.max(derniere.chute(sept), derniere.chute(vingtHuit));
        }
    }

    /** What a territory offers after a run; both null when nothing of it had been accepted by then. */
    public record Offre(
            @Nullable Integer formations, @Nullable Integer sessions) {
        double chute(Offre before) {
            return Math.max(chute(formations, before.formations), chute(sessions, before.sessions));
        }

        private static double chute(@Nullable Integer now, @Nullable Integer before) {
            return now == null || before == null || before == 0 ? 0 : Math.max(0, 1 - (double) now / before);
        }
    }

    /** The run at work, or the one that its nodes left behind. */
    @PreAuthorize(NATIONAL)
    public Optional<RunAtWork> findAtWork() {
        return in(() -> jdbc.sql("""
                        SELECT id, debut, par, declencheur,
                          TIMESTAMPDIFF(MICROSECOND, debut, UTC_TIMESTAMP(3)) DIV 1000 AS ecoule
                        FROM execution WHERE fin IS NULL AND NOT interrompue ORDER BY id DESC LIMIT 1""")
                .query((row, n) -> new RunAtWork(
                        row.getLong("id"),
                        UtcTime.fromColumn(row.getObject("debut", LocalDateTime.class)),
                        row.getString("par"),
                        Declencheur.valueOf(row.getString("declencheur")),
                        Duration.ofMillis(row.getLong("ecoule")),
                        listSteps(row.getLong("id"))))
                .optional());
    }

    private List<RunAtWork.Etape> listSteps(long execution) {
        return jdbc.sql("""
                        SELECT t.*, TIMESTAMPDIFF(MICROSECOND, t.debut, NOW(3)) DIV 1000 AS ecoule,
                          b.station, b.noeud AS qui, b.lues AS lues_ici, b.octets_lus, b.octets AS octets_ici,
                          b.jusqu_a >= NOW(3) AS vivant
                        FROM execution_territoire t
                        LEFT JOIN bail b ON b.execution_territoire = t.id AND b.territoire = t.territoire
                        WHERE t.execution = ? ORDER BY t.octets DESC, t.id LIMIT\s""" + MOST_LINES).param(execution).query(this::step).list();
    }

    private RunAtWork.Etape step(ResultSet row, int number) throws SQLException {
        Statut statut = Statut.valueOf(row.getString("statut"));
        boolean working = statut == Statut.EN_COURS && row.getString("station") != null;
        return new RunAtWork.Etape(
                row.getString("territoire"),
                nom(row.getString("territoire")),
                statut,
                working ? Station.valueOf(row.getString("station")) : null,
                statut == Statut.EN_COURS ? row.getInt("lues_ici") : row.getInt("lues"),
                row.getLong("octets_lus"),
                Math.max(row.getLong("octets"), row.getLong("octets_ici")),
                working ? row.getString("qui") : null,
                Duration.ofMillis(row.getLong("ecoule")),
                row.getInt("reprises"),
                row.getBoolean("vivant"),
                comptes(row));
    }

    private static Comptes comptes(ResultSet row) throws SQLException {
        return new Comptes(
                row.getInt("lues"),
                row.getInt("nouvelles"),
                row.getInt("modifiees"),
                row.getInt("inchangees"),
                row.getInt("retirees"),
                row.getInt("isolees"),
                row.getInt("sessions"));
    }

    private String nom(String territoire) {
        return territories.find(territoire).map(TenantDefinition::nom).orElse(territoire);
    }

    /** How each territory has come along: those whose offer falls most come first. */
    @PreAuthorize(NATIONAL)
    public List<Semaines> listWeeks(Slice slice) {
        Instant now = clock.instant();
        return in(() -> jdbc.sql("""
                        SELECT w.territoire, n.debut, n.formations, n.sessions, s.formations AS f7, s.sessions AS s7,
                          v.formations AS f28, v.sessions AS s28
                        FROM (SELECT t.territoire, MAX(t.id) AS dernier, MAX(IF(e.debut <= :sept, t.id, NULL)) AS sept,
                            MAX(IF(e.debut <= :vingthuit, t.id, NULL)) AS vingthuit
                          FROM execution_territoire t JOIN execution e ON e.id = t.execution
                          WHERE t.statut IN ('APPLIQUEE', 'INCHANGEE') GROUP BY t.territoire) w
                        JOIN (%1$s) n ON n.id = w.dernier
                        LEFT JOIN (%1$s) s ON s.id = w.sept
                        LEFT JOIN (%1$s) v ON v.id = w.vingthuit
                        ORDER BY LEAST(
                          COALESCE(n.formations / NULLIF(s.formations, 0), 1), COALESCE(n.sessions / NULLIF(s.sessions, 0), 1),
                          COALESCE(n.formations / NULLIF(v.formations, 0), 1), COALESCE(n.sessions / NULLIF(v.sessions, 0), 1), 1),
                          w.territoire LIMIT :limit OFFSET :offset""".formatted("SELECT l.id, x.debut, l.lues - l.isolees AS formations, l.sessions"
                        + " FROM execution_territoire l JOIN execution x ON x.id = l.execution"))
                .param("sept", UtcTime.toColumn(now.minus(Duration.ofDays(7))))
                .param("vingthuit", UtcTime.toColumn(now.minus(Duration.ofDays(28))))
                .param("limit", slice.limit())
                .param("offset", slice.offset())
                .query(this::weeks)
                .list());
    }

    /** How many territories ever had a feed accepted. */
    @PreAuthorize(NATIONAL)
    public long countWeeks() {
        return in(() -> jdbc.sql("SELECT COUNT(DISTINCT territoire) FROM execution_territoire"
                        + " WHERE statut IN ('APPLIQUEE', 'INCHANGEE')")
                .query(Long.class)
                .single());
    }

    private Semaines weeks(ResultSet row, int number) throws SQLException {
        String territoire = row.getString("territoire");
        return new Semaines(
                territoire,
                nom(territoire),
                UtcTime.fromColumn(row.getObject("debut", LocalDateTime.class)),
                new Offre(row.getObject("formations", Integer.class), row.getObject("sessions", Integer.class)),
                new Offre(row.getObject("f7", Integer.class), row.getObject("s7", Integer.class)),
                new Offre(row.getObject("f28", Integer.class), row.getObject("s28", Integer.class)));
    }

    private static <T> T in(Supplier<T> work) {
        return TenantScope.call(Space.national(), work::get);
    }
}
