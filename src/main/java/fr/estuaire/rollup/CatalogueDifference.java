package fr.estuaire.rollup;

import fr.estuaire.identity.Role;
import fr.estuaire.rollup.catalogue.FragmentBytes;
import fr.estuaire.shared.Slice;
import fr.estuaire.shared.UtcTime;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What changed in the catalogue between two instants. Only versions that came or went meanwhile are read, so that a small
 * change costs little however large the nation is. Callers need no space.
 */
@Service
public class CatalogueDifference {
    private static final String NATIONAL = "hasRole('" + Role.Nom.NATIONAL + "')";
    private static final int PAGE = 200;
    private static final int LINES = 5000;

    /** What came or went between the two, with what was on offer of it at each; what is as it was has gone and come back. */
    private static final String CHANGED = """
             FROM (SELECT formation FROM formation_version WHERE valide_du > :avant AND valide_du <= :apres
                   UNION
                   SELECT formation FROM formation_version WHERE valide_au > :avant AND valide_au <= :apres) x
             LEFT JOIN formation_version a ON a.formation = x.formation AND a.valide_du <= :avant
               AND (a.valide_au IS NULL OR a.valide_au > :avant)
             LEFT JOIN formation_version b ON b.formation = x.formation AND b.valide_du <= :apres
               AND (b.valide_au IS NULL OR b.valide_au > :apres)
             WHERE NOT (a.sha256 <=> b.sha256)
               AND (:territoire = '' OR COALESCE(b.territoire, a.territoire) = :territoire)
            """;

    private static final String KIND =
            "IF(a.formation IS NULL, 'AJOUTEE', IF(b.formation IS NULL, 'RETIREE', 'MODIFIEE'))";

    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;

