package fr.estuaire.rollup;

import fr.estuaire.shared.UtcTime;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a feed that was just written, and not yet accepted, moves: asked inside the transaction of its step. */
@Repository
class Mouvements {
    /** Latin letters of two bytes read as two letters, the mark of what could not be read, a letter become a question mark. */
    private static final String BROKEN =
            "Ã[\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€|Â[\u00A0-\u00BF]|\uFFFD|&(amp;)?[A-Za-z]{1,2}(acute|grave|circ|cedil|uml);";

    private static final String LOST = "[[:alpha:]][?][[:alpha:]]";

    private static final Duration EROSION = Duration.ofDays(14);

    private final JdbcClient jdbc;

    Mouvements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Formations that go and whose sessions are all over. */
    int countEnded(long passage, LocalDate jour) {
        return count(jdbc.sql("""
                        SELECT COUNT(*) FROM formation_version
                        WHERE sortie = ? AND fin_cause = 'RETIREE' AND derniere < ?""").params(passage, jour));
    }

    /** @param total versions that the feed brings, {@code abimes} those whose texts show a broken encoding */
    record Textes(int total, int abimes) {}

    Textes textes(long passage) {
        return jdbc.sql("""
                        SELECT COUNT(*) AS total,
                          COALESCE(SUM(CONCAT_WS(' ', c.intitule, c.organisme, c.objectif) COLLATE utf8mb4_bin REGEXP ?
                            OR CONCAT_WS(' ', c.intitule, c.organisme) COLLATE utf8mb4_bin REGEXP ?), 0) AS abimes
                        FROM formation_version v JOIN formation_catalogue c ON c.id = v.formation AND c.version = v.version
                        WHERE v.entree = ?""")
                .params(BROKEN, LOST, passage)
                .query((row, n) -> new Textes(row.getInt("total"), row.getInt("abimes")))
                .single();
    }

    /** @param territoire that has most of the new numbers on offer for the same body */
    record Ailleurs(String territoire, int numeros) {}

    Optional<Ailleurs> findAilleurs(Passage passage) {
        return jdbc.sql("""
                        SELECT o.territoire, COUNT(*) AS numeros
                        FROM formation_version v
                        JOIN formation_identite o ON o.numero = v.numero AND o.territoire <> v.territoire AND o.sha256 IS NOT NULL
                        JOIN formation_catalogue c ON c.id = o.id AND c.siret = v.siret AND c.intitule = v.intitule
                        WHERE v.entree = ? AND v.version = 1
                        GROUP BY o.territoire ORDER BY numeros DESC LIMIT 1""")
                .param(passage.id())
                .query((row, n) -> new Ailleurs(row.getString("territoire"), row.getInt("numeros")))
                .optional();
    }

    /** Changed formations whose new words are those of a version older than the one they replace. */
    int countBack(long passage) {
        return count(jdbc.sql("""
                        SELECT COUNT(*) FROM formation_version n
                        JOIN formation_version d ON d.formation = n.formation AND d.version = n.version - 1
                          AND d.sortie = n.entree
                        WHERE n.entree = ? AND n.version > 2 AND EXISTS (SELECT 1 FROM formation_version o
                          WHERE o.formation = n.formation AND o.version < n.version - 1 AND o.sha256 = n.sha256)""").param(passage));
    }

    /** New formations that are, word for word of the lists, another one of their territory. */
    int countDoubles(Passage passage) {
        return count(jdbc.sql("""
                        SELECT COALESCE(SUM(LEAST(d.neuves, d.toutes - 1)), 0) FROM (
                          SELECT SUM(v.entree = :passage AND v.version = 1) AS neuves, COUNT(*) AS toutes
                          FROM formation_catalogue c JOIN formation_version v ON v.formation = c.id AND v.version = c.version
                          WHERE c.territoire = :territoire
                          GROUP BY MD5(CONCAT_WS('|', v.siret, v.intitule, v.lieux, v.codes, v.sessions, v.premiere, v.derniere))
                          HAVING neuves > 0 AND toutes > 1) d""").param("passage", passage.id()).param("territoire", passage.territoire()));
    }

    /**
     * How the first days of formations to come moved.
     *
     * @param changees whose first day changes
     * @param jours the shift that most of them share, 0 when none changes
     * @param ensemble how many share it
     */
    record Decalage(int changees, int jours, int ensemble) {}

