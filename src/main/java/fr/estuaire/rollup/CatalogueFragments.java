package fr.estuaire.rollup;

import fr.estuaire.identity.Role;
import fr.estuaire.shared.UtcTime;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The fragments on offer, one after another, for who writes them out. Callers need no space. They are read page by page
 * by their key, in one transaction: a run that ends meanwhile is seen as a whole or not at all.
 */
@Service
public class CatalogueFragments {
    private static final int PAGE = 200;
    private static final String NATIONAL = "hasRole('" + Role.Nom.NATIONAL + "')";

    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;

    CatalogueFragments(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionTemplate.ISOLATION_REPEATABLE_READ);
    }

    @PreAuthorize(NATIONAL)
    public boolean isEmpty() {
        return TenantScope.call(
                Space.national(),
                () -> !jdbc.sql("SELECT EXISTS (SELECT 1 FROM formation_catalogue)")
                        .query(Boolean.class)
                        .single());
    }

    /** Gives the bytes of each fragment of all territories, in the order of their codes, then of the numbers. */
    @PreAuthorize(NATIONAL)
    public void forEach(Consumer<byte[]> consumer) {
        read(
                consumer,
                pipe -> jdbc.sql("SELECT DISTINCT territoire FROM formation_catalogue ORDER BY territoire")
                        .query(String.class)
                        .list()
                        .forEach(territoire -> readTerritory(after -> page(territoire, after), pipe)));
    }

    /** Gives the bytes of each fragment of a territory, in the order of their numbers. */
    @PreAuthorize(NATIONAL)
    public void forEachOf(String territoire, Consumer<byte[]> consumer) {
        read(consumer, pipe -> readTerritory(after -> page(territoire, after), pipe));
    }

    /** Gives the bytes of each fragment that was on offer at an instant, of all territories, in the same order. */
    @PreAuthorize(NATIONAL)
    public void forEachAt(Instant at, Consumer<byte[]> consumer) {
        read(
                consumer,
                pipe -> jdbc.sql("SELECT DISTINCT territoire FROM formation_version ORDER BY territoire")
                        .query(String.class)
                        .list()
                        .forEach(territoire -> readTerritory(after -> page(territoire, at, after), pipe)));
    }

    /** Gives the bytes of each fragment of a territory that was on offer at an instant, in the order of their numbers. */
    @PreAuthorize(NATIONAL)
    public void forEachOfAt(String territoire, Instant at, Consumer<byte[]> consumer) {
        read(consumer, pipe -> readTerritory(after -> page(territoire, at, after), pipe));
    }

    private void read(Consumer<byte[]> consumer, Consumer<FragmentPipe> work) {
        TenantScope.run(
                Space.national(),
                () -> snapshot.executeWithoutResult(status -> {
                    try (FragmentPipe pipe = new FragmentPipe(consumer)) {
                        work.accept(pipe);
                        pipe.finish();
                    }
                }));
    }

    private static void readTerritory(Function<String, List<Row>> pages, FragmentPipe pipe) {
        String last = "";
        for (List<Row> page = pages.apply(last); !page.isEmpty(); page = pages.apply(last)) {
            pipe.add(page.stream().map(Row::compressed).toList());
            last = page.getLast().numero();
        }
    }

    private List<Row> page(String territoire, String after) {
        return jdbc.sql("""
                        SELECT c.numero, f.octets FROM formation_catalogue c
                        JOIN formation_fragment f ON f.formation = c.id AND f.version = c.version
                        WHERE c.territoire = ? AND c.numero > ? ORDER BY c.numero LIMIT ?""")
                .params(territoire, after, PAGE)
                .query((row, n) -> new Row(row.getString("numero"), row.getBytes("octets")))
                .list();
    }

    private List<Row> page(String territoire, Instant at, String after) {
        return jdbc.sql("""
                        SELECT v.numero, f.octets FROM formation_version v
                        JOIN formation_fragment f ON f.formation = v.formation AND f.version = v.version
                        WHERE v.territoire = :territoire AND v.numero > :apres AND v.valide_du <= :le
                          AND (v.valide_au IS NULL OR v.valide_au > :le)
                        ORDER BY v.numero LIMIT :page""")
                .param("territoire", territoire)
                .param("apres", after)
                .param("le", UtcTime.toColumn(at))
                .param("page", PAGE)
                .query((row, n) -> new Row(row.getString("numero"), row.getBytes("octets")))
                .list();
    }

    @SuppressWarnings("ArrayRecordComponent") // the bytes go through untouched and are never compared
    private record Row(String numero, byte[] compressed) {}
}
