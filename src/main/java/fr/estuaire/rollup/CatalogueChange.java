package fr.estuaire.rollup;

import fr.estuaire.rollup.ShrinkGuard.Stock;
import fr.estuaire.shared.UtcTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a staged feed changes in the catalogue: counted first, then applied by set statements in one transaction. A
 * formation of the catalogue that the feed no longer holds, not even isolated, is withdrawn: its last version is closed
 * and stays as its tombstone.
 */
@Repository
class CatalogueChange {
    /** Formations {@code c} of the catalogue that the feed no longer holds. */
    private static final String GONE = """
             c.territoire = :territoire
            AND NOT EXISTS (SELECT 1 FROM etape_formation e WHERE e.passage = :passage AND e.numero = c.numero)
            AND NOT EXISTS (SELECT 1 FROM etape_isolement i WHERE i.passage = :passage AND i.numero = c.numero)
            """;
    /** Formations {@code c} of the catalogue of which the feed holds another version {@code e}. */
    private static final String CHANGED = """
             formation_catalogue c
            JOIN etape_formation e ON e.passage = :passage AND e.numero = c.numero AND NOT e.inchangee
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate atomically;

    CatalogueChange(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.atomically = new TransactionTemplate(transactions);
        atomically.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What the catalogue has of a territory. */
    Stock stock(String territoire) {
        return jdbc.sql("""
                        SELECT COUNT(DISTINCT c.id) AS formations, COUNT(s.id) AS sessions
                        FROM formation_catalogue c LEFT JOIN session_catalogue s ON s.formation = c.id AND s.lieu_rang = 0
                        WHERE c.territoire = ?""")
                .param(territoire)
                .query((row, n) -> new Stock(row.getInt("formations"), row.getInt("sessions")))
                .single();
    }

    /** What applying the staged feed would do. */
    Comptes count(Passage passage, Intake intake) {
        int unchanged = number(passage, "SELECT COUNT(*) FROM etape_formation WHERE passage = :passage AND inchangee");
        int changed = number(passage, "SELECT COUNT(*) FROM" + CHANGED + "WHERE c.territoire = :territoire");
        int all = number(passage, "SELECT COUNT(*) FROM etape_formation WHERE passage = :passage");
        int gone = number(passage, "SELECT COUNT(*) FROM formation_catalogue c WHERE" + GONE);
        return new Comptes(
                intake.read(),
                all - changed - unchanged,
                changed,
                unchanged,
                gone,
                intake.isolated(),
                intake.sessions());
    }

    /** Remembers examples of what would go, for the person who decides. */
    void announceWithdrawals(Passage passage, int examples) {
        update(passage, """
                INSERT INTO retrait_annonce (execution_territoire, numero, intitule, organisme)
                SELECT :passage, c.numero, c.intitule, c.organisme FROM formation_catalogue c WHERE""" + GONE + "ORDER BY c.intitule, c.id LIMIT " + examples);
    }

    /**
     * Applies the staged feed: all of it or nothing.
     *
     * @param andThen what is to be written in the same transaction
     */
    void apply(Passage passage, Runnable andThen) {
        atomically.executeWithoutResult(status -> {
            closeVersions(passage);
            removeFacts(passage);
            openVersions(passage);
            writeFacts(passage);
            writeIsolated(passage);
            andThen.run();
        });
    }

    private void closeVersions(Passage passage) {
        update(passage, """
                UPDATE formation_version v JOIN etape_formation e ON e.numero = v.numero
                SET v.valide_au = :at, v.sortie = :passage, v.fin_cause = 'REMPLACEE'
                WHERE v.territoire = :territoire AND v.valide_au IS NULL AND e.passage = :passage AND NOT e.inchangee""");
        update(passage, """
                UPDATE formation_version v
                JOIN formation_catalogue c ON c.territoire = v.territoire AND c.numero = v.numero
                SET v.valide_au = :at, v.sortie = :passage, v.fin_cause = 'RETIREE'
                WHERE v.territoire = :territoire AND v.valide_au IS NULL AND""" + GONE);
    }

    private void removeFacts(Passage passage) {
        for (String table : List.of("session_catalogue", "formation_code", "lieu_catalogue")) {
            update(
                    passage,
                    "DELETE f FROM " + table + " f JOIN" + CHANGED + "ON f.formation = c.id"
                            + " WHERE c.territoire = :territoire");
            update(
                    passage,
                    "DELETE f FROM " + table + " f JOIN formation_catalogue c ON f.formation = c.id WHERE" + GONE);
        }
        update(passage, "DELETE c FROM formation_catalogue c WHERE" + GONE);
    }

    private void openVersions(Passage passage) {
        update(passage, """
                INSERT INTO formation_version (territoire, numero, version, sha256, intitule, fragment, valide_du, entree)
                SELECT :territoire, numero, version, sha256, intitule, fragment, :at, :passage
                FROM etape_formation WHERE passage = :passage AND NOT inchangee""");
        update(passage, """
                INSERT INTO formation_catalogue
                  (territoire, numero, version, sha256, intitule, organisme, siret, objectif, certifiante, datemaj, entree_le)
                SELECT :territoire, numero, version, sha256, intitule, organisme, siret, objectif, certifiante, datemaj, :at
                FROM etape_formation e WHERE passage = :passage AND NOT inchangee
                ON DUPLICATE KEY UPDATE version = e.version, sha256 = e.sha256, intitule = e.intitule,
                  organisme = e.organisme, siret = e.siret, objectif = e.objectif, certifiante = e.certifiante,
                  datemaj = e.datemaj, entree_le = :at""");
    }

    private void writeFacts(Passage passage) {
        update(passage, """
                INSERT INTO session_catalogue (formation, action, numero, debut, fin, recrutement, lieu_rang, ville,
                  ville_cle, code_postal, code_commune, departement, region)
                SELECT c.id, s.action, s.numero, s.debut, s.fin, s.recrutement, s.lieu_rang, s.ville,
                  s.ville_cle, s.code_postal, s.code_commune, s.departement, s.region
                FROM etape_session s JOIN formation_catalogue c ON c.territoire = :territoire AND c.numero = s.formation
                WHERE s.passage = :passage""");
        update(passage, """
                INSERT INTO formation_code (formation, genre, code)
                SELECT c.id, s.genre, s.code
                FROM etape_code s JOIN formation_catalogue c ON c.territoire = :territoire AND c.numero = s.formation
                WHERE s.passage = :passage""");
        update(passage, """
                INSERT INTO lieu_catalogue (formation, siret, formateur, nom, adresse, code_postal, ville, ville_cle,
                  sessions, premiere, derniere)
                SELECT c.id, s.siret, s.formateur, s.nom, s.adresse, s.code_postal, s.ville, s.ville_cle,
                  s.sessions, s.premiere, s.derniere
                FROM etape_lieu s JOIN formation_catalogue c ON c.territoire = :territoire AND c.numero = s.formation
                WHERE s.passage = :passage""");
    }

    private void writeIsolated(Passage passage) {
        update(passage, "DELETE FROM isolement WHERE territoire = :territoire");
        update(passage, """
                INSERT INTO isolement (territoire, numero, intitule, ligne, raisons, execution_territoire)
                SELECT :territoire, numero, intitule, ligne, raisons, :passage
                FROM etape_isolement WHERE passage = :passage""");
        // in the feed twice, once sound: the sound one is what is on offer
        update(passage, """
                UPDATE formation_catalogue c SET c.isolee = NOT c.isolee
                WHERE c.territoire = :territoire AND c.isolee <> (
                  EXISTS (SELECT 1 FROM etape_isolement i WHERE i.passage = :passage AND i.numero = c.numero)
                  AND NOT EXISTS (SELECT 1 FROM etape_formation e WHERE e.passage = :passage AND e.numero = c.numero))""");
    }

    private int number(Passage passage, String sql) {
        return jdbc.sql(sql).params(params(passage)).query(Integer.class).single();
    }

    private void update(Passage passage, String sql) {
        jdbc.sql(sql).params(params(passage)).update();
    }

    private static Map<String, Object> params(Passage passage) {
        return Map.of(
                "passage", passage.id(), "territoire", passage.territoire(), "at", UtcTime.toColumn(passage.at()));
    }
}
