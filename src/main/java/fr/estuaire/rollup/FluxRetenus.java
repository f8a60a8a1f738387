package fr.estuaire.rollup;

import fr.estuaire.identity.Role;
import fr.estuaire.shared.UtcTime;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Tells the people of a territory that the nation has not taken its feed, and why: theirs alone. */
@Service
public class FluxRetenus {
    private final JdbcClient jdbc;

    FluxRetenus(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What became of a feed that did not enter the catalogue.
     *
     * @param le when it was looked at
     * @param source how it came: sortie or livraison
     * @param phrases what is wrong, one sentence or two each
     * @param decision what the nation answered, if it did: APPLIQUER or ECARTER
     * @param reponse why
     */
    public record Refus(
            Statut statut,
            Instant le,
            String source,
            List<String> phrases,
            @Nullable String decision,
            @Nullable String reponse) {}

    /** Of the latest look at the feed of the territory where the person works: empty when it entered the catalogue. */
    @PreAuthorize("hasAnyRole('" + Role.Nom.COLLECTE + "', '" + Role.Nom.ADMINISTRATION + "')")
    public List<Refus> listOwn() {
        String territoire = TenantScope.getTerritory();
        return TenantScope.call(
                Space.national(),
                () -> jdbc.sql("""
                                SELECT t.* , e.debut AS le FROM execution_territoire t JOIN execution e ON e.id = t.execution
                                WHERE t.id = (SELECT MAX(id) FROM execution_territoire
                                    WHERE territoire = :territoire AND statut NOT IN ('A_FAIRE', 'EN_COURS', 'ABSENTE', 'ECARTEE'))
                                  AND t.statut IN ('RETENUE', 'ECHEC') AND COALESCE(t.decision, '') <> 'APPLIQUER'""")
                        .param("territoire", territoire)
                        .query((row, n) -> {
                            String source = row.getString("source");
                            String motif = row.getString("motif");
                            return new Refus(
                                    Statut.valueOf(row.getString("statut")),
                                    UtcTime.fromColumn(row.getObject("le", LocalDateTime.class)),
                                    source == null
                                            ? ""
                                            : Source.Kind.valueOf(source).words(),
                                    motif == null ? List.of() : motif.lines().toList(),
                                    row.getString("decision"),
                                    row.getString("decision_motif"));
                        })
                        .list());
    }
}
