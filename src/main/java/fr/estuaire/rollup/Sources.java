package fr.estuaire.rollup;

import fr.estuaire.shared.UtcTime;
import fr.estuaire.tenant.EstuaireProperties;
import fr.estuaire.tenant.Space;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds what the territories offer. Reads nothing of them but their outputs and the deliveries they accepted. */
@Repository
class Sources {
    private final JdbcClient jdbc;
    private final EstuaireProperties properties;

    Sources(JdbcClient jdbc, EstuaireProperties properties) {
        this.jdbc = jdbc;
        this.properties = properties;
    }

    /** The latest of all, output or delivery. */
    Optional<Source> findLatest(String territoire) {
        return jdbc.sql(from(territoire) + " ORDER BY le DESC, genre, id DESC LIMIT 1")
                .query(this::toSource)
                .optional();
    }

    /** One that is known, provided that its content is still the same. */
    Optional<Source> find(String territoire, Source.Kind kind, long id, String sha256) {
        return jdbc.sql(from(territoire) + " WHERE genre = ? AND id = ? AND sha256 = ?")
                .params(kind.name(), id, sha256)
                .query(this::toSource)
                .optional();
    }

    private static String from(String territoire) {
        return """
                SELECT * FROM (
                  SELECT 'SORTIE' AS genre, id, empreinte AS sha256, produite_le AS le, fichier FROM `%1$s`.sortie
                  UNION ALL
                  SELECT 'LIVRAISON', id, sha256, recue_le, fichier FROM `%1$s`.livraison WHERE statut = 'ACCEPTEE'
                ) AS source""".formatted(Space.territory(territoire).schema());
    }

    private Source toSource(ResultSet row, int number) throws SQLException {
        String fichier = row.getString("fichier");
        return new Source(
                Source.Kind.valueOf(row.getString("genre")),
                row.getLong("id"),
                row.getString("sha256"),
                UtcTime.fromColumn(row.getObject("le", LocalDateTime.class)),
                fichier.isEmpty() ? null : properties.home().resolve(fichier));
    }
}