    /** Of formations whose first session had not begun: a new school year follows one that has. */
    Decalage decalage(long passage, LocalDate jour) {
        List<int[]> shifts = jdbc.sql("""
                        SELECT DATEDIFF(n.premiere, o.premiere) AS jours, COUNT(*) AS ensemble
                        FROM formation_version o JOIN formation_version n ON n.formation = o.formation AND n.version = o.version + 1
                        WHERE o.sortie = ? AND o.fin_cause = 'REMPLACEE' AND o.premiere > ? AND n.premiere <> o.premiere
                        GROUP BY 1 ORDER BY 2 DESC, 1""")
                .params(passage, jour)
                .query((row, n) -> new int[] {row.getInt(1), row.getInt(2)})
                .list();
        int changed = shifts.stream().mapToInt(one -> one[1]).sum();
        return shifts.isEmpty()
                ? new Decalage(0, 0, 0)
                : new Decalage(changed, shifts.getFirst()[0], shifts.getFirst()[1]);
    }

    /**
     * Formations on offer whose first session had not begun, before the feed changed their dates: those of now, without the
     * ones that came or changed, with what the changed ones were.
     */
    int countToCome(Passage passage, LocalDate jour) {
        return count(jdbc.sql("""
                        SELECT (SELECT COUNT(*) FROM formation_catalogue
                            WHERE territoire = :territoire AND premiere > :jour)
                          - (SELECT COUNT(*) FROM formation_version v
                            JOIN formation_catalogue c ON c.id = v.formation AND c.version = v.version
                            WHERE v.entree = :passage AND v.premiere > :jour)
                          + (SELECT COUNT(*) FROM formation_version v
                            JOIN formation_catalogue c ON c.id = v.formation AND c.version = v.version
                            JOIN formation_version o ON o.formation = v.formation AND o.version = v.version - 1
                            WHERE v.entree = :passage AND COALESCE(o.premiere, v.premiere) > :jour)""")
                .param("passage", passage.id())
                .param("territoire", passage.territoire())
                .param("jour", jour));
    }

    /** Whether this very file was accepted before, and another one after it. */
    boolean wasFollowed(Passage passage, String sha256) {
        List<String> accepted = jdbc.sql("""
                        SELECT source_sha256 FROM execution_territoire
                        WHERE territoire = ? AND id < ? AND statut = 'APPLIQUEE' AND geste <> 'RETOUR'
                          AND COALESCE(decision, '') <> 'ECARTER' AND source_sha256 IS NOT NULL
                        ORDER BY id DESC LIMIT 400""")
                .params(passage.territoire(), passage.id())
                .query(String.class)
                .list();
        return accepted.lastIndexOf(sha256) > 0 && !accepted.getFirst().equals(sha256);
    }

    /**
     * The most that was on offer in the last fourteen days, since a person last decided.
     *
     * @param depuis the step that left it
     * @param formations how many there were
     */
    record Sommet(long depuis, int formations) {}

    Optional<Sommet> findSommet(Passage passage) {
        return jdbc.sql("""
                        SELECT t.id, p.nombre FROM execution_territoire t JOIN execution e ON e.id = t.execution
                        JOIN profil p ON p.execution_territoire = t.id AND p.dimension = 'total' AND p.valeur = 'formations'
                        WHERE t.territoire = :territoire AND t.id < :passage AND t.statut = 'APPLIQUEE'
                          AND COALESCE(t.decision, '') <> 'ECARTER' AND e.debut > :depuis
                          AND t.id >= (SELECT COALESCE(MAX(d.id), 0) FROM execution_territoire d
                            WHERE d.territoire = :territoire AND d.statut = 'APPLIQUEE' AND d.geste <> 'DERNIER')
                        ORDER BY p.nombre DESC, t.id DESC LIMIT 1""")
                .param("territoire", passage.territoire())
                .param("passage", passage.id())
                .param("depuis", UtcTime.toColumn(passage.at().minus(EROSION)))
                .query((row, n) -> new Sommet(row.getLong(1), row.getInt(2)))
                .optional();
    }

    /** Formations of a territory that went since a step, their sessions being over. */
    int countEndedSince(Passage passage, long since, LocalDate jour) {
        // left to itself, the server reads what went from all territories since
        return count(jdbc.sql("""
                        SELECT COUNT(*) FROM execution_territoire t
                        STRAIGHT_JOIN formation_version v FORCE INDEX (formation_version_sortie)
                          ON v.sortie = t.id AND v.fin_cause = 'RETIREE' AND v.derniere < ?
                        WHERE t.territoire = ? AND t.id > ?""").params(jour, passage.territoire(), since));
    }

    private static int count(JdbcClient.StatementSpec statement) {
        return statement.query(Integer.class).single();
    }
}
