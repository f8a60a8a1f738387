package fr.estuaire.rollup;

import fr.estuaire.archive.ArchiveUse;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps in the archive what the catalogue of today was made from, and what waits for a decision. */
@Component
class FluxUtiles implements ArchiveUse {
    private final JdbcClient jdbc;

    FluxUtiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> listUsed(String territoire) {
        return TenantScope.call(
                Space.rollup(),
                () -> Set.copyOf(jdbc.sql("""
                                SELECT DISTINCT source_sha256 FROM execution_territoire t
                                WHERE territoire = :territoire AND source_sha256 IS NOT NULL
                                  AND ((statut = 'RETENUE' AND decision IS NULL) OR id = (
                                    SELECT MAX(id) FROM execution_territoire WHERE territoire = :territoire
                                      AND statut = 'APPLIQUEE'))""")
                        .param("territoire", territoire)
                        .query(String.class)
                        .list()));
    }
}
