package fr.estuaire.publish;

import fr.estuaire.shared.UtcTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of the regional outputs of the current territory. */
@Repository
class Sorties {
    private static final String COLUMNS =
            "SELECT id, jour, produite_le, produite_par, fichier, empreinte, octets, formations, sessions FROM sortie ";
    private final JdbcClient jdbc;

    Sorties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Sortie> findLatest() {
        return jdbc.sql(COLUMNS + "ORDER BY jour DESC LIMIT 1")
                .query(Sorties::toSortie)
                .optional();
    }

    Optional<Sortie> find(long id) {
        return jdbc.sql(COLUMNS + "WHERE id = ?")
                .param(id)
                .query(Sorties::toSortie)
                .optional();
    }

    Optional<Sortie> findFirstSince(Instant since) {
        return jdbc.sql(COLUMNS + "WHERE produite_le >= ? ORDER BY produite_le LIMIT 1")
                .param(UtcTime.toColumn(since))
                .query(Sorties::toSortie)
                .optional();
    }

    List<Sortie> list(int offset, int limit) {
        return jdbc.sql(COLUMNS + "ORDER BY jour DESC LIMIT ? OFFSET ?")
                .params(limit, offset)
                .query(Sorties::toSortie)
                .list();
    }

    int count() {
        return jdbc.sql("SELECT COUNT(*) FROM sortie").query(Integer.class).single();
    }

    /** Keeps the output of a day, in place of the one that the same day had. */
    void keep(Sortie sortie) {
        jdbc.sql("""
                        INSERT INTO sortie
                          (jour, produite_le, produite_par, fichier, empreinte, octets, formations, sessions)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        ON DUPLICATE KEY UPDATE produite_le = VALUES(produite_le), produite_par = VALUES(produite_par),
                          fichier = VALUES(fichier), empreinte = VALUES(empreinte), octets = VALUES(octets),
                          formations = VALUES(formations), sessions = VALUES(sessions)""")
                .params(
                        sortie.jour(),
                        UtcTime.toColumn(sortie.produiteLe()),
                        sortie.produitePar(),
                        sortie.fichier(),
                        sortie.empreinte(),
                        sortie.octets(),
                        sortie.formations(),
                        sortie.sessions())
                .update();
    }

    private static Sortie toSortie(ResultSet row, int number) throws SQLException {
        return new Sortie(
                row.getLong("id"),
                row.getObject("jour", java.time.LocalDate.class),
                UtcTime.fromColumn(row.getObject("produite_le", java.time.LocalDateTime.class)),
                row.getString("produite_par"),
                row.getString("fichier"),
                row.getString("empreinte"),
                row.getLong("octets"),
                row.getInt("formations"),
                row.getInt("sessions"));
    }
}
