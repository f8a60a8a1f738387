package fr.estuaire.offer;

import fr.estuaire.shared.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The bodies of the territory that who describes an offer may name, as its trainer for instance. Says only what every
 * published offer says of its body: its name, its identifier, its town.
 */
@Service
@PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE', 'ADMINISTRATION')")
public class OrganismeChoices {
    private static final String COLUMNS =
            "SELECT o.numero, o.nom, COALESCE(o.siret, o.identifiant_local) AS identifiant, o.adresse_ville";

    private final JdbcClient jdbc;

    OrganismeChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A page of bodies, by name. The empty text leaves all. */
    public List<OrganismeChoice> list(String text, Slice slice) {
        return jdbc.sql(COLUMNS + OrganismeSearch.WHERE + " ORDER BY o.nom, o.numero LIMIT :limit OFFSET :offset")
                .params(OrganismeSearch.parameters(text))
                .param("limit", slice.limit())
                .param("offset", slice.offset())
                .query(OrganismeChoices::choice)
                .list();
    }

    public Optional<OrganismeChoice> find(String numero) {
        return jdbc.sql(COLUMNS + " FROM organisme o WHERE o.numero = :numero")
                .param("numero", numero)
                .query(OrganismeChoices::choice)
                .optional();
    }

    private static OrganismeChoice choice(ResultSet row, int number) throws SQLException {
        return new OrganismeChoice(
                row.getString("numero"),
                row.getString("nom"),
                row.getString("identifiant"),
                row.getString("adresse_ville"));
    }
}
