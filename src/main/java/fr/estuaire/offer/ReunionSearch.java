package fr.estuaire.offer;

import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.tenant.Territories;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The information meetings of a body. */
@Service
public class ReunionSearch {
    /** The code of the information meeting among the ways of getting in (Lhéo 2.3, dict-modalite-recrutement). */
    static final String REUNION = "9";

    private final JdbcClient jdbc;
    private final CurrentPerson currentPerson;
    private final Territories territories;
    private final Clock clock;

    ReunionSearch(JdbcClient jdbc, CurrentPerson currentPerson, Territories territories, Clock clock) {
        this.jdbc = jdbc;
        this.currentPerson = currentPerson;
        this.territories = territories;
        this.clock = clock;
    }

    /** The next meetings of the body for which the person works, today’s included, the nearest first. */
    @PreAuthorize("hasRole('ORGANISME')")
    public List<Reunion> listNext(int limit) {
        return jdbc.sql("""
                        SELECT f.numero, f.intitule, s.numero AS session, r.debut, r.heure_debut, r.a_distance,
                          r.ville, r.places
                        FROM formation f JOIN session s ON s.formation = f.numero JOIN recrutement r ON r.session = s.numero
                        WHERE f.organisme = :organisme AND r.modalite = :reunion AND r.debut >= :today
                        ORDER BY r.debut, r.heure_debut, s.numero LIMIT :limit""")
                .param("organisme", currentPerson.getOrganisme())
                .param("reunion", REUNION)
                .param(
                        "today",
                        LocalDate.now(clock.withZone(territories.getCurrent().fuseau())))
                .param("limit", limit)
                .query(ReunionSearch::toReunion)
                .list();
    }

    private static Reunion toReunion(ResultSet row, int number) throws SQLException {
        return new Reunion(
                row.getString("numero"),
                row.getString("intitule"),
                row.getString("session"),
                row.getObject("debut", LocalDate.class),
                row.getObject("heure_debut", LocalTime.class),
                row.getBoolean("a_distance"),
                row.getString("ville"),
                row.getObject("places", Integer.class));
    }
}
