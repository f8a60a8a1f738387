package fr.estuaire.rollup.catalogue;

import fr.estuaire.identity.Role;
import fr.estuaire.shared.Slice;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Searches the national catalogue: formations, of which one session at least answers to the filters of place and date. */
@Service
public class CatalogueSearch {
    private static final ZoneId LEGAL_TIME = ZoneId.of("Europe/Paris");
    private static final String NATIONAL = "hasRole('" + Role.Nom.NATIONAL + "')";

    /** Beyond so many answers a first page is sooner found along the titles than by sorting them all. */
    private static final int SORTED = 4000;

    private static final int NEAR_THE_TOP = 500;

    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;
    private final Clock clock;

    /**
     * As many searches at a time as processors, the others wait in order: searches that share a processor make one another
     * late, and the long ones most.
     */
    private final Semaphore turns =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    CatalogueSearch(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.snapshot = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** The best answers first when there are words, by title otherwise; the slice's own order is not used. */
    @PreAuthorize(NATIONAL)
    public CataloguePage search(CatalogueFilter filter, Slice slice) {
        turns.acquireUninterruptibly();
        try {
            return TenantScope.call(Space.national(), () -> snapshot.execute(_ -> page(filter, slice)));
        } finally {
            turns.release();
        }
    }

    private CataloguePage page(CatalogueFilter filter, Slice slice) {
        CatalogueQuery query = CatalogueQuery.of(filter, isNumber(filter.texte()));
        if (query.needsTerritories()) {
            query.parameters().put("territoires", territories());
        }
        int limit = Math.max(1, Math.min(slice.limit(), query.most() - slice.offset()));
        return query.isWorded() ? best(query, slice.offset(), limit) : titles(query, slice.offset(), limit);
    }

    private CataloguePage best(CatalogueQuery query, int offset, int limit) {
        String page = "SELECT h.id, h.cle, COUNT(*) OVER () AS total FROM (" + query.marked()
                + ") h ORDER BY h.cle DESC, h.id LIMIT :limite OFFSET :debut";
        List<Found> found = found(query, page, "p.cle DESC, p.id", offset, limit);
        int total = found.isEmpty()
                ? offset == 0 ? 0 : count(query)
                : found.getFirst().total();
        return page(query, found, total);
    }

    private CataloguePage titles(CatalogueQuery query, int offset, int limit) {
        int total = count(query);
        if (offset >= total) {
            return page(query, List.of(), total);
        }
        boolean walks = total > SORTED && (total > query.most() || offset + limit <= NEAR_THE_TOP);
        String page = "SELECT t.id, 0 AS total FROM (" + (walks ? query.walked() : query.sorted()) + ") t";
        return page(query, found(query, page, "c.intitule, c.id", offset, limit), total);
    }

    private CataloguePage page(CatalogueQuery query, List<Found> found, int total) {
        return new CataloguePage(lines(found), Math.min(total, query.most()), total > query.most());
    }

    private int count(CatalogueQuery query) {
        return jdbc.sql("SELECT COUNT(*) FROM (" + query.ids() + ") h")
                .params(query.parameters())
                .query(Integer.class)
                .single();
    }

    /** @param total of all that answer, where the page knows it */
    private record Found(
            long id, String territoire, String numero, String intitule, String organisme, boolean isolee, int total) {}

    private List<Found> found(CatalogueQuery query, String page, String order, int offset, int limit) {
        return jdbc.sql("""
                        SELECT c.id, c.territoire, c.numero, c.intitule, c.organisme, c.isolee, p.total
                        FROM (%s) p STRAIGHT_JOIN formation_catalogue c ON c.id = p.id
                        ORDER BY %s""".formatted(page, order))
                .params(query.parameters())
                .param("limite", limit)
                .param("debut", offset)
                .query((row, _) -> new Found(
                        row.getLong("id"),
                        row.getString("territoire"),
                        row.getString("numero"),
                        row.getString("intitule"),
                        row.getString("organisme"),
                        row.getBoolean("isolee"),
                        row.getInt("total")))
                .list();
    }

    /** Sessions are looked up for the rows of the page alone. */
    private List<CatalogueLine> lines(List<Found> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<Long, Sessions> sessions = new HashMap<>();
        jdbc.sql("""
                        SELECT s.formation, SUM(s.lieu_rang = 0) AS sessions,
                          MIN(IF(s.debut >= :aujourdhui, s.debut, NULL)) AS prochaine,
                          GROUP_CONCAT(DISTINCT s.ville ORDER BY s.ville SEPARATOR ', ' LIMIT 4) AS villes
                        FROM session_catalogue s WHERE s.formation IN (:formations) GROUP BY s.formation""")
                .param("aujourdhui", LocalDate.now(clock.withZone(LEGAL_TIME)))
                .param("formations", found.stream().map(Found::id).toList())
                .query(row -> {
                    sessions.put(row.getLong("formation"), Sessions.of(row));
                });
        return found.stream()
                .map(one -> line(one, sessions.getOrDefault(one.id(), Sessions.NONE)))
                .toList();
    }

    private static CatalogueLine line(Found found, Sessions sessions) {
        return new CatalogueLine(
                found.territoire(),
                found.numero(),
                found.intitule(),
                found.organisme(),
                sessions.count(),
                sessions.next(),
                sessions.towns(),
                found.isolee());
    }

    /** What a line says of the sessions of its formation. */
    private record Sessions(int count, @Nullable LocalDate next, String towns) {
        static final Sessions NONE = new Sessions(0, null, "");

        static Sessions of(ResultSet row) throws SQLException {
            String towns = row.getString("villes");
            return new Sessions(
                    row.getInt("sessions"), row.getObject("prochaine", LocalDate.class), towns == null ? "" : towns);
        }
    }

    private boolean isNumber(String text) {
        return text.matches("\\S*[0-9]\\S*")
                && jdbc.sql("""
                                SELECT EXISTS (SELECT 1 FROM formation_identite i
                                  JOIN formation_catalogue c ON c.id = i.id WHERE i.numero = ?)""").param(text).query(Boolean.class).single();
    }

    private List<Long> territories() {
        return jdbc.sql("""
                        SELECT CRC32(t.territoire) FROM (SELECT DISTINCT territoire FROM formation_catalogue) t
                        UNION ALL SELECT 0""").query(Long.class).list();
    }
}
