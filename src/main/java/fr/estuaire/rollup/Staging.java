package fr.estuaire.rollup;

import fr.estuaire.lheo.Fragment;
import fr.estuaire.rollup.FormationFacts.CodeFacts;
import fr.estuaire.rollup.FormationFacts.PlaceFacts;
import fr.estuaire.rollup.FormationFacts.SessionFacts;
import fr.estuaire.rollup.FormationFacts.TrainingFacts;
import fr.estuaire.rollup.catalogue.FragmentBytes;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The staging tables: what a feed holds, on its way into the catalogue. Written in batches, each its own transaction; only
 * what is new or changed is written in full.
 */
@Repository
class Staging {
    private static final int[] FORMATION = {
        Types.BIGINT,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.BOOLEAN,
        Types.INTEGER,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.BOOLEAN,
        Types.VARCHAR,
        Types.VARBINARY
    };
    private static final int[] SESSION = {
        Types.BIGINT, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR, Types.DATE, Types.DATE, Types.VARCHAR,
        Types.INTEGER, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR
    };
    private static final int[] CODE = {Types.BIGINT, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR};
    private static final int[] PLACE = {
        Types.BIGINT, Types.VARCHAR, Types.VARCHAR, Types.BOOLEAN, Types.VARCHAR, Types.VARCHAR,
        Types.VARCHAR, Types.VARCHAR, Types.VARCHAR, Types.INTEGER, Types.DATE, Types.DATE
    };
    private static final int[] ISOLATED = {Types.BIGINT, Types.VARCHAR, Types.VARCHAR, Types.INTEGER, Types.VARCHAR};

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TransactionTemplate apart;

    Staging(JdbcClient jdbc, JdbcTemplate batches, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * What the catalogue knows of a number.
     *
     * @param version the latest it ever had
     * @param sha256 of the version on offer; null for a tombstone
     */
    record Known(int version, @Nullable String sha256) {
        static final Known NEVER = new Known(0, null);
    }

    /** @param facts null when the formation has not changed: then nothing else than the first four values counts */
    record Staged(
            String numero,
            String sha256,
            boolean unchanged,
            int version,
            @Nullable FormationFacts facts,
            @Nullable Fragment fragment) {}

    /** @param reasons one sentence a line */
    record Isolated(@Nullable String numero, String intitule, int line, String reasons) {}

    Map<String, Known> findKnown(String territoire, List<String> numeros) {
        Map<String, Known> known = new HashMap<>();
        if (numeros.isEmpty()) {
            return known;
        }
        jdbc.sql("""
                        SELECT numero, MAX(version) AS version, MAX(IF(valide_au IS NULL, sha256, NULL)) AS sha256
                        FROM formation_version WHERE territoire = :territoire AND numero IN (:numeros)
                        GROUP BY numero""")
                .param("territoire", territoire)
                .param("numeros", numeros)
                .query((row, n) ->
                        known.put(row.getString("numero"), new Known(row.getInt("version"), row.getString("sha256"))))
                .list();
        return known;
    }

    void write(Passage passage, List<Staged> formations, List<Isolated> isolated) {
        long id = passage.id();
        apart.executeWithoutResult(status -> {
            insert("etape_formation", FORMATION, formations.stream().map(staged -> formation(id, staged)));
            insert("etape_session", SESSION, formations.stream().flatMap(staged -> sessions(id, staged)));
            insert("etape_code", CODE, formations.stream().flatMap(staged -> codes(id, staged)));
            insert("etape_lieu", PLACE, formations.stream().flatMap(staged -> places(id, staged)));
            insert("etape_isolement", ISOLATED, isolated.stream().map(one -> isolated(id, one)));
        });
    }

    /** Empties the tables: under the lock of the roll-up, what they hold is ours or of a process that died. */
    void clear() {
        apart.executeWithoutResult(
                status -> Stream.of("etape_formation", "etape_session", "etape_code", "etape_lieu", "etape_isolement")
                        .forEach(table -> jdbc.sql("DELETE FROM " + table).update()));
    }

    private void insert(String table, int[] types, Stream<@Nullable Object[]> rows) {
        List<@Nullable Object[]> list = rows.toList();
        if (!list.isEmpty()) {
            String places = "?" + ", ?".repeat(types.length - 1);
            batches.batchUpdate("INSERT INTO " + table + " VALUES (" + places + ")", list, types);
        }
    }

    private static @Nullable Object[] formation(long passage, Staged staged) {
        FormationFacts facts = staged.facts();
        Fragment fragment = staged.fragment();
        return facts == null || fragment == null
                ? row(
                        passage,
                        staged.numero(),
                        staged.sha256(),
                        true,
                        staged.version(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null)
                : row(
                        passage,
                        staged.numero(),
                        staged.sha256(),
                        false,
                        staged.version(),
                        facts.intitule(),
                        facts.organisme(),
                        facts.siret(),
                        facts.objectif(),
                        facts.certifiante(),
                        facts.datemaj(),
                        FragmentBytes.compress(fragment.bytes()));
    }

    private static Stream<@Nullable Object[]> sessions(long passage, Staged staged) {
        FormationFacts facts = staged.facts();
        return facts == null ? Stream.of() : facts.sessions().stream().map(one -> session(passage, staged, one));
    }

    private static @Nullable Object[] session(long passage, Staged staged, SessionFacts session) {
        PlaceFacts lieu = session.lieu();
        return row(
                passage,
                staged.numero(),
                session.action(),
                session.numero(),
                session.debut(),
                session.fin(),
                session.recrutement(),
                session.lieuRang(),
                lieu.ville(),
                lieu.villeCle(),
                lieu.codePostal(),
                lieu.codeCommune(),
                lieu.departement(),
                lieu.region());
    }

    private static Stream<@Nullable Object[]> codes(long passage, Staged staged) {
        FormationFacts facts = staged.facts();
        return facts == null ? Stream.of() : facts.codes().stream().map(one -> code(passage, staged, one));
    }

    private static @Nullable Object[] code(long passage, Staged staged, CodeFacts code) {
        return row(passage, staged.numero(), code.genre(), code.code());
    }

    private static Stream<@Nullable Object[]> places(long passage, Staged staged) {
        FormationFacts facts = staged.facts();
        return facts == null ? Stream.of() : facts.lieux().stream().map(one -> place(passage, staged, one));
    }

    private static @Nullable Object[] place(long passage, Staged staged, TrainingFacts one) {
        PlaceFacts lieu = one.lieu();
        return row(
                passage,
                staged.numero(),
                one.siret(),
                one.formateur(),
                one.nom(),
                one.adresse(),
                lieu.codePostal(),
                lieu.ville(),
                lieu.villeCle(),
                one.sessions(),
                one.premiere(),
                one.derniere());
    }

    private static @Nullable Object[] isolated(long passage, Isolated one) {
        return row(passage, one.numero(), one.intitule(), one.line(), one.reasons());
    }

    private static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }
}
