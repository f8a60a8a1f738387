package fr.estuaire.rollup.catalogue;

import fr.estuaire.identity.Role;
import fr.estuaire.lheo.Fragment;
import fr.estuaire.quality.FormationChecker;
import fr.estuaire.rollup.catalogue.OffreNationale.Version;
import fr.estuaire.rollup.normalisation.Corrections;
import fr.estuaire.rules.AcceptedFindings.Judgement;
import fr.estuaire.rules.RuleContexts;
import fr.estuaire.shared.UtcTime;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Reads one offer of the catalogue with all that is known of it, withdrawn ones included. */
@Service
public class OffresNationales {
    private static final String NATIONAL = "hasRole('" + Role.Nom.NATIONAL + "')";

    private final JdbcClient jdbc;
    private final RuleContexts contexts;

    OffresNationales(JdbcClient jdbc, RuleContexts contexts) {
        this.jdbc = jdbc;
        this.contexts = contexts;
    }

    @PreAuthorize(NATIONAL)
    public Optional<OffreNationale> find(String territoire, String numero) {
        return TenantScope.call(Space.national(), () -> {
            List<Version> versions = versions(territoire, numero);
            return versions.isEmpty() ? Optional.empty() : Optional.of(read(territoire, numero, versions));
        });
    }

    /** The version that was on offer at an instant, if there was one. */
    @PreAuthorize(NATIONAL)
    public Optional<Fragment> findAt(String territoire, String numero, Instant at) {
        return TenantScope.call(
                Space.national(),
                () -> jdbc.sql("""
                                SELECT f.octets FROM formation_version v
                                JOIN formation_fragment f ON f.formation = v.formation AND f.version = v.version
                                WHERE v.territoire = :territoire AND v.numero = :numero
                                  AND v.valide_du <= :le AND (v.valide_au IS NULL OR v.valide_au > :le)
                                ORDER BY v.valide_du DESC LIMIT 1""")
                        .param("territoire", territoire)
                        .param("numero", numero)
                        .param("le", UtcTime.toColumn(at))
                        .query((row, n) -> Fragment.parse(FragmentBytes.expand(row.getBytes("octets"))))
                        .optional());
    }

    private OffreNationale read(String territoire, String numero, List<Version> versions) {
        Latest latest = latest(territoire, numero);
        Fragment fragment = latest.fragment();
        FormationChecker checker = new FormationChecker(contexts.forTerritory(territoire));
        Judgement judgement = contexts.accepted(territoire, numero).judge(numero, checker.check(fragment.element()));
        return new OffreNationale(
                territoire,
                numero,
                fragment,
                versions,
                judgement.open(),
                judgement.accepted(),
                latest.corrections(),
                isolement(territoire, numero));
    }

    private List<Version> versions(String territoire, String numero) {
        return jdbc.sql("""
                        SELECT v.version, v.intitule, v.sha256, v.valide_du, v.valide_au, v.fin_cause,
                          e.execution AS entree, s.execution AS sortie
                        FROM formation_version v
                        JOIN execution_territoire e ON e.id = v.entree
                        LEFT JOIN execution_territoire s ON s.id = v.sortie
                        WHERE v.territoire = ? AND v.numero = ? ORDER BY v.valide_du DESC, v.version DESC LIMIT 200""")
                .params(territoire, numero)
                .query(OffresNationales::version)
                .list();
    }

    private static Version version(ResultSet row, int number) throws SQLException {
        LocalDateTime end = row.getObject("valide_au", LocalDateTime.class);
        return new Version(
                row.getInt("version"),
                row.getString("intitule"),
                row.getString("sha256"),
                UtcTime.fromColumn(row.getObject("valide_du", LocalDateTime.class)),
                end == null ? null : UtcTime.fromColumn(end),
                row.getLong("entree"),
                row.getObject("sortie", Long.class),
                row.getString("fin_cause"));
    }

    private record Latest(Fragment fragment, List<String> corrections) {}

    /** Of the latest version, on offer or not. */
    private Latest latest(String territoire, String numero) {
        return jdbc.sql("""
                        SELECT f.octets, f.corrections FROM formation_version v
                        JOIN formation_fragment f ON f.formation = v.formation AND f.version = v.version
                        WHERE v.territoire = ? AND v.numero = ? ORDER BY v.valide_du DESC, v.version DESC LIMIT 1""")
                .params(territoire, numero)
                .query((row, n) -> new Latest(
                        Fragment.parse(FragmentBytes.expand(row.getBytes("octets"))),
                        Corrections.phrases(row.getBytes("corrections"))))
                .single();
    }

    private List<String> isolement(String territoire, String numero) {
        return jdbc
                .sql("SELECT raisons FROM isolement WHERE territoire = ? AND numero = ? ORDER BY id LIMIT 5")
                .params(territoire, numero)
                .query(String.class)
                .list()
                .stream()
                .flatMap(String::lines)
                .toList();
    }
}
