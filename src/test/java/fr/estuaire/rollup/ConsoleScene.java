package fr.estuaire.rollup;

import fr.estuaire.At;
import fr.estuaire.shared.UtcTime;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Two territories, and runs of other nodes and other days. */
abstract class ConsoleScene {
    static final String ONE = "guadeloupe";

    static final String TWO = "mayotte";

    @Autowired
    WebApplicationContext context;

    @Autowired
    Rollup rollup;

    @Autowired
    RelevesDeMesure releves;

    @Autowired
    LivraisonFixture livraisons;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void forget() {
        livraisons.forget(ONE);
        livraisons.forget(TWO);
        releves.forget();
    }

    /** What is left open would be taken up by the next run of any other test. */
    @AfterEach
    void closeAll() {
        in(() -> {
            jdbc.sql("DELETE FROM bail").update();
            jdbc.sql("DELETE FROM execution_territoire WHERE statut IN ('A_FAIRE', 'EN_COURS')")
                    .update();
            jdbc.sql("UPDATE execution SET fin = debut WHERE fin IS NULL").update();
        });
    }

    void openRunOfAnotherNode() {
        long execution = execution(Duration.ofSeconds(70), false);
        long line = line(execution, ONE, "EN_COURS", 10_000_000);
        line(execution, TWO, "A_FAIRE", 1000);
        jdbc.sql(
                        "UPDATE execution_territoire SET debut = NOW(3) - INTERVAL 60 SECOND, noeud = 'autre-machine 12/1' WHERE id = ?")
                .param(line)
                .update();
        jdbc.sql("""
                        INSERT INTO bail (territoire, execution_territoire, noeud, jusqu_a, station, lues, octets_lus, octets)
                        VALUES (?, ?, 'autre-machine 12/1', NOW(3) + INTERVAL 1 HOUR, 'LIRE', 800, 4200000, 10000000)""").params(ONE, line).update();
    }

    long execution(Duration ago, boolean over) {
        var debut = UtcTime.toColumn(clock.instant().minus(ago));
        jdbc.sql("INSERT INTO execution (debut, fin, par, declencheur) VALUES (?, ?, 'essai', 'BOUTON')")
                .param(debut)
                .param(over ? debut : null)
                .update();
        return jdbc.sql("SELECT MAX(id) FROM execution").query(Long.class).single();
    }

    long line(long execution, String territoire, String statut, long octets) {
        jdbc.sql("INSERT INTO execution_territoire (execution, territoire, statut, octets) VALUES (?, ?, ?, ?)")
                .params(execution, territoire, statut, octets)
                .update();
        return jdbc.sql("SELECT MAX(id) FROM execution_territoire")
                .query(Long.class)
                .single();
    }

    static void in(Runnable work) {
        TenantScope.run(Space.rollup(), work);
    }

    void run() {
        At.nation().call(() -> rollup.run("essai", Declencheur.BOUTON, List.of(ONE, TWO), ProgressListener.NONE));
    }
}
