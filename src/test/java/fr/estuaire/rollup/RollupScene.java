package fr.estuaire.rollup;

import fr.estuaire.At;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two territories, what the nation has of them, and a run. */
abstract class RollupScene {
    static final String ONE = "normandie";

    static final String TWO = "corse";

    @Autowired
    Rollup rollup;

    @Autowired
    LivraisonFixture livraisons;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void forget() {
        livraisons.forget(ONE);
        livraisons.forget(TWO);
    }

    TerritoryReport run(String territoire) {
        return At.nation()
                .call(() -> rollup.run("essai", Declencheur.BOUTON, List.of(territoire), ProgressListener.NONE))
                .territories()
                .getFirst();
    }

    List<String> titles(String territoire) {
        return list("SELECT intitule FROM formation_catalogue WHERE territoire = '" + territoire + "'");
    }

    List<String> versions(String territoire) {
        return list("SELECT CONCAT(numero, '/', version, '/', COALESCE(fin_cause, 'ouverte')) FROM formation_version"
                + " WHERE territoire = '" + territoire + "' ORDER BY numero, version");
    }

    List<String> list(String sql) {
        return TenantScope.call(
                Space.national(), () -> jdbc.sql(sql).query(String.class).list());
    }
}
