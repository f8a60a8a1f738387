package fr.estuaire.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.At;
import fr.estuaire.rollup.doublon.Doublons;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Three territories that tell the same sessions, and the pairs that are found. */
abstract class DoublonsScene {
    static final String NORMANDIE = "normandie";

    static final String BRETAGNE = "bretagne";

    static final String CORSE = "corse";

    static final List<String> ALL = List.of(NORMANDIE, BRETAGNE, CORSE);

    static final String SIRET = "73282932000074";

    @Autowired
    Rollup rollup;

    @Autowired
    Doublons doublons;

    @Autowired
    LivraisonFixture livraisons;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void forget() {
        ALL.forEach(livraisons::forget);
        TenantScope.run(
                Space.reference(),
                () -> jdbc.sql("DELETE FROM etablissement WHERE siret = ?")
                        .param(SIRET)
                        .update());
    }

    @AfterEach
    void forgetTheBody() {
        forget();
    }

    void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    RunReport bring(String territoire, Annonce... annonces) {
        deliver(territoire, annonces);
        return run(List.of(territoire));
    }

    void deliver(String territoire, Annonce... annonces) {
        Flux flux = Flux.unFlux();
        Stream.of(annonces).forEach(one -> flux.avecXml(one.xml()));
        livraisons.deliver(territoire, flux);
    }

    RunReport run(List<String> territoires) {
        RunReport report =
                At.nation().call(() -> rollup.run("essai", Declencheur.TERMINAL, territoires, ProgressListener.NONE));
        assertThat(report.territories())
                .allSatisfy(one -> assertThat(one.statut())
                        .as("%s : %s", one.nom(), one.motif())
                        .isIn(Statut.APPLIQUEE, Statut.INCHANGEE));
        return report;
    }

    /** {@code B1/0 > N1/0 LIEU}. */
    List<String> pairs() {
        return rows().stream()
                .map(row -> row.substring(0, row.lastIndexOf(' ')))
                .toList();
    }

    List<String> rows() {
        return TenantScope.call(
                Space.rollup(),
                () -> jdbc.sql("""
                        SELECT CONCAT(f.numero, '/', d.rang, ' > ', r.numero, '/', d.retenue_rang, ' ', d.raison, ' ', d.execution)
                        FROM doublon_session d JOIN formation_identite f ON f.id = d.formation
                        JOIN formation_identite r ON r.id = d.retenue_formation
                        WHERE d.territoire IN (:all) AND d.retenue_territoire IN (:all)
                        ORDER BY f.territoire, f.numero, d.rang""").param("all", ALL).query(String.class).list());
    }
}
