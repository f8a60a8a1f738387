package fr.estuaire.rollup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Measures what is on offer, in two passes over the rows of a territory or of a part of it, and keeps what accepted feeds
 * left.
 */
@Repository
class Profils {
    private static final Part ALL = Part.of(
            "session_catalogue s FORCE INDEX (session_catalogue_territoire)",
            "s.territoire_cle = CRC32(:territoire)",
            "formation_catalogue c",
            "c.territoire = :territoire");
    private static final Part SOME =
            Part.of("session_catalogue s", "s.formation IN (:ids)", "formation_catalogue c", "c.id IN (:ids)");
    private static final String CAME =
            "formation_version v JOIN formation_catalogue c ON c.id = v.formation AND c.version = v.version";
    private static final Part ENTERED = Part.of(
            CAME + " JOIN session_catalogue s ON s.formation = c.id",
            "v.entree = :passage",
            CAME,
            "v.entree = :passage");
    private static final List<Trait> TRAITS_DES_GENRES = List.of(
            new Trait("apprentissage", Traits.APPRENTISSAGE),
            new Trait("conventionnee", Traits.CONVENTIONNEE),
            new Trait("linguistique", Traits.LINGUISTIQUE),
            new Trait("distance", Traits.DISTANCE),
            new Trait("permanente", Traits.PERMANENTE),
            new Trait("certifiante", Traits.CERTIFIANTE));
    static final List<String> GENRES =
            TRAITS_DES_GENRES.stream().map(Trait::nom).toList();
    /** Of sessions. */
    private static final List<Trait> TRAITS_CONNUS = List.of(
            new Trait("recrutement", Traits.RECRUTEMENT),
            new Trait("coordonnees", Traits.COORDONNEES),
            new Trait("commune", Traits.COMMUNE),
            new Trait("etat", Traits.ETAT),
            new Trait("ouverte", Traits.OUVERTE));

    private static final String AVEC_SESSION = "avec_session";
    private static final String ISOLEES = "isolees";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Profils(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    private record Trait(String nom, int bit) {
        long of(int traits, long sessions) {
            return (traits & bit) == 0 ? 0 : sessions;
        }
    }

    /** Which formations on offer are measured, all that is asked of a whole territory standing in one index each. */
    private record Part(String sessions, String formations) {
        private static Part of(String sessions, String whose, String formations, String which) {
            return new Part("""
            SELECT COALESCE(s.departement, '') AS departement, EXTRACT(YEAR_MONTH FROM s.debut) AS mois, s.traits,
              COUNT(*) AS sessions
            FROM %s
            WHERE %s AND s.traits & 512 <> 0 AND (s.fin IS NULL OR s.fin >= :jour)
            GROUP BY 1, 2, 3""".formatted(sessions, whose), """
            SELECT COUNT(*) AS formations, COALESCE(SUM(c.codes & 1 <> 0), 0) AS formacode,
              COALESCE(SUM(c.codes & 2 <> 0), 0) AS certification
            FROM %s WHERE %s""".formatted(formations, which));
        }
    }

    /** What the catalogue holds of a territory; inside the transaction of its step, what it will hold. */
    Profil measure(String territoire, LocalDate jour) {
        Profil profil = measure(ALL, Map.of("territoire", territoire, "jour", jour));
        profil.put(Profil.TOTAL, Profil.ORGANISMES, countOrganismes(territoire));
        profil.put(Profil.TOTAL, ISOLEES, countIsolees(territoire));
        return profil;
    }

    /** What these formations on offer come to; measures that do not add up, such as bodies, are left out. */
    Profil measure(Collection<Long> ids, LocalDate jour) {
        return measure(SOME, Map.of("ids", ids, "jour", jour));
    }

    /** What came with a step, or changed with it; measures that do not add up are left out. */
    Profil measureEntered(long passage, LocalDate jour) {
        return measure(ENTERED, Map.of("passage", passage, "jour", jour));
    }

    long countOrganismes(String territoire) {
        return count("SELECT COUNT(DISTINCT siret) FROM formation_catalogue WHERE territoire = ?", territoire);
    }

    long countIsolees(String territoire) {
        return count("SELECT COUNT(*) FROM isolement WHERE territoire = ?", territoire);
    }

    private long count(String sql, String territoire) {
        return jdbc.sql(sql).param(territoire).query(Long.class).single();
    }

    private Profil measure(Part part, Map<String, Object> parameters) {
        Profil profil = new Profil();
        for (String total : List.of(Profil.SESSIONS, Profil.ACTIONS, AVEC_SESSION)) {
            profil.put(Profil.TOTAL, total, 0);
        }
        jdbc.sql(part.sessions()).params(parameters).query(row -> {
            addSessions(profil, row);
        });
        Map<String, Object> others = new HashMap<>(parameters);
        others.remove("jour");
        jdbc.sql(part.formations()).params(others).query(row -> {
            profil.put(Profil.TOTAL, Profil.FORMATIONS, row.getLong("formations"));
            profil.put(Profil.COUVERTURE, "formacode", row.getLong("formacode"));
            profil.put(Profil.COUVERTURE, "certification", row.getLong("certification"));
        });
        return profil;
    }

    private static void addSessions(Profil profil, ResultSet row) throws SQLException {
        long sessions = row.getLong("sessions");
        int traits = row.getInt("traits");
        profil.add(Profil.TOTAL, Profil.SESSIONS, sessions);
        profil.add(Profil.TOTAL, Profil.ACTIONS, (traits & Traits.DERNIERE_ACTION) == 0 ? 0 : sessions);
        profil.add(Profil.TOTAL, AVEC_SESSION, (traits & Traits.DERNIERE_FORMATION) == 0 ? 0 : sessions);
        profil.add(Profil.DEPARTEMENT, row.getString("departement"), sessions);
        TRAITS_DES_GENRES.forEach(one -> profil.add(Profil.GENRE, one.nom(), one.of(traits, sessions)));
        TRAITS_CONNUS.forEach(one -> profil.add(Profil.COUVERTURE, one.nom(), one.of(traits, sessions)));
        String mois = row.getString("mois");
        profil.add(Profil.COUVERTURE, "dates", mois == null ? 0 : sessions);
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
