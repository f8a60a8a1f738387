package fr.estuaire.offer;

import fr.estuaire.identity.BodyDirectory;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shows the bodies of a territory to the pages of accounts, which also serve the nation: hence the space of its own. */
@Component
class TerritoryBodies implements BodyDirectory {
    private final JdbcClient jdbc;

    TerritoryBodies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<BodyChoice> search(String territoire, String text, int limit) {
        return TenantScope.call(
                Space.territory(territoire),
                () -> jdbc.sql("""
                        SELECT numero, nom FROM organisme WHERE nom LIKE :text OR numero LIKE :text
                        ORDER BY nom, numero LIMIT :limit""")
                        .param("text", OrganismeSearch.Pattern.holding(text))
                        .param("limit", limit)
                        .query((row, n) -> new BodyChoice(row.getString("numero"), row.getString("nom")))
                        .list());
    }

    @Override
    public Optional<BodyChoice> find(String territoire, String numero) {
        return TenantScope.call(
                Space.territory(territoire),
                () -> jdbc.sql("SELECT numero, nom FROM organisme WHERE numero = :numero")
                        .param("numero", numero)
                        .query((row, n) -> new BodyChoice(row.getString("numero"), row.getString("nom")))
                        .optional());
    }
}
