package fr.estuaire.rollup.catalogue;

import fr.estuaire.identity.Role;
import fr.estuaire.shared.Slice;
import fr.estuaire.shared.UtcTime;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Searches the national catalogue as it was at a past instant, among all the versions that were ever on offer. Words are
 * looked for in the titles and the names of bodies. Callers need no space.
 */
@Service
public class PastCatalogue {
    private static final String NATIONAL = "hasRole('" + Role.Nom.NATIONAL + "')";

    private final JdbcClient jdbc;

    PastCatalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An offer as it was.
     *
     * @param departements codes between commas
     * @param premiere first day of its first session then known
     * @param derniere last day of its last one
     */
    public record Line(
            String territoire,
            String numero,
            String intitule,
            String organisme,
            String departements,
            int sessions,
            @Nullable LocalDate premiere,
            @Nullable LocalDate derniere) {}

    /** How many formations answered to the filter. */
    @PreAuthorize(NATIONAL)
    public long count(CatalogueFilter filter, Instant at) {
        return TenantScope.call(Space.national(), () -> {
            PastQuery query = query(filter, at);
            return jdbc.sql("SELECT COUNT(*) " + query.counted())
                    .params(query.parameters())
                    .query(Long.class)
                    .single();
        });
    }

    /** By territory and number; the slice's own order is not used. */
    @PreAuthorize(NATIONAL)
    public List<Line> list(CatalogueFilter filter, Instant at, Slice slice) {
        return TenantScope.call(Space.national(), () -> {
            PastQuery query = query(filter, at);
            return jdbc.sql(PastQuery.COLUMNS + query.listed() + " LIMIT :limite OFFSET :debut")
                    .params(query.parameters())
                    .param("limite", slice.limit())
                    .param("debut", slice.offset())
                    .query(PastCatalogue::line)
                    .list();
        });
    }

    private PastQuery query(CatalogueFilter filter, Instant at) {
        return PastQuery.of(filter, UtcTime.toColumn(at), isNumber(filter.texte()));
    }

    private boolean isNumber(String text) {
        return text.matches("\\S*[0-9]\\S*")
                && jdbc.sql("SELECT EXISTS (SELECT 1 FROM formation_identite WHERE numero = ?)")
                        .param(text)
                        .query(Boolean.class)
                        .single();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getString("territoire"),
                row.getString("numero"),
                row.getString("intitule"),
                row.getString("organisme"),
                Arrays.stream(row.getString("lieux").split(" "))
                        .filter(PastQuery::isDepartement)
                        .collect(Collectors.joining(", ")),
                row.getInt("sessions"),
                row.getObject("premiere", LocalDate.class),
                row.getObject("derniere", LocalDate.class));
    }
}
