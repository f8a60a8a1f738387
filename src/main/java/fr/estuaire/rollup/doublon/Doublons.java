package fr.estuaire.rollup.doublon;

import fr.estuaire.tenant.TenantDefinition;
import fr.estuaire.tenant.Territories;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds the sessions that two territories tell alike (the same {@code signature}), and says which one is retained. The
 * first of these that tells them apart decides, and is kept as the reason:
 *
 * <ol>
 *   <li>the territory where the session takes place, unless it is remote;
 *   <li>the territory where the body that answers for it is established, as the register of establishments says;
 *   <li>the offer that was updated last, by the day that it gives ({@code datemaj});
 *   <li>the offer that has been published for longest, counted from its very first version;
 *   <li>the territory whose code comes first in alphabetical order.
 * </ol>
 *
 * <p>Two sessions of one territory are no business of the nation: both stay, or both give way to that of another.
 */
@Repository
public class Doublons {
    /** When more than one formation in so many came or went, all is worked out again: it costs less. */
    private static final int ONE_IN = 5;

    // the order of the joins is given: with the statistics of a table just filled, others take a thousand times as long

    private static final String SHARED_OF_ALL = """
            SELECT signature FROM session_catalogue FORCE INDEX (session_catalogue_signature)
            WHERE signature IS NOT NULL GROUP BY signature HAVING MIN(formation) <> MAX(formation)""";

    /** What is the same as something that came, and what was the same as something that went. */
    private static final List<String> TOUCHED = List.of("""
            SELECT s.signature FROM formation_version v FORCE INDEX (formation_version_entree)
            STRAIGHT_JOIN session_catalogue s FORCE INDEX (PRIMARY) ON s.formation = v.formation
            WHERE v.entree IN (:passages) AND s.signature IS NOT NULL""", """
            SELECT d.signature FROM formation_version v FORCE INDEX (formation_version_sortie)
            STRAIGHT_JOIN doublon_session d FORCE INDEX (PRIMARY) ON d.formation = v.formation
            WHERE v.sortie IN (:passages)""", """
            SELECT d.signature FROM formation_version v FORCE INDEX (formation_version_sortie)
            STRAIGHT_JOIN doublon_session d FORCE INDEX (doublon_session_retenue) ON d.retenue_formation = v.formation
            WHERE v.sortie IN (:passages)""");

    private static final String FORGET = """
            DELETE d FROM doublon_touche t
            STRAIGHT_JOIN doublon_session d FORCE INDEX (doublon_session_signature) ON d.signature = t.signature""";

    /** Of what is touched, most is told by one formation alone. */
    private static final String KEEP_SHARED = """
            DELETE FROM doublon_touche WHERE (SELECT COUNT(DISTINCT s.formation)
              FROM session_catalogue s FORCE INDEX (session_catalogue_signature)
              WHERE s.signature = doublon_touche.signature) < 2""";

    private static final String FIND = """
            INSERT INTO doublon_session (formation, rang, signature, territoire, retenue_formation, retenue_rang,
              retenue_territoire, raison, execution)
            WITH une AS (
              SELECT s.signature, s.formation, s.rang, c.territoire,
                COALESCE(s.traits & 8 = 0 AND ELT(FIELD(s.departement, :departements), :territoires) = c.territoire, 0)
                  AS sur_place,
                COALESCE(ELT(FIELD(LEFT(e.code_commune, IF(e.code_commune REGEXP '^9[78]', 3, 2)), :departements),
                  :territoires) = c.territoire, 0) AS chez_lui,
                LEFT(COALESCE(c.datemaj, ''), 8) AS maj,
                COALESCE(v.valide_du, c.entree_le) AS publiee
              FROM doublon_touche t
              STRAIGHT_JOIN session_catalogue s FORCE INDEX (session_catalogue_signature) ON s.signature = t.signature
              STRAIGHT_JOIN formation_catalogue c ON c.id = s.formation
              LEFT JOIN formation_version v ON v.formation = c.id AND v.version = 1
              LEFT JOIN estuaire_reference.etablissement e ON e.siret = c.siret),
            rangee AS (
              SELECT une.*, FIRST_VALUE(formation) OVER ordre AS r_formation, FIRST_VALUE(rang) OVER ordre AS r_rang,
                FIRST_VALUE(territoire) OVER ordre AS r_territoire, FIRST_VALUE(sur_place) OVER ordre AS r_sur_place,
                FIRST_VALUE(chez_lui) OVER ordre AS r_chez_lui, FIRST_VALUE(maj) OVER ordre AS r_maj,
                FIRST_VALUE(publiee) OVER ordre AS r_publiee
              FROM une
              WINDOW ordre AS (PARTITION BY signature
                ORDER BY sur_place DESC, chez_lui DESC, maj DESC, publiee, territoire, formation, rang))
            SELECT formation, rang, signature, territoire, r_formation, r_rang, r_territoire,
              CASE WHEN r_sur_place > sur_place THEN 'LIEU' WHEN r_chez_lui > chez_lui THEN 'ORGANISME'
                WHEN r_maj > maj THEN 'MISE_A_JOUR' WHEN r_publiee < publiee THEN 'PUBLICATION' ELSE 'CODE' END,
              :execution
            FROM rangee WHERE territoire <> r_territoire""";

