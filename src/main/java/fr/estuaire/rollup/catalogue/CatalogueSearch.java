package fr.estuaire.rollup.catalogue;

import fr.estuaire.identity.Role;
import fr.estuaire.shared.Slice;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Searches the national catalogue: formations, of which one session at least answers to the filters of place and date. */
@Service
public class CatalogueSearch {
    private static final ZoneId LEGAL_TIME = ZoneId.of("Europe/Paris");
    private static final String NATIONAL = "hasRole('" + Role.Nom.NATIONAL + "')";

    private final JdbcClient jdbc;
    private final Clock clock;

    CatalogueSearch(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many formations answer to the filter. */
    @PreAuthorize(NATIONAL)
    public long count(CatalogueFilter filter) {
        return TenantScope.call(Space.national(), () -> {
            CatalogueQuery query = query(filter);
            return jdbc.sql("SELECT COUNT(*) " + query.from())
                    .params(query.parameters())
                    .query(Long.class)
                    .single();
        });
    }

    /** The best answers first when there are words, by title otherwise; the slice's own order is not used. */
    @PreAuthorize(NATIONAL)
    public List<CatalogueLine> list(CatalogueFilter filter, Slice slice) {
        return TenantScope.call(Space.national(), () -> {
            CatalogueQuery query = query(filter);
            // the details are looked up for the rows of the page alone
            return jdbc.sql("""
                            SELECT p.*,
                              (SELECT COUNT(*) FROM session_catalogue s
                                WHERE s.formation = p.id AND s.lieu_rang = 0) AS sessions,
                              (SELECT MIN(s.debut) FROM session_catalogue s
                                WHERE s.formation = p.id AND s.debut >= :aujourdhui) AS prochaine,
                              (SELECT GROUP_CONCAT(DISTINCT s.ville ORDER BY s.ville SEPARATOR ', ' LIMIT 4)
                                FROM session_catalogue s WHERE s.formation = p.id) AS villes
                            FROM (SELECT c.id, c.territoire, c.numero, c.intitule, c.organisme, c.isolee, %2$s AS cle
                                  %1$s ORDER BY %3$s LIMIT :limite OFFSET :debut) p
                            ORDER BY %4$s""".formatted(query.from(), query.key(), query.order(), query.outerOrder()))
                    .params(query.parameters())
                    .param("aujourdhui", LocalDate.now(clock.withZone(LEGAL_TIME)))
                    .param("limite", slice.limit())
                    .param("debut", slice.offset())
                    .query(CatalogueSearch::line)
                    .list();
        });
    }

    private CatalogueQuery query(CatalogueFilter filter) {
        return CatalogueQuery.of(filter, isNumber(filter.texte()));
    }

    private boolean isNumber(String text) {
        return text.matches("\\S*[0-9]\\S*")
                && jdbc.sql("SELECT EXISTS (SELECT 1 FROM formation_catalogue WHERE numero = ?)")
                        .param(text)
                        .query(Boolean.class)
                        .single();
    }

    private static CatalogueLine line(ResultSet row, int number) throws SQLException {
        String villes = row.getString("villes");
        return new CatalogueLine(
                row.getString("territoire"),
                row.getString("numero"),
                row.getString("intitule"),
                row.getString("organisme"),
                row.getInt("sessions"),
                row.getObject("prochaine", LocalDate.class),
                villes == null ? "" : villes,
                row.getBoolean("isolee"));
    }
}
