package fr.estuaire.rollup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Measures what is on offer, in two passes over the rows of a territory, and keeps what accepted feeds left. */
@Repository
class Profils {
    private static final String SESSIONS = """
            SELECT COALESCE(s.departement, '') AS departement, EXTRACT(YEAR_MONTH FROM s.debut) AS mois, COUNT(*) AS sessions,
              SUM(s.traits & 1 <> 0) AS apprentissage, SUM(s.traits & 2 <> 0) AS conventionnee,
              SUM(s.traits & 4 <> 0) AS linguistique, SUM(s.traits & 8 <> 0) AS distance,
              SUM(s.traits & 16 <> 0) AS permanente, SUM(s.traits & 64 <> 0) AS certifiante,
              SUM(s.traits & 32 <> 0) AS recrutement, SUM(s.latitude IS NOT NULL) AS coordonnees,
              SUM(s.code_commune IS NOT NULL) AS commune, SUM(COALESCE(s.recrutement = '1', FALSE)) AS ouverte,
              SUM(s.recrutement IS NOT NULL) AS etat, SUM(s.debut IS NOT NULL) AS dates
            FROM formation_catalogue c JOIN session_catalogue s ON s.formation = c.id AND s.lieu_rang = 0
            WHERE c.territoire = ? AND (s.fin IS NULL OR s.fin >= ?)
            GROUP BY 1, 2""";
    private static final String FORMATIONS = """
            SELECT COUNT(*) AS formations, COUNT(DISTINCT f.siret) AS organismes, COALESCE(SUM(f.actions), 0) AS actions,
              (SELECT COUNT(*) FROM isolement i WHERE i.territoire = :territoire) AS isolees,
              COALESCE(SUM(f.actions > 0), 0) AS avec_session,
              COALESCE(SUM(f.formacode), 0) AS formacode, COALESCE(SUM(f.certification), 0) AS certification
            FROM (
              SELECT c.id, c.siret,
                (SELECT COUNT(DISTINCT s.action) FROM session_catalogue s
                  WHERE s.formation = c.id AND (s.fin IS NULL OR s.fin >= :jour)) AS actions,
                EXISTS (SELECT 1 FROM formation_code k WHERE k.formation = c.id AND k.genre = 'FORMACODE') AS formacode,
                EXISTS (SELECT 1 FROM formation_code k
                  WHERE k.formation = c.id AND k.genre IN ('RNCP', 'RS', 'CERTIFINFO')) AS certification
              FROM formation_catalogue c WHERE c.territoire = :territoire) f""";
    static final List<String> GENRES =
            List.of("apprentissage", "conventionnee", "linguistique", "distance", "permanente", "certifiante");
    /** Of sessions. */
    static final List<String> COUVERTURES =
            List.of("recrutement", "coordonnees", "commune", "etat", "ouverte", "dates");

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Profils(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** What the catalogue holds of a territory; inside the transaction of its step, what it will hold. */
    Profil measure(String territoire, LocalDate jour) {
        Profil profil = new Profil();
        profil.put(Profil.TOTAL, Profil.SESSIONS, 0);
        jdbc.sql(SESSIONS).params(territoire, jour).query(row -> {
            addSessions(profil, row);
        });
        jdbc.sql(FORMATIONS).param("territoire", territoire).param("jour", jour).query(row -> {
            for (String total :
                    List.of(Profil.FORMATIONS, Profil.ORGANISMES, Profil.ACTIONS, "isolees", "avec_session")) {
                profil.put(Profil.TOTAL, total, row.getLong(total));
            }
            profil.put(Profil.COUVERTURE, "formacode", row.getLong("formacode"));
            profil.put(Profil.COUVERTURE, "certification", row.getLong("certification"));
        });
        return profil;
    }

    private static void addSessions(Profil profil, ResultSet row) throws SQLException {
        long sessions = row.getLong("sessions");
        profil.add(Profil.TOTAL, Profil.SESSIONS, sessions);
        profil.add(Profil.DEPARTEMENT, row.getString("departement"), sessions);
        for (String genre : GENRES) {
            profil.add(Profil.GENRE, genre, row.getLong(genre));
        }
        for (String couverture : COUVERTURES) {
            profil.add(Profil.COUVERTURE, couverture, row.getLong(couverture));
        }
        String mois = row.getString("mois");
        if (mois != null) {
            profil.add(Profil.DEBUT, mois, sessions);
        }
    }

    /** Remembers what an accepted step left: a step that another node does again is kept once. */
    void keep(long passage, Profil profil) {
        jdbc.sql("DELETE FROM profil WHERE execution_territoire = ?")
                .param(passage)
                .update();
        List<Object[]> rows = new ArrayList<>();
        profil.dimensions()
                .forEach(dimension -> profil.of(dimension)
                        .forEach((valeur, nombre) -> rows.add(new Object[] {passage, dimension, valeur, nombre})));
        batches.batchUpdate(
                "INSERT INTO profil (execution_territoire, dimension, valeur, nombre) VALUES (?, ?, ?, ?)", rows);
    }

    /** The stamp of the file that was last accepted and not undone. */
    Optional<Long> findLastStamp(String territoire, long passage) {
        return jdbc.sql("""
                        SELECT p.nombre FROM execution_territoire t JOIN profil p ON p.execution_territoire = t.id
                        WHERE t.territoire = ? AND t.id < ? AND t.statut = 'APPLIQUEE' AND t.geste <> 'RETOUR'
                          AND COALESCE(t.decision, '') <> 'ECARTER' AND p.dimension = 'fichier' AND p.valeur = 'horodatage'
                        ORDER BY t.id DESC LIMIT 1""").params(territoire, passage).query(Long.class).optional();
    }
}
