package fr.estuaire.offer;

import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.identity.Membership;
import fr.estuaire.identity.Role;
import fr.estuaire.shared.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The bodies of the territory that who describes an offer may name, as its trainer for instance: all of them for collectors;
 * for an editor those for which they work, and another one whose whole SIRET or number they give. Says only what every published
 * offer says of its body: its name, its identifier, its town.
 */
@Service
@PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE', 'ADMINISTRATION')")
public class OrganismeChoices {
    private static final String COLUMNS =
            "SELECT o.numero, o.nom, COALESCE(o.siret, o.identifiant_local) AS identifiant, o.adresse_ville";

    /** Nobody looks through the bodies of others, but who has the whole identifier of one knows it already. */
    private static final String KNOWN =
            " AND (o.numero IN (:miens) OR :exact IN (o.numero, o.siret, o.identifiant_local))";

    private final JdbcClient jdbc;
    private final CurrentPerson currentPerson;

    OrganismeChoices(JdbcClient jdbc, CurrentPerson currentPerson) {
        this.jdbc = jdbc;
        this.currentPerson = currentPerson;
    }

    /** A page of bodies, by name. The empty text leaves all that the person may see. */
    public List<OrganismeChoice> list(String text, Slice slice) {
        boolean editor = currentPerson.getMembership().role() == Role.ORGANISME;
        JdbcClient.StatementSpec page = jdbc.sql(COLUMNS + OrganismeSearch.WHERE + (editor ? KNOWN : "")
                        + " ORDER BY o.nom, o.numero LIMIT :limit OFFSET :offset")
                .params(OrganismeSearch.parameters(text))
                .param("limit", slice.limit())
                .param("offset", slice.offset());
        JdbcClient.StatementSpec whole = editor
                ? page.param("miens", listMine()).param("exact", OrganismeSearch.identifiant(text.strip()))
                : page;
        return whole.query(OrganismeChoices::choice).list();
    }

    private List<String> listMine() {
        Membership current = currentPerson.getMembership();
        return Stream.concat(Stream.of(current), currentPerson.get().memberships().stream())
                .filter(one -> Objects.equals(one.territoire(), current.territoire()))
                .flatMap(one -> one.findOrganisme().stream())
                .distinct()
                .toList();
    }

    /** A body whose number is known, from an offer for instance. */
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
