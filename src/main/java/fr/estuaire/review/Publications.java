package fr.estuaire.review;

import fr.estuaire.lheo.Fragment;
import fr.estuaire.offer.Offre;
import fr.estuaire.shared.UtcTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of publications: a line is written once and only ever closed, or replaced by a fresher recruitment of its day. */
@Repository
class Publications {
    private final JdbcClient jdbc;

    Publications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Publication> findLive(String formation) {
        return jdbc.sql("""
                        SELECT formation, version, fragment, sha256, approuve_par, approuve_le, recrutement_le,
                          recrutement_par
                        FROM publication WHERE formation = ? AND fin_le IS NULL""")
                .param(formation)
                .query((row, n) -> new Publication(
                        row.getString("formation"),
                        row.getInt("version"),
                        row.getBytes("fragment"),
                        row.getString("sha256"),
                        row.getString("approuve_par"),
                        UtcTime.fromColumn(row.getObject("approuve_le", LocalDateTime.class)),
                        instant(row.getObject("recrutement_le", LocalDateTime.class)),
                        row.getString("recrutement_par")))
                .optional();
    }

    /** The latest versions that were live, the oldest first. */
    List<PublishedVersion> list(String formation, int limit) {
        return jdbc.sql("""
                        SELECT version, COALESCE(recrutement_le, approuve_le) AS le, fin_le FROM publication
                        WHERE formation = ? ORDER BY version DESC LIMIT ?""")
                .params(formation, limit)
                .query((row, n) -> new PublishedVersion(
                        row.getInt("version"),
                        UtcTime.fromColumn(row.getObject("le", LocalDateTime.class)),
                        instant(row.getObject("fin_le", LocalDateTime.class))))
                .list()
                .reversed();
    }

    void close(String formation, Instant le) {
        jdbc.sql("UPDATE publication SET fin_le = ? WHERE formation = ? AND fin_le IS NULL")
                .params(UtcTime.toColumn(le), formation)
                .update();
    }

    void add(Offre offre, Fragment fragment, String par, Instant le) {
        jdbc.sql("""
                        INSERT INTO publication
                          (formation, version, organisme, intitule, sessions, fragment, sha256, approuve_par, approuve_le)
                        SELECT :formation, COALESCE(MAX(version), 0) + 1, :organisme, :intitule, :sessions, :fragment,
                          :sha256, :par, :le
                        FROM publication WHERE formation = :formation""")
                .param("formation", offre.numero())
                .param("organisme", offre.organisme())
                .param("intitule", offre.titre())
                .param("sessions", countSessions(fragment))
                .param("fragment", fragment.bytes())
                .param("sha256", fragment.sha256())
                .param("par", par)
                .param("le", UtcTime.toColumn(le))
                .update();
    }

    /**
     * Puts the same offer with another recruitment in the place of the live version, which it keeps the approval of. Of the
     * versions that differ by their recruitment alone, one a day is kept.
     *
     * @param since the beginning of the day
     */
    void renew(Publication live, Fragment fragment, String par, Instant le, Instant since) {
        close(live.formation(), le);
        jdbc.sql("""
                        INSERT INTO publication
                          (formation, version, organisme, intitule, sessions, fragment, sha256, approuve_par, approuve_le,
                           recrutement_le, recrutement_par)
                        SELECT formation, version + 1, organisme, intitule, sessions, :fragment, :sha256, approuve_par,
                          approuve_le, :le, :par
                        FROM publication WHERE formation = :formation AND version = :version""")
                .param("formation", live.formation())
                .param("version", live.version())
                .param("fragment", fragment.bytes())
                .param("sha256", fragment.sha256())
                .param("le", UtcTime.toColumn(le))
                .param("par", par)
                .update();
        Instant renewed = live.recrutementLe();
        if (renewed != null && !renewed.isBefore(since)) {
            jdbc.sql("DELETE FROM publication WHERE formation = ? AND version = ?")
                    .params(live.formation(), live.version())
                    .update();
        }
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime column) {
        return column == null ? null : UtcTime.fromColumn(column);
    }

    private static int countSessions(Fragment fragment) {
        return fragment.element().children("action").stream()
                .mapToInt(action -> action.children("session").size())
                .sum();
    }
}
