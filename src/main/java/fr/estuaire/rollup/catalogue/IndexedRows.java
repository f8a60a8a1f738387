package fr.estuaire.rollup.catalogue;

import fr.estuaire.rollup.catalogue.CatalogueState.Mark;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the index of the search is made from, read in the transaction of who asks. */
@Repository
class IndexedRows {
    /** Formations whose rows are in memory at a time. */
    private static final int PAGE = 2000;

    private static final String END = "COALESCE(CAST(UNIX_TIMESTAMP(fin) * 1000 AS SIGNED), 0)";
    private static final String APPLIED = "statut = 'APPLIQUEE'";

    /** Titles as the database sorts them; it does not count blanks at their end. */
    private static final String COLUMNS =
            "SELECT id, territoire, numero, intitule, organisme, objectif, WEIGHT_STRING(RTRIM(intitule)) AS cle"
                    + " FROM formation_catalogue ";

    private final JdbcClient jdbc;

    IndexedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Looks at the whole log and at the whole catalogue: for who writes the index. */
    CatalogueState state() {
        Map<String, Mark> territories = new HashMap<>();
        jdbc.sql("SELECT DISTINCT territoire FROM formation_catalogue").query(row -> {
            territories.put(row.getString("territoire"), Mark.NONE);
        });
        jdbc.sql("""
                        SELECT p.territoire, p.id, %s AS fin FROM execution_territoire p
                        JOIN (SELECT MAX(id) AS id FROM execution_territoire WHERE %s GROUP BY territoire) d ON d.id = p.id""".formatted(END, APPLIED)).query(row -> {
            territories.put(row.getString("territoire"), mark(row));
        });
        long horizon = jdbc.sql("""
                        SELECT COALESCE(
                          (SELECT MIN(t.id) - 1 FROM execution e JOIN execution_territoire t ON t.execution = e.id
                            WHERE e.fin IS NULL AND t.statut IN ('A_FAIRE', 'EN_COURS')),
                          (SELECT MAX(id) FROM execution_territoire), 0)""").query(Long.class).single();
        return new CatalogueState(horizon, territories);
    }

    /** Whether the catalogue still is what it was: asked with each search, by keys alone. */
    boolean isStill(CatalogueState state) {
        Map<String, Mark> known = new HashMap<>(state.territoires());
        known.values().removeIf(Mark.NONE::equals);
        Map<String, Mark> found = new HashMap<>();
        List<Long> lines = new ArrayList<>();
        jdbc.sql("""
                        SELECT id, territoire, %s AS fin FROM execution_territoire
                        WHERE (id IN (:connus) OR id > :horizon) AND %s""".formatted(END, APPLIED))
                .param(
                        "connus",
                        known.isEmpty()
                                ? List.of(0)
                                : known.values().stream().map(Mark::passage).toList())
                .param("horizon", state.horizon())
                .query(row -> {
                    lines.add(row.getLong("id"));
                    found.put(row.getString("territoire"), mark(row));
                });
        return lines.size() == known.size() && found.equals(known);
    }

    private static Mark mark(ResultSet row) throws SQLException {
        return new Mark(row.getLong("id"), row.getLong("fin"));
    }

