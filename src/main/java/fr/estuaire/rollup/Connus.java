package fr.estuaire.rollup;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is known of the numbers of a territory, each in its latest generation: read along the index at once where they are
 * few enough to be held, looked up by lots otherwise. To be asked inside the transaction of a step, before it writes what it is
 * asked about: numbers that the step itself brings may be unknown.
 */
final class Connus {
    /** About 12 MB. */
    static final int FEW = 50_000;

    private static final String SELECT =
            "SELECT numero, id, generation, version, sha256, brut FROM formation_identite WHERE territoire = :territoire";
    private static final RowMapper<Row> ROW = (row, n) -> new Row(
            row.getString("numero"),
            new Known(
                    row.getLong("id"),
                    row.getInt("generation"),
                    row.getInt("version"),
                    row.getString("sha256"),
                    row.getBytes("brut")));

    private final JdbcClient jdbc;
    private final String territoire;
    private final @Nullable Map<String, Known> all;

    private record Row(String numero, Known known) {}

    /** @param most how many identities are held at most */
    Connus(JdbcClient jdbc, String territoire, int most) {
        this.jdbc = jdbc;
        this.territoire = territoire;
        List<Row> rows = jdbc.sql(SELECT + " ORDER BY numero, generation LIMIT :borne")
                .param("territoire", territoire)
                .param("borne", most + 1)
                .query(ROW)
                .list();
        this.all = rows.size() > most ? null : latest(rows);
    }

    /** At least what is known of these numbers. */
    Map<String, Known> find(Collection<String> numeros) {
        if (all != null) {
            return all;
        }
        return numeros.isEmpty()
                ? Map.of()
                : latest(jdbc.sql(SELECT + " AND numero IN (:numeros) ORDER BY generation")
                        .param("territoire", territoire)
                        .param("numeros", numeros)
                        .query(ROW)
                        .list());
    }

    private static Map<String, Known> latest(List<Row> rows) {
        return rows.stream().collect(Collectors.toMap(Row::numero, Row::known, (older, newer) -> newer, HashMap::new));
    }
}
