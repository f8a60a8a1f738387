package fr.estuaire.rollup.catalogue;

import fr.estuaire.identity.Role;
import fr.estuaire.reference.Commune;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Where a commune is: its point in the register, or else the middle of the sessions that the catalogue has there. One
 * French in five lives in a commune of which the register knows no point.
 */
@Service
public class PointsDesCommunes {
    private final JdbcClient jdbc;

    PointsDesCommunes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param rayon kilometres, one of {@link Autour#RAYONS} */
    @PreAuthorize("hasRole('" + Role.Nom.NATIONAL + "')")
    public Optional<Autour> findAround(Commune commune, int rayon) {
        Double latitude = commune.latitude();
        Double longitude = commune.longitude();
        return latitude == null || longitude == null
                ? middleOfSessions(commune, rayon)
                : Optional.of(new Autour(latitude, longitude, rayon));
    }

    private Optional<Autour> middleOfSessions(Commune commune, int rayon) {
        return TenantScope.call(
                Space.national(),
                () -> jdbc.sql("""
                        SELECT AVG(s.latitude) AS latitude, AVG(s.longitude) AS longitude
                        FROM session_catalogue s
                        WHERE s.departement = :departement AND s.code_commune = :commune AND s.maille IS NOT NULL
                        HAVING COUNT(*) > 0""")
                        .param("departement", commune.codeDepartement())
                        .param("commune", commune.codeInsee())
                        .query((row, _) -> new Autour(row.getDouble("latitude"), row.getDouble("longitude"), rayon))
                        .optional());
    }
}
