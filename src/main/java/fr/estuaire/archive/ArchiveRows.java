package fr.estuaire.archive;

import fr.estuaire.shared.UtcTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the archive knows of the files of the territory in whose space one works. */
@Repository
class ArchiveRows {
    private static final String COLUMNS =
            "SELECT id, jour, origine, gardee_le, octets, octets_gardes, sha256, cle, fichier FROM archive ";
    private static final String LATEST_FIRST = " ORDER BY jour DESC, gardee_le DESC, id DESC ";
    private final JdbcClient jdbc;

    ArchiveRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A content that comes again on the same day becomes the last one of the day. */
    void add(Archivee file) {
        jdbc.sql("""
                        INSERT INTO archive (jour, origine, gardee_le, octets, octets_gardes, sha256, cle, fichier)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        ON DUPLICATE KEY UPDATE gardee_le = VALUES(gardee_le)""")
                .params(
                        file.jour(),
                        file.origine().name(),
                        UtcTime.toColumn(file.gardeeLe()),
                        file.octets(),
                        file.octetsGardes(),
                        file.sha256(),
                        file.cle(),
                        file.fichier())
                .update();
    }

    /** The file of a content, or the last one under a key. */
    Optional<Archivee> find(String sha256) {
        return jdbc.sql(COLUMNS + "WHERE sha256 = ? OR cle = ?" + LATEST_FIRST + "LIMIT 1")
                .params(sha256, sha256)
                .query(ArchiveRows::toArchivee)
                .optional();
    }

    Optional<Archivee> findContent(String sha256) {
        return jdbc.sql(COLUMNS + "WHERE sha256 = ?" + LATEST_FIRST + "LIMIT 1")
                .param(sha256)
                .query(ArchiveRows::toArchivee)
                .optional();
    }

    /** The last one that counted on a day: of that day, or of the nearest before. */
    Optional<Archivee> findAsOf(LocalDate jour) {
        return jdbc.sql(COLUMNS + "WHERE jour <= ?" + LATEST_FIRST + "LIMIT 1")
                .param(jour)
                .query(ArchiveRows::toArchivee)
                .optional();
    }

    List<Archivee> list(int offset, int limit) {
        return jdbc.sql(COLUMNS + LATEST_FIRST + "LIMIT ? OFFSET ?")
                .params(limit, offset)
                .query(ArchiveRows::toArchivee)
                .list();
    }

    /** Those after an id, to see each once however the table grows meanwhile. */
    List<Archivee> listAfter(long id, int limit) {
        return jdbc.sql(COLUMNS + "WHERE id > ? ORDER BY id LIMIT ?")
                .params(id, limit)
                .query(ArchiveRows::toArchivee)
                .list();
    }

    long count() {
        return jdbc.sql("SELECT COUNT(*) FROM archive").query(Long.class).single();
    }

    /**
     * Those that the retention no longer asks for. The last of each origin is never among them.
     *
     * @param allSince first day of which everything stays
     * @param monthsSince first day of which the last file of each month stays
     */
    List<Archivee> listOutdated(LocalDate allSince, LocalDate monthsSince) {
        return jdbc.sql("""
                        SELECT * FROM (
                          SELECT a.*,
                            ROW_NUMBER() OVER (PARTITION BY origine ORDER BY jour DESC, gardee_le DESC, id DESC) AS rang,
                            ROW_NUMBER() OVER (PARTITION BY origine, DATE_FORMAT(jour, '%Y-%m')
                              ORDER BY jour DESC, gardee_le DESC, id DESC) AS rang_du_mois
                          FROM archive a) AS classee
                        WHERE rang > 1 AND jour < ? AND (rang_du_mois > 1 OR jour < ?) ORDER BY id""")
                .params(allSince, monthsSince)
                .query(ArchiveRows::toArchivee)
                .list();
    }

    /** Forgets one; whether its file serves no other day. */
    boolean remove(Archivee file) {
        jdbc.sql("DELETE FROM archive WHERE id = ?").param(file.id()).update();
        return jdbc.sql("SELECT COUNT(*) FROM archive WHERE fichier = ?")
                        .param(file.fichier())
                        .query(Integer.class)
                        .single()
                == 0;
    }

    private static Archivee toArchivee(ResultSet row, int number) throws SQLException {
        return new Archivee(
                row.getLong("id"),
                row.getObject("jour", LocalDate.class),
                Origine.valueOf(row.getString("origine")),
                UtcTime.fromColumn(row.getObject("gardee_le", LocalDateTime.class)),
                row.getLong("octets"),
                row.getLong("octets_gardes"),
                row.getString("sha256"),
                row.getString("cle"),
                row.getString("fichier"));
    }
}
