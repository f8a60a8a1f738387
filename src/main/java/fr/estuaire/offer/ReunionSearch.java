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
                        SELECT f.numero, f.contenu_intitule, s.numero AS session, r.debut, r.heure_debut, r.a_distance,
                          r.adresse_ville, r.places
                        FROM formation f JOIN action a ON a.formation = f.numero JOIN session s ON s.action = a.numero
                          JOIN recrutement r ON r.session = s.numero
                        WHERE f.organisme = :organisme AND r.modalite = :reunion AND r.debut >= :today
                        ORDER BY r.debut, r.heure_debut, s.numero LIMIT :limit""")
                .param("organisme", currentPerson.getOrganisme())
                .param("reunion", Recrutement.REUNION)
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
                row.getString("contenu_intitule"),
                row.getString("session"),
                row.getObject("debut", LocalDate.class),
                row.getObject("heure_debut", LocalTime.class),
                row.getBoolean("a_distance"),
                row.getString("adresse_ville"),
                row.getObject("places", Integer.class));
    }
}