    private final JdbcClient jdbc;
    private final Territories territories;

    Doublons(JdbcClient jdbc, Territories territories) {
        this.jdbc = jdbc;
        this.territories = territories;
    }

    /**
     * Brings the table up to a run, in the transaction that closes it. What runs before it left undone is done as well, and
     * what is done already is not done again: it can be repeated at will.
     */
    public void refresh(long execution) {
        Optional<Long> last = jdbc.sql("SELECT execution FROM doublon_etat WHERE id = 1 FOR UPDATE")
                .query(Long.class)
                .optional();
        if (last.isEmpty()) {
            refreshAll(execution);
        } else if (last.get() < execution) {
            refreshSince(last.get(), execution);
        }
    }

    /** What some territories' steps changed. */
    private record Changes(List<Long> passages, long formations) {}

    private void refreshSince(long last, long execution) {
        Changes changes = changes(last, execution);
        if (changes.formations() == 0) {
            remember(execution);
        } else if (changes.formations() * ONE_IN > count()) {
            refreshAll(execution);
        } else {
            refreshTouched(changes.passages(), execution);
        }
    }

    /** Works out the whole table again. */
    private void refreshAll(long execution) {
        jdbc.sql("DELETE FROM doublon_session").update();
        touch(SHARED_OF_ALL, Map.of());
        find(execution);
    }

    private void refreshTouched(List<Long> passages, long execution) {
        TOUCHED.forEach(touched -> touch(touched, Map.of("passages", passages)));
        jdbc.sql(FORGET).update();
        jdbc.sql(KEEP_SHARED).update();
        find(execution);
    }

    private void touch(String signatures, Map<String, Object> parameters) {
        jdbc.sql("INSERT IGNORE INTO doublon_touche (signature) " + signatures)
                .params(parameters)
                .update();
    }

    private Changes changes(long last, long execution) {
        List<long[]> steps = jdbc.sql("""
                        SELECT id, nouvelles + modifiees + retirees FROM execution_territoire
                        WHERE execution > ? AND execution <= ? AND statut = 'APPLIQUEE'""")
                .params(last, execution)
                .query((row, n) -> new long[] {row.getLong(1), row.getLong(2)})
                .list();
        return new Changes(
                steps.stream().map(step -> step[0]).toList(),
                steps.stream().mapToLong(step -> step[1]).sum());
    }

    private long count() {
        return jdbc.sql("SELECT COUNT(*) FROM formation_catalogue")
                .query(Long.class)
                .single();
    }

    /** Of what is touched, and nothing else is in the table any more. */
    private void find(long execution) {
        List<String> departements = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        for (TenantDefinition territory : territories.list()) {
            territory.codesDepartement().forEach(departement -> {
                departements.add(departement);
                codes.add(territory.code());
            });
        }
        jdbc.sql(FIND)
                .param("departements", departements)
                .param("territoires", codes)
                .param("execution", execution)
                .update();
        jdbc.sql("DELETE FROM doublon_touche").update();
        remember(execution);
    }

    private void remember(long execution) {
        jdbc.sql(
                        "INSERT INTO doublon_etat (id, execution) VALUES (1, ?) ON DUPLICATE KEY UPDATE execution = VALUES(execution)")
                .param(execution)
                .update();
    }
}