    CatalogueDifference(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionTemplate.ISOLATION_REPEATABLE_READ);
    }

    /** What can become of a formation. */
    public enum Kind {
        AJOUTEE("Ajoutée"),
        MODIFIEE("Modifiée"),
        RETIREE("Retirée");

        private final String libelle;

        Kind(String libelle) {
            this.libelle = libelle;
        }

        /** The word shown. */
        public String libelle() {
            return libelle;
        }
    }

    /**
     * Which difference.
     *
     * @param avant the catalogue as it was then
     * @param apres a later instant
     * @param territoire its code; empty for the nation
     */
    public record Span(Instant avant, Instant apres, String territoire) {
        Map<String, Object> parameters() {
            return Map.of("avant", UtcTime.toColumn(avant), "apres", UtcTime.toColumn(apres), "territoire", territoire);
        }
    }

    /** How many formations of a territory came, changed and went. */
    public record Count(String territoire, int ajoutees, int modifiees, int retirees) {
        public int total() {
            return ajoutees + modifiees + retirees;
        }
    }

    /**
     * A formation that is not what it was.
     *
     * @param avant its title then; null when it was not on offer
     * @param cause why it left, for one that did
     * @param le when it last changed
     */
    public record Line(
            Kind kind,
            String territoire,
            String numero,
            String intitule,
            @Nullable String avant,
            String organisme,
            @Nullable Cause cause,
            Instant le) {}

    /** By territory, those alone where something changed. */
    @PreAuthorize(NATIONAL)
    public List<Count> count(Span span) {
        return in(() -> jdbc.sql(
                        "SELECT territoire, SUM(quoi = 'AJOUTEE') AS ajoutees, SUM(quoi = 'MODIFIEE') AS modifiees,"
                                + " SUM(quoi = 'RETIREE') AS retirees FROM (SELECT COALESCE(b.territoire, a.territoire) AS territoire, "
                                + KIND + " AS quoi" + CHANGED + ") d GROUP BY territoire ORDER BY territoire")
                .params(span.parameters())
                .query((row, n) -> new Count(
                        row.getString("territoire"),
                        row.getInt("ajoutees"),
                        row.getInt("modifiees"),
                        row.getInt("retirees")))
                .list());
    }

    /** By territory and number; the slice's own order is not used. */
    @PreAuthorize(NATIONAL)
    public List<Line> list(Span span, @Nullable Kind kind, Slice slice) {
        return in(() -> jdbc.sql("SELECT " + KIND + " AS quoi, COALESCE(b.territoire, a.territoire) AS territoire,"
                        + " COALESCE(b.numero, a.numero) AS numero, COALESCE(b.intitule, a.intitule) AS intitule,"
                        + " a.intitule AS avant, COALESCE(b.organisme, a.organisme) AS organisme, a.fin_cause,"
                        + " COALESCE(b.valide_du, a.valide_au) AS le" + CHANGED + narrow(kind)
                        + " ORDER BY territoire, numero LIMIT :limite OFFSET :debut")
                .params(span.parameters())
                .param("limite", slice.limit())
                .param("debut", slice.offset())
                .query(CatalogueDifference::line)
                .list());
    }

    private static String narrow(@Nullable Kind kind) {
        return switch (kind) {
            case null -> "";
            case AJOUTEE -> " AND a.formation IS NULL";
            case RETIREE -> " AND b.formation IS NULL";
            case MODIFIEE -> " AND a.formation IS NOT NULL AND b.formation IS NOT NULL";
        };
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        Kind kind = Kind.valueOf(row.getString("quoi"));
        String cause = row.getString("fin_cause");
        return new Line(
                kind,
                row.getString("territoire"),
                row.getString("numero"),
                row.getString("intitule"),
                row.getString("avant"),
                row.getString("organisme"),
                kind == Kind.RETIREE && cause != null ? Cause.valueOf(cause) : null,
                UtcTime.fromColumn(row.getObject("le", LocalDateTime.class)));
    }

    /** A version, by its key. */
    private record Key(long formation, int version) {}

    /** Gives the bytes of each fragment that is new or another one, in the order of the territories, then of the numbers. */
    @PreAuthorize(NATIONAL)
    public void forEachPublished(Span span, Consumer<byte[]> consumer) {
        read(() -> {
            List<Key> keys = jdbc.sql("SELECT b.formation, b.version" + CHANGED
                            + " AND b.formation IS NOT NULL ORDER BY b.territoire, b.numero")
                    .params(span.parameters())
                    .query((row, n) -> new Key(row.getLong(1), row.getInt(2)))
                    .list();
            for (int from = 0; from < keys.size(); from += PAGE) {
                give(keys.subList(from, Math.min(from + PAGE, keys.size())), consumer);
            }
        });
    }

    private void give(List<Key> keys, Consumer<byte[]> consumer) {
        Map<Long, byte[]> found = new LinkedHashMap<>();
        jdbc.sql("SELECT formation, octets FROM formation_fragment WHERE (formation, version) IN (:cles)")
                .param(
                        "cles",
                        keys.stream()
                                .map(key -> new Object[] {key.formation(), key.version()})
                                .toList())
                .query(row -> {
                    found.put(row.getLong("formation"), row.getBytes("octets"));
                });
        for (Key key : keys) {
            byte[] compressed = found.get(key.formation());
            if (compressed != null) {
                consumer.accept(FragmentBytes.expand(compressed));
            }
        }
    }

    /** Gives each formation that was on offer and is no longer, in the order of the territories, then of the numbers. */
    @PreAuthorize(NATIONAL)
    public void forEachWithdrawn(Span span, Consumer<Line> consumer) {
        read(() -> {
            int offset = 0;
            List<Line> page = list(span, Kind.RETIREE, Slice.first(LINES));
            while (!page.isEmpty()) {
                page.forEach(consumer);
                offset += page.size();
                page = list(span, Kind.RETIREE, new Slice(offset, LINES, null, false));
            }
        });
    }

    private void read(Runnable work) {
        TenantScope.run(Space.national(), () -> snapshot.executeWithoutResult(status -> work.run()));
    }

    private static <T> T in(Supplier<T> work) {
        return TenantScope.call(Space.national(), work::get);
    }
}
