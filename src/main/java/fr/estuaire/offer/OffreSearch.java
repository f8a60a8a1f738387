package fr.estuaire.offer;

import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.identity.Membership;
import fr.estuaire.identity.Role;
import fr.estuaire.shared.UtcTime;
import fr.estuaire.tenant.Territories;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Lists of offers, paged in SQL. An editor sees those of their body, whatever the filter says. */
@Service
public class OffreSearch {
    private static final String WHERE = """
             FROM formation f JOIN organisme o ON o.numero = f.organisme
             WHERE (:text IS NULL OR f.intitule LIKE :text OR f.numero LIKE :text OR o.nom LIKE :text)
               AND (:organisme IS NULL OR f.organisme = :organisme)
               AND (:etat IS NULL OR f.etat = :etat)
            """;
    private static final String COLUMNS = """
            SELECT f.numero, f.intitule, f.organisme, o.nom, f.etat, f.publiee, f.motif, f.modifie_le, f.soumise_le,
              (SELECT COUNT(*) FROM session s WHERE s.formation = f.numero) AS sessions,
              (SELECT MIN(s.debut) FROM session s WHERE s.formation = f.numero AND s.debut >= :today) AS prochaine
            """;

    private final JdbcClient jdbc;
    private final CurrentPerson currentPerson;
    private final Territories territories;
    private final Clock clock;

    OffreSearch(JdbcClient jdbc, CurrentPerson currentPerson, Territories territories, Clock clock) {
        this.jdbc = jdbc;
        this.currentPerson = currentPerson;
        this.territories = territories;
        this.clock = clock;
    }

    /** A page of offers: those that wait for the collectors by age, the others by last change. */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE', 'ADMINISTRATION')")
    public List<OffreLine> list(OffreFilter filter, int offset, int limit) {
        String order = filter.etat() == Etat.SOUMISE ? "f.soumise_le, f.numero" : "f.modifie_le DESC, f.numero";
        return bind(jdbc.sql(COLUMNS + WHERE + " ORDER BY " + order + " LIMIT :limit OFFSET :offset"), filter)
                .param(
                        "today",
                        LocalDate.now(clock.withZone(territories.getCurrent().fuseau())))
                .param("limit", limit)
                .param("offset", offset)
                .query(OffreSearch::toLine)
                .list();
    }

    /**
     * The numbers of all offers, some at a time: what changes meanwhile neither doubles nor hides one.
     *
     * @param after the last one seen; empty to begin
     */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE', 'ADMINISTRATION')")
    public List<String> listNumeros(String after, int limit) {
        return bind(
                        jdbc.sql("SELECT f.numero" + WHERE + " AND f.numero > :after ORDER BY f.numero LIMIT :limit"),
                        OffreFilter.TOUTES)
                .param("after", after)
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    /** How many offers the filter leaves. */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE', 'ADMINISTRATION')")
    public int count(OffreFilter filter) {
        return bind(jdbc.sql("SELECT COUNT(*)" + WHERE), filter)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, OffreFilter filter) {
        String text = filter.text();
        Membership membership = currentPerson.getMembership();
        String organisme = membership.role() == Role.ORGANISME ? membership.organisme() : filter.organisme();
        return statement
                .param("text", text == null || text.isBlank() ? null : "%" + escape(text.strip()) + "%")
                .param("organisme", organisme)
                .param("etat", filter.etat() == null ? null : filter.etat().name());
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static OffreLine toLine(ResultSet row, int number) throws SQLException {
        return new OffreLine(
                row.getString("numero"),
                row.getString("intitule"),
                row.getString("organisme"),
                row.getString("nom"),
                Etat.valueOf(row.getString("etat")),
                row.getBoolean("publiee"),
                row.getString("motif"),
                row.getInt("sessions"),
                row.getObject("prochaine", LocalDate.class),
                UtcTime.fromColumn(row.getObject("modifie_le", LocalDateTime.class)),
                instant(row.getObject("soumise_le", LocalDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime column) {
        return column == null ? null : UtcTime.fromColumn(column);
    }
}
