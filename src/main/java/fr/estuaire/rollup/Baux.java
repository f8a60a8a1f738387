package fr.estuaire.rollup;

import fr.estuaire.rollup.Travail.Geste;
import fr.estuaire.rollup.Travail.SourceRef;
import fr.estuaire.shared.UtcTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Shares the territories of a run out among the nodes: a node that takes one gets a lease, renews it as long as it lives,
 * and gives it back in the very transaction that changes the catalogue. A lease that ran out may be taken over; who lost
 * it cannot write any more. All times are those of the database, whatever the clocks of the nodes say.
 */
@Repository
class Baux {
    private static final int CANDIDATES = 20;
    private static final String CLAIMABLE = """
             FROM execution_territoire t JOIN execution e ON e.id = t.execution
            WHERE e.fin IS NULL AND t.statut IN ('A_FAIRE', 'EN_COURS')
              AND NOT EXISTS (SELECT 1 FROM bail b WHERE b.territoire = t.territoire AND b.jusqu_a >= NOW(3))
            """;

    private final JdbcClient jdbc;
    private final RollupProperties properties;

    Baux(JdbcClient jdbc, RollupProperties properties) {
        this.jdbc = jdbc;
        this.properties = properties;
    }

    /**
     * Takes the largest piece of work that nobody has, or whose node is dead.
     *
     * @param noeud who takes: a name that no other thread of any node has, as leases belong to one of them
     */
    Optional<Travail> claim(String noeud) {
        return candidates().stream().filter(work -> take(work.passage(), noeud)).findFirst();
    }

    /** Whether there is something to take. */
    boolean isWaiting() {
        return jdbc.sql("SELECT EXISTS (SELECT 1" + CLAIMABLE + ")")
                .query(Boolean.class)
                .single();
    }

    /** Whether some node is at work. */
    boolean isAlive() {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM bail WHERE jusqu_a >= NOW(3))")
                .query(Boolean.class)
                .single();
    }

    private List<Travail> candidates() {
        return jdbc.sql("SELECT t.id, t.execution, t.territoire, t.geste, t.source, t.source_id, t.source_sha256,"
                        + " t.retour_au, e.debut" + CLAIMABLE + "ORDER BY t.octets DESC, t.id LIMIT " + CANDIDATES)
                .query(Baux::travail)
                .list();
    }

    private static Travail travail(ResultSet row, int number) throws SQLException {
        Geste geste = Geste.valueOf(row.getString("geste"));
        LocalDateTime retour = row.getObject("retour_au", LocalDateTime.class);
        return new Travail(
                new Passage(
                        row.getLong("id"),
                        row.getString("territoire"),
                        UtcTime.fromColumn(row.getObject("debut", LocalDateTime.class))),
                row.getLong("execution"),
                geste,
                geste == Geste.LEVEE || geste == Geste.REJEU
                        ? new SourceRef(
                                Source.Kind.valueOf(row.getString("source")),
                                row.getLong("source_id"),
                                row.getString("source_sha256"))
                        : null,
                retour == null ? null : UtcTime.fromColumn(retour));
    }

    private boolean take(Passage passage, String noeud) {
        int taken = jdbc.sql("""
                        INSERT INTO bail (territoire, execution_territoire, noeud, jusqu_a, station)
                        VALUES (:territoire, :passage, :noeud, NOW(3) + INTERVAL :duree SECOND, 'RECEVOIR')
                        ON DUPLICATE KEY UPDATE
                          execution_territoire = IF(jusqu_a < NOW(3), VALUES(execution_territoire), execution_territoire),
                          noeud = IF(jusqu_a < NOW(3), VALUES(noeud), noeud), lues = 0, octets_lus = 0,
                          jusqu_a = IF(noeud = VALUES(noeud) AND jusqu_a < NOW(3), VALUES(jusqu_a), jusqu_a)""")
                .param("territoire", passage.territoire())
                .param("passage", passage.id())
                .param("noeud", noeud)
                .param("duree", properties.lease().toSeconds())
                .update();
        if (taken == 0 || !isMine(passage, noeud)) {
            return false;
        }
        int started = jdbc.sql("""
                        UPDATE execution_territoire SET noeud = :noeud, debut = NOW(3),
                          reprises = reprises + (statut = 'EN_COURS'), statut = 'EN_COURS'
                        WHERE id = :passage AND statut IN ('A_FAIRE', 'EN_COURS')""")
                .param("noeud", noeud)
                .param("passage", passage.id())
                .update();
        if (started == 0) {
            release(passage, noeud);
        }
        return started == 1;
    }

    private boolean isMine(Passage passage, String noeud) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM bail WHERE territoire = ? AND execution_territoire = ? AND noeud = ?
                          AND jusqu_a >= NOW(3))""")
                .params(passage.territoire(), passage.id(), noeud)
                .query(Boolean.class)
                .single();
    }

    /** A sign of life. */
    void renew(Passage passage, String noeud, Avancement progress) {
        jdbc.sql("""
                        UPDATE bail SET jusqu_a = NOW(3) + INTERVAL :duree SECOND, station = :station, lues = :lues,
                          octets_lus = :lus, octets = :octets
                        WHERE territoire = :territoire AND execution_territoire = :passage AND noeud = :noeud""")
                .param("duree", properties.lease().toSeconds())
                .param("station", progress.station().name())
                .param("lues", progress.lues())
                .param("lus", progress.octetsLus())
                .param("octets", progress.octets())
                .param("territoire", passage.territoire())
                .param("passage", passage.id())
                .param("noeud", noeud)
                .update();
    }

    /**
     * Makes sure, inside the transaction that changes the catalogue, that nobody took the territory over; nobody can
     * until it ends.
     *
     * @throws BailPerduException when somebody did
     */
    void hold(Passage passage, String noeud) {
        boolean mine = jdbc.sql("""
                        SELECT noeud FROM bail WHERE territoire = ? AND execution_territoire = ? FOR UPDATE""")
                .params(passage.territoire(), passage.id())
                .query(String.class)
                .optional()
                .filter(noeud::equals)
                .isPresent();
        if (!mine) {
            throw new BailPerduException(passage);
        }
    }

    void release(Passage passage, String noeud) {
        jdbc.sql("DELETE FROM bail WHERE territoire = ? AND execution_territoire = ? AND noeud = ?")
                .params(passage.territoire(), passage.id(), noeud)
                .update();
    }

    /** This node was held to be dead, and another one has the territory. */
    static final class BailPerduException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BailPerduException(Passage passage) {
            super("The lease of " + passage.territoire() + " was lost");
        }
    }

    /** Whether the run is at work somewhere, since when, and how far: for who follows it. */
    List<EnCours> listAtWork() {
        return jdbc.sql("""
                        SELECT territoire, noeud, station, lues, octets_lus, octets, execution_territoire FROM bail
                        ORDER BY territoire""")
                .query((row, n) -> new EnCours(
                        row.getString("territoire"),
                        row.getString("noeud"),
                        Station.valueOf(row.getString("station")),
                        row.getInt("lues"),
                        row.getLong("octets_lus"),
                        row.getLong("octets")))
                .list();
    }

    /** A territory at work. */
    record EnCours(String territoire, String noeud, Station station, int lues, long octetsLus, long octets) {}
}
