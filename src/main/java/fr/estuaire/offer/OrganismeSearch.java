package fr.estuaire.offer;

import fr.estuaire.shared.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The bodies of the territory, found by name, number, identifier or town; paged in SQL. */
@Service
public class OrganismeSearch {
    /** The bodies {@code o} that the {@linkplain #parameters parameters} leave. */
    static final String WHERE = """
             FROM organisme o
             WHERE (:text = '%%' OR o.nom LIKE :text OR o.raison_sociale LIKE :text OR o.numero LIKE :text
               OR o.siret LIKE :identifiant OR o.identifiant_local LIKE :identifiant OR o.adresse_ville LIKE :text)
            """;

    private static final String COLUMNS = """
            SELECT o.numero, o.nom, COALESCE(o.siret, o.identifiant_local) AS identifiant, o.adresse_ville,
              (SELECT COUNT(*) FROM formation f WHERE f.organisme = o.numero) AS offres,
              (SELECT COUNT(*) FROM formation f WHERE f.organisme = o.numero AND f.publiee) AS publiees
            """;
    private static final Map<String, String> SORTS =
            Map.of("nom", "o.nom", "ville", "o.adresse_ville", "offres", "offres", "publiees", "publiees");

    private final JdbcClient jdbc;

    OrganismeSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A page of bodies, by name unless another order is asked for. The empty text leaves all. */
    @PreAuthorize("hasAnyRole('COLLECTE', 'ADMINISTRATION')")
    public List<OrganismeLine> list(String text, Slice slice) {
        return jdbc.sql(COLUMNS + WHERE + " ORDER BY " + slice.orderBy(SORTS, "o.nom, o.numero")
                        + " LIMIT :limit OFFSET :offset")
                .params(parameters(text))
                .param("limit", slice.limit())
                .param("offset", slice.offset())
                .query(OrganismeSearch::toLine)
                .list();
    }

    /** How many bodies the text leaves. */
    @PreAuthorize("hasAnyRole('COLLECTE', 'ADMINISTRATION')")
    public int count(String text) {
        return jdbc.sql("SELECT COUNT(*)" + WHERE)
                .params(parameters(text))
                .query(Integer.class)
                .single();
    }

    /** The line of one body. */
    @PreAuthorize("hasAnyRole('COLLECTE', 'ADMINISTRATION')")
    public Optional<OrganismeLine> find(String numero) {
        return jdbc.sql(COLUMNS + " FROM organisme o WHERE o.numero = :numero")
                .param("numero", numero)
                .query(OrganismeSearch::toLine)
                .optional();
    }

    static Map<String, String> parameters(String text) {
        return Map.of("text", Pattern.holding(text), "identifiant", Pattern.holding(identifiant(text)));
    }

    /** SIRET, RIDET and TAHITI numbers are kept without the blanks, dots and hyphens that people write. */
    static String identifiant(String text) {
        String bare = text.replaceAll("[\\s.-]", "");
        return bare.matches("[0-9A-Za-z]{4,}") ? bare : text;
    }

    private static OrganismeLine toLine(ResultSet row, int number) throws SQLException {
        return new OrganismeLine(
                row.getString("numero"),
                row.getString("nom"),
                row.getString("identifiant"),
                row.getString("adresse_ville"),
                row.getInt("offres"),
                row.getInt("publiees"));
    }

    /** What follows LIKE. */
    static final class Pattern {
        private Pattern() {}

        /** Holds the text anywhere; its own wildcards mean themselves. */
        static String holding(String text) {
            return "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        }
    }
}
