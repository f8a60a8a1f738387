package fr.estuaire.rollup.catalogue;

import fr.estuaire.identity.Role;
import fr.estuaire.shared.Slice;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
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

    private final SearchIndex index;
    private final IndexedRows rows;
    private final Counter byIndex;
    private final Counter byBase;

    CatalogueSearch(
            JdbcClient jdbc,
            SearchIndex index,
            IndexedRows rows,
            PlatformTransactionManager transactions,
            MeterRegistry meters,
            Clock clock) {
        this.jdbc = jdbc;
        this.index = index;
        this.rows = rows;
        this.byIndex = counter(meters, "index");
        this.byBase = counter(meters, "base");
        this.snapshot = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    private static Counter counter(MeterRegistry meters, String engine) {
        return Counter.builder("estuaire.recherche")
                .description("Recherches dans le catalogue, selon ce qui a répondu")
                .tag("moteur", engine)
                .register(meters);
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
        boolean numbered = isNumber(filter.texte());
        Optional<CataloguePage> indexed =
                numbered || filter.sansDoublons() ? Optional.empty() : findIndexed(filter, slice);
        (indexed.isPresent() ? byIndex : byBase).increment();
        return indexed.orElseGet(() -> page(filter, slice, numbered));
    }

    /** Empty unless the index is of the catalogue that this transaction sees. */
    private Optional<CataloguePage> findIndexed(CatalogueFilter filter, Slice slice) {
        return index.isOpen() && slice.offset() < filter.most()
                ? index.find(rows::isStill, filter, slice.offset(), limit(slice, filter.most()))
                        .map(hits -> new CataloguePage(
                                lines(found(hits.ids())),
                                Math.min(hits.total(), filter.most()),
                                hits.total() > filter.most()))
                : Optional.empty();
    }

    private static int limit(Slice slice, int most) {
        return Math.max(1, Math.min(slice.limit(), most - slice.offset()));
    }

    private List<Found> found(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Found> rows = jdbc.sql("""
                        SELECT id, territoire, numero, intitule, organisme, isolee, 0 AS total FROM formation_catalogue
                        WHERE id IN (:ids)""").param("ids", ids).query(CatalogueSearch::row).stream()
                .collect(Collectors.toMap(Found::id, one -> one));
        return ids.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    private CataloguePage page(CatalogueFilter filter, Slice slice, boolean numbered) {
        CatalogueQuery query = CatalogueQuery.of(filter, numbered);
        if (query.needsTerritories()) {
            query.parameters().put("territoires", territories());
        }
        int limit = limit(slice, query.most());
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
                .query(CatalogueSearch::row)
                .list();
    }

    private static Found row(ResultSet row, int number) throws SQLException {
        return new Found(
                row.getLong("id"),
                row.getString("territoire"),
                row.getString("numero"),
                row.getString("intitule"),
                row.getString("organisme"),
                row.getBoolean("isolee"),
                row.getInt("total"));
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