    /** Whether the log still has this very step. */
    boolean knows(String territoire, Mark mark) {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM execution_territoire
                        WHERE id = ? AND territoire = ? AND %s = ? AND %s""".formatted(END, APPLIED))
                        .params(mark.passage(), territoire, mark.fin())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether a roll-up is at work, or waits for a node. */
    boolean isRunOpen() {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM execution WHERE fin IS NULL)")
                .query(Boolean.class)
                .single();
    }

    /** Formations that the steps of a territory after one brought, changed or withdrew. */
    List<Long> changed(String territoire, long after, long last) {
        // left to itself, the server reads what came and went in all territories since
        return jdbc.sql("""
                        SELECT v.formation FROM execution_territoire t
                        STRAIGHT_JOIN formation_version v FORCE INDEX (formation_version_entree) ON v.entree = t.id
                        WHERE t.territoire = :territoire AND t.id > :apres AND t.id <= :dernier
                        UNION
                        SELECT v.formation FROM execution_territoire t
                        STRAIGHT_JOIN formation_version v FORCE INDEX (formation_version_sortie) ON v.sortie = t.id
                        WHERE t.territoire = :territoire AND t.id > :apres AND t.id <= :dernier
                        ORDER BY 1""")
                .param("territoire", territoire)
                .param("apres", after)
                .param("dernier", last)
                .query(Long.class)
                .list();
    }

    /** All formations of a territory, a page at a time. */
    void forEach(String territoire, Consumer<List<FormationBlock>> consumer) {
        String after = "";
        for (List<Row> page = page(territoire, after); !page.isEmpty(); page = page(territoire, after)) {
            consumer.accept(blocks(page));
            after = page.getLast().numero();
        }
    }

    /** A page of formations and what is on offer of them now. */
    interface Changes {
        void accept(List<Long> asked, List<FormationBlock> onOffer);
    }

    void forEach(List<Long> ids, Changes consumer) {
        for (int from = 0; from < ids.size(); from += PAGE) {
            List<Long> slice = ids.subList(from, Math.min(from + PAGE, ids.size()));
            consumer.accept(
                    slice,
                    blocks(jdbc.sql(COLUMNS + "WHERE id IN (:ids)")
                            .param("ids", slice)
                            .query(IndexedRows::row)
                            .list()));
        }
    }

    /** A row of the catalogue. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    private record Row(
            long id,
            String territoire,
            String numero,
            String intitule,
            String organisme,
            String objectif,
            byte[] cle) {}

    private List<Row> page(String territoire, String after) {
        return jdbc.sql(COLUMNS + "WHERE territoire = ? AND numero > ? ORDER BY numero LIMIT ?")
                .params(territoire, after, PAGE)
                .query(IndexedRows::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("territoire"),
                row.getString("numero"),
                row.getString("intitule"),
                row.getString("organisme"),
                row.getString("objectif"),
                row.getBytes("cle"));
    }

    private List<FormationBlock> blocks(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Long> ids = rows.stream().map(Row::id).toList();
        Map<Long, List<FormationBlock.Session>> sessions = sessions(ids);
        Map<Long, List<String>> codes = codes(ids);
        return rows.stream()
                .map(row -> new FormationBlock(
                        row.id(),
                        row.territoire(),
                        row.intitule(),
                        row.organisme(),
                        row.objectif(),
                        row.cle(),
                        codes.getOrDefault(row.id(), List.of()),
                        sessions.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private Map<Long, List<FormationBlock.Session>> sessions(Collection<Long> ids) {
        Map<Long, List<FormationBlock.Session>> sessions = new HashMap<>();
        // as double: a float that travels as text loses metres
        jdbc.sql("""
                        SELECT formation, departement, code_postal, ville_cle, debut, CAST(latitude AS DOUBLE) AS latitude,
                          CAST(longitude AS DOUBLE) AS longitude FROM session_catalogue WHERE formation IN (:ids)""").param("ids", ids).query(row -> {
            sessions.computeIfAbsent(row.getLong("formation"), _ -> new ArrayList<>())
                    .add(new FormationBlock.Session(
                            row.getString("departement"),
                            row.getString("code_postal"),
                            row.getString("ville_cle"),
                            row.getObject("debut", LocalDate.class),
                            number(row, "latitude"),
                            number(row, "longitude")));
        });
        return sessions;
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        double number = row.getDouble(column);
        return row.wasNull() ? null : number;
    }

    private Map<Long, List<String>> codes(Collection<Long> ids) {
        Map<Long, List<String>> codes = new HashMap<>();
        jdbc.sql("""
                        SELECT formation, genre, code FROM formation_code
                        WHERE formation IN (:ids) AND genre IN ('FORMACODE', 'RNCP', 'RS')""").param("ids", ids).query(row -> {
            codes.computeIfAbsent(row.getLong("formation"), _ -> new ArrayList<>())
                    .add(IndexedQuery.codeTerm(row.getString("genre"), row.getString("code")));
        });
        return codes;
    }
}
