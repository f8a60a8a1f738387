package fr.estuaire.review;

import fr.estuaire.lheo.Fragment;
import fr.estuaire.offer.FormationDraft;
import fr.estuaire.shared.UtcTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of publications: a line is written once and only ever closed. */
@Repository
class Publications {
    private final JdbcClient jdbc;

    Publications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Publication> findLive(String formation) {
        return jdbc.sql("""
                        SELECT formation, version, fragment, sha256, approuve_par, approuve_le
                        FROM publication WHERE formation = ? AND fin_le IS NULL""")
                .param(formation)
                .query((row, n) -> new Publication(
                        row.getString("formation"),
                        row.getInt("version"),
                        row.getBytes("fragment"),
                        row.getString("sha256"),
                        row.getString("approuve_par"),
                        UtcTime.fromColumn(row.getObject("approuve_le", LocalDateTime.class))))
                .optional();
    }

    void close(String formation, Instant le) {
        jdbc.sql("UPDATE publication SET fin_le = ? WHERE formation = ? AND fin_le IS NULL")
                .params(UtcTime.toColumn(le), formation)
                .update();
    }

    void add(FormationDraft draft, Fragment fragment, String par, Instant le) {
        jdbc.sql("""
                        INSERT INTO publication
                          (formation, version, organisme, intitule, sessions, fragment, sha256, approuve_par, approuve_le)
                        SELECT :formation, COALESCE(MAX(version), 0) + 1, :organisme, :intitule, :sessions, :fragment,
                          :sha256, :par, :le
                        FROM publication WHERE formation = :formation""")
                .param("formation", draft.numero())
                .param("organisme", draft.organisme())
                .param("intitule", draft.contenu().intitule())
                .param("sessions", draft.countSessions())
                .param("fragment", fragment.bytes())
                .param("sha256", fragment.sha256())
                .param("par", par)
                .param("le", UtcTime.toColumn(le))
                .update();
    }
}
