package fr.estuaire.collect.releve;

import fr.estuaire.collect.releve.Releve.Issue;
import fr.estuaire.shared.HttpsDownload.Version;
import fr.estuaire.shared.UtcTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The journal of the fetches of the territory in whose space one works. */
@Repository
class ReleveRows {
    private static final String COLUMNS =
            "SELECT id, commencee_le, finie_le, demandee_par, adresse, issue, message, essais, octets, etag, modifie, sha256, livraison FROM releve ";
    private static final int MESSAGE = 1000;
    private final JdbcClient jdbc;

    ReleveRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Releve releve) {
        jdbc.sql("""
                        INSERT INTO releve (commencee_le, finie_le, demandee_par, adresse, issue, message, essais, octets,
                          etag, modifie, sha256, livraison)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(UtcTime.toColumn(releve.commenceeLe()))
                .param(UtcTime.toColumn(releve.finieLe()))
                .params(
                        releve.demandeePar(),
                        cut(releve.adresse()),
                        releve.issue().name(),
                        cut(releve.message()))
                .params(releve.essais(), releve.octets())
                .param(releve.etag())
                .param(releve.modifie())
                .param(releve.sha256())
                .param(releve.livraison())
                .update();
    }

    /** What is known of the version that was received last, provided that the source is still the same. */
    Version findKnown(String adresse) {
        return jdbc.sql("SELECT adresse, etag, modifie FROM releve WHERE issue IN (?, ?) ORDER BY id DESC LIMIT 1")
                .params(Issue.RECUE.name(), Issue.INCHANGEE.name())
                .query((row, n) -> cut(adresse).equals(row.getString("adresse"))
                        ? new Version(row.getString("etag"), row.getString("modifie"))
                        : Version.NONE)
                .optional()
                .orElse(Version.NONE);
    }

    /** The latest first. */
    List<Releve> list(int offset, int limit) {
        return jdbc.sql(COLUMNS + "ORDER BY id DESC LIMIT ? OFFSET ?")
                .params(limit, offset)
                .query(ReleveRows::toReleve)
                .list();
    }

    long count() {
        return jdbc.sql("SELECT COUNT(*) FROM releve").query(Long.class).single();
    }

    private static Releve toReleve(ResultSet row, int number) throws SQLException {
        return new Releve(
                row.getLong("id"),
                at(row, "commencee_le"),
                at(row, "finie_le"),
                row.getString("demandee_par"),
                row.getString("adresse"),
                Issue.valueOf(row.getString("issue")),
                row.getString("message"),
                row.getInt("essais"),
                row.getLong("octets"),
                row.getString("etag"),
                row.getString("modifie"),
                row.getString("sha256"),
                livraison(row));
    }

    private static @Nullable Long livraison(ResultSet row) throws SQLException {
        long id = row.getLong("livraison");
        return row.wasNull() ? null : id;
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return UtcTime.fromColumn(row.getObject(column, LocalDateTime.class));
    }

    private static String cut(String text) {
        return text.length() <= MESSAGE ? text : text.substring(0, MESSAGE);
    }
}
