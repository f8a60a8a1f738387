package fr.estuaire.rollup;

import fr.estuaire.shared.UtcTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the latest feed of a territory held that was not good enough: it gives way to that of the next one, and comes back
 * when that one is undone. To be called in the transaction of the territory.
 */
@Component
class Isolements {
    /** Only the latest feed can be undone: what it replaced is kept, whenever that was, and a little more to look at. */
    private static final Duration KEPT = Duration.ofDays(8);

    private final JdbcClient jdbc;
    private final CatalogueWriter catalogue;

    Isolements(JdbcClient jdbc, CatalogueWriter catalogue) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
    }

    /** Makes room for what this step isolates. Before any flag on offers changes. */
    void leave(Passage passage) {
        jdbc.sql("DELETE FROM isolement_passe WHERE territoire = ? AND au < ?")
                .params(passage.territoire(), UtcTime.toColumn(passage.at().minus(KEPT)))
                .update();
        jdbc.sql("""
                        INSERT INTO isolement_passe (territoire, numero, intitule, ligne, raisons, brut, constats, marquee, du, au)
                        SELECT i.territoire, i.numero, i.intitule, i.ligne, i.raisons, i.brut, i.constats,
                          COALESCE((SELECT c.isolee FROM formation_catalogue c
                            WHERE c.territoire = :territoire AND c.numero = i.numero LIMIT 1), FALSE), e.debut, :maintenant
                        FROM isolement i
                        LEFT JOIN execution_territoire t ON t.id = i.execution_territoire
                        LEFT JOIN execution e ON e.id = t.execution
                        WHERE i.territoire = :territoire ORDER BY i.id""")
                .param("territoire", passage.territoire())
                .param("maintenant", UtcTime.toColumn(passage.at()))
                .update();
        catalogue.forgetIsolated(passage.territoire());
    }

    /**
     * Shows again what was isolated at a past instant, once the catalogue is what it was then.
     *
     * @return how many
     */
    int restore(Passage passage, Instant at) {
        leave(passage);
        int restored = jdbc.sql("""
                        INSERT INTO isolement (territoire, numero, intitule, ligne, raisons, execution_territoire, brut, constats)
                        SELECT territoire, numero, intitule, ligne, raisons, :passage, brut, constats FROM isolement_passe
                        WHERE territoire = :territoire AND (du IS NULL OR du <= :alors) AND au > :alors ORDER BY id""")
                .param("passage", passage.id())
                .param("territoire", passage.territoire())
                .param("alors", UtcTime.toColumn(at))
                .update();
        catalogue.flag(passage.territoire(), marked(passage.territoire(), at));
        return restored;
    }

    private List<Long> marked(String territoire, Instant at) {
        return jdbc.sql("""
                        SELECT DISTINCT c.id FROM isolement_passe i
                        JOIN formation_catalogue c ON c.territoire = :territoire AND c.numero = i.numero
                        WHERE i.territoire = :territoire AND i.marquee AND (i.du IS NULL OR i.du <= :alors) AND i.au > :alors""")
                .param("territoire", territoire)
                .param("alors", UtcTime.toColumn(at))
                .query(Long.class)
                .list();
    }
}
