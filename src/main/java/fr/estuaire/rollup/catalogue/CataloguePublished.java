package fr.estuaire.rollup.catalogue;

import fr.estuaire.lheo.Fragment;
import fr.estuaire.rules.PublishedFormations;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Gives the rehearsals of rules the open versions of the catalogue. */
@Repository
class CataloguePublished implements PublishedFormations {
    private final JdbcClient jdbc;

    CataloguePublished(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Long> count() {
        Map<String, Long> counts = new LinkedHashMap<>();
        jdbc.sql("SELECT territoire, COUNT(*) AS nombre FROM formation_catalogue GROUP BY territoire")
                .query(row -> {
                    counts.put(row.getString("territoire"), row.getLong("nombre"));
                });
        return counts;
    }

    @Override
    public List<Published> list(String territoire, String after, int limit) {
        return jdbc.sql("""
                        SELECT c.numero, c.intitule, f.octets FROM formation_catalogue c
                        JOIN formation_fragment f ON f.formation = c.id AND f.version = c.version
                        WHERE c.territoire = ? AND c.numero > ?
                        ORDER BY c.numero LIMIT ?""")
                .params(territoire, after, limit)
                .query((row, n) -> new Published(
                        row.getString("numero"),
                        row.getString("intitule"),
                        Fragment.parse(FragmentBytes.expand(row.getBytes("octets")))
                                .element()))
                .list();
    }
}
