package fr.estuaire.rollup;

import fr.estuaire.identity.Role;
import fr.estuaire.lheo.Fragment;
import fr.estuaire.rollup.catalogue.FragmentBytes;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The fragments on offer with each session once: those that another territory tells better are left out. Only the
 * formations that hold one are read as XML; the others go as they are. Callers need no space.
 */
@Service
public class FragmentsSansDoublons {
    private static final int PAGE = 200;
    private static final String NATIONAL = "hasRole('" + Role.Nom.NATIONAL + "')";

    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;

    FragmentsSansDoublons(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionTemplate.ISOLATION_REPEATABLE_READ);
    }

    /**
     * Gives the bytes of each fragment, in the order of the territories' codes, then of the numbers.
     *
     * @param territoire the only one whose fragments are wanted; null for all
     */
    @PreAuthorize(NATIONAL)
    public void forEach(@Nullable String territoire, Consumer<byte[]> consumer) {
        TenantScope.run(
                Space.national(),
                () -> snapshot.executeWithoutResult(status ->
                        (territoire == null ? all() : List.of(territoire)).forEach(one -> read(one, consumer))));
    }

    private List<String> all() {
        return jdbc.sql("SELECT DISTINCT territoire FROM formation_catalogue ORDER BY territoire")
                .query(String.class)
                .list();
    }

    /** A fragment, compressed as long as it waits for its turn. */
    @SuppressWarnings("ArrayRecordComponent") // the bytes go through untouched and are never compared
    private record Row(long id, String numero, byte[] octets) {}

    private void read(String territoire, Consumer<byte[]> consumer) {
        String last = "";
        for (List<Row> page = page(territoire, last); !page.isEmpty(); page = page(territoire, last)) {
            Map<Long, List<Boolean>> gone = gone(page.stream().map(Row::id).toList());
            for (Row row : page) {
                bytes(row, gone.get(row.id())).ifPresent(consumer);
            }
            last = page.getLast().numero();
        }
    }

    private static Optional<byte[]> bytes(Row row, @Nullable List<Boolean> gone) {
        byte[] whole = FragmentBytes.expand(row.octets());
        return gone == null
                ? Optional.of(whole)
                : Elagage.of(Fragment.parse(whole).element(), gone)
                        .map(element -> Fragment.of(element).bytes());
    }

    /** Of the formations that hold a session told better elsewhere: for each session, in order, whether it is one. */
    private Map<Long, List<Boolean>> gone(List<Long> ids) {
        Map<Long, List<Boolean>> gone = new HashMap<>();
        jdbc.sql("""
                        SELECT s.formation, r.formation IS NOT NULL AS ailleurs FROM session_catalogue s
                        LEFT JOIN doublon_session d ON d.formation = s.formation AND d.rang = s.rang AND d.signature = s.signature
                        LEFT JOIN session_catalogue r ON r.formation = d.retenue_formation AND r.rang = d.retenue_rang
                          AND r.signature = d.signature
                        WHERE s.lieu_rang = 0 AND s.formation IN (:ids)
                          AND EXISTS (SELECT 1 FROM doublon_session t WHERE t.formation = s.formation)
                        ORDER BY s.formation, s.rang""").param("ids", ids).query(row -> {
            gone.computeIfAbsent(row.getLong(1), id -> new ArrayList<>()).add(row.getBoolean(2));
        });
        gone.values().removeIf(one -> !one.contains(true));
        return gone;
    }

    private List<Row> page(String territoire, String after) {
        return jdbc.sql("""
                        SELECT c.id, c.numero, f.octets FROM formation_catalogue c
                        JOIN formation_fragment f ON f.formation = c.id AND f.version = c.version
                        WHERE c.territoire = ? AND c.numero > ? ORDER BY c.numero LIMIT ?""")
                .params(territoire, after, PAGE)
                .query((row, n) -> new Row(row.getLong(1), row.getString(2), row.getBytes(3)))
                .list();
    }
}
