package fr.estuaire.rollup;

import fr.estuaire.identity.Role;
import fr.estuaire.rollup.catalogue.FragmentBytes;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One number for all that the catalogue holds, to tell whether two ways led to the same: without the stamps, without the
 * runs and without the keys of rows, which depend on when and where the work was done. Callers need no space.
 */
@Service
public class CatalogueDigest {
    private static final int PAGE = 500;
    private static final String NATIONAL = "hasRole('" + Role.Nom.NATIONAL + "')";

    private static final String IDENTITIES = """
            SELECT i.identifiant, i.numero, i.generation, i.version, i.sha256, HEX(i.brut), i.retrait_cause
            FROM formation_identite i WHERE i.id IN (:ids) ORDER BY i.numero, i.generation""";

    private static final String VERSIONS = """
            SELECT i.identifiant, v.version, v.numero, v.sha256, v.intitule, v.organisme, v.siret, v.codes, v.lieux,
              v.sessions, v.premiere, v.derniere, v.valide_au IS NULL, v.fin_cause, f.octets, f.constats,
              f.corrections
            FROM formation_version v JOIN formation_identite i ON i.id = v.formation
            LEFT JOIN formation_fragment f ON f.formation = v.formation AND f.version = v.version
            WHERE v.formation IN (:ids) ORDER BY i.numero, i.generation, v.version""";

    private static final List<String> ON_OFFER = List.of("""
            SELECT i.identifiant, c.numero, i.sha256, c.intitule, c.organisme, c.siret, c.objectif, c.certifiante, c.datemaj
            FROM formation_catalogue c JOIN formation_identite i ON i.id = c.id
            WHERE c.id IN (:ids) ORDER BY i.numero, i.generation""", """
            SELECT i.identifiant, s.rang, s.action, s.numero, s.debut, s.fin, s.recrutement, s.traits, s.lieu_rang, s.ville,
              s.ville_cle, s.code_postal, s.code_commune, s.departement, s.region, s.latitude, s.longitude, s.maille,
              s.signature
            FROM session_catalogue s JOIN formation_identite i ON i.id = s.formation
            WHERE s.formation IN (:ids) ORDER BY i.numero, i.generation, s.rang""", """
            SELECT i.identifiant, k.genre, k.code FROM formation_code k JOIN formation_identite i ON i.id = k.formation
            WHERE k.formation IN (:ids) ORDER BY i.numero, i.generation, k.genre, k.code""", """
            SELECT i.identifiant, l.rang, l.siret, l.formateur, l.nom, l.adresse, l.code_postal, l.ville, l.ville_cle,
              l.sessions, l.premiere, l.derniere
            FROM lieu_catalogue l JOIN formation_identite i ON i.id = l.formation
            WHERE l.formation IN (:ids) ORDER BY i.numero, i.generation, l.rang""");

    private static final String FLAGS = """
            SELECT i.identifiant, c.version FROM formation_catalogue c JOIN formation_identite i ON i.id = c.id
            WHERE c.id IN (:ids) AND c.isolee ORDER BY i.numero, i.generation""";

    private static final String ISOLATED = """
            SELECT numero, intitule, ligne, raisons, HEX(brut), constats FROM isolement
            WHERE territoire = :territoire ORDER BY numero, ligne, intitule, HEX(brut)""";

    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;

    CatalogueDigest(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionTemplate.ISOLATION_REPEATABLE_READ);
    }

    /**
     * All that is known of a territory: identities and tombstones, every version, what is on offer with all that it is
     * found by, and what is isolated.
     *
     * @return 64 hexadecimal digits
     */
    @PreAuthorize(NATIONAL)
    public String of(String territoire) {
        return digest(List.of(territoire), true);
    }

    /** The same of the whole nation: of all the territories that were ever consolidated. */
    @PreAuthorize(NATIONAL)
    public String ofNation() {
        return digest(null, true);
    }

    /** What is on offer of a territory, however it came to be: two runs that undo one another leave it as it was. */
    @PreAuthorize(NATIONAL)
    public String ofOffer(String territoire) {
        return digest(List.of(territoire), false);
    }

    private String digest(@Nullable List<String> territoires, boolean whole) {
        Sum sum = new Sum();
        TenantScope.run(
                Space.national(),
                () -> snapshot.executeWithoutResult(
                        status -> (territoires == null ? all() : territoires).forEach(one -> add(one, whole, sum))));
        return sum.hex();
    }

    private List<String> all() {
        return jdbc.sql("""
                        SELECT territoire FROM formation_identite UNION SELECT territoire FROM isolement
                        ORDER BY territoire""").query(String.class).list();
    }

    private void add(String territoire, boolean whole, Sum sum) {
        sum.add(territoire);
        for (List<Identity> page = page(territoire, new Identity(0, "", 0));
                !page.isEmpty();
                page = page(territoire, page.getLast())) {
            List<Long> ids = page.stream().map(Identity::id).toList();
            if (whole) {
                add(IDENTITIES, ids, sum);
                add(VERSIONS, ids, sum);
                add(FLAGS, ids, sum);
            }
            ON_OFFER.forEach(sql -> add(sql, ids, sum));
        }
        if (whole) {
            jdbc.sql(ISOLATED).param("territoire", territoire).query(sum);
        }
    }

    /** Where a page ends. */
    private record Identity(long id, String numero, int generation) {}

    private List<Identity> page(String territoire, Identity after) {
        return jdbc.sql("""
                        SELECT id, numero, generation FROM formation_identite WHERE territoire = :territoire
                          AND (numero > :numero OR (numero = :numero AND generation > :generation))
                        ORDER BY numero, generation LIMIT :page""")
                .param("territoire", territoire)
                .param("numero", after.numero())
                .param("generation", after.generation())
                .param("page", PAGE)
                .query((row, n) -> new Identity(row.getLong(1), row.getString(2), row.getInt(3)))
                .list();
    }

    private void add(String sql, List<Long> ids, Sum sum) {
        jdbc.sql(sql).param("ids", ids).query(sum);
    }

    /** Adds up rows: every value with its length, so that no two different rows sound alike. */
    private static final class Sum implements RowCallbackHandler {
        private static final Set<Integer> BINARY = Set.of(Types.BLOB, Types.VARBINARY, Types.LONGVARBINARY);

        private final MessageDigest sha256;

        private Sum() {
            try {
                sha256 = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java platform has SHA-256", e);
            }
        }

        @Override
        public void processRow(ResultSet row) throws SQLException {
            int columns = row.getMetaData().getColumnCount();
            for (int column = 1; column <= columns; column++) {
                // texts are kept compressed, in one way or another: what they say counts
                if (BINARY.contains(row.getMetaData().getColumnType(column))) {
                    byte @Nullable [] compressed = row.getBytes(column);
                    add(compressed == null ? null : FragmentBytes.expand(compressed));
                } else {
                    add(row.getString(column));
                }
            }
        }

        private void add(@Nullable String value) {
            add(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
        }

        private void add(byte @Nullable [] bytes) {
            if (bytes == null) {
                sha256.update((byte) '-');
            } else {
                sha256.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                sha256.update(bytes);
            }
        }

        private String hex() {
            return HexFormat.of().formatHex(sha256.digest());
        }
    }
}
