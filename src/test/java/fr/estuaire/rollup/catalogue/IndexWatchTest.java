package fr.estuaire.rollup.catalogue;

import static fr.estuaire.rollup.Flux.unFlux;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.At;
import fr.estuaire.EstuaireTest;
import fr.estuaire.SetClock;
import fr.estuaire.rollup.Declencheur;
import fr.estuaire.rollup.LivraisonFixture;
import fr.estuaire.rollup.ProgressListener;
import fr.estuaire.rollup.Rollup;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When the index is brought in step by itself. */
@EstuaireTest
@Import(LivraisonFixture.class)
class IndexWatchTest {
    private static final String TERRITOIRE = "guyane";
    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);
    private static final String BY = "essai de l’index";

    @Autowired
    SearchIndexing indexing;

    @Autowired
    SearchIndex index;

    @Autowired
    Rollup rollup;

    @Autowired
    LivraisonFixture livraisons;

    @Autowired
    JdbcClient jdbc;

    private final SetClock clock = new SetClock(DAY);

    @BeforeEach
    void fallBehind() {
        livraisons.forget(TERRITOIRE);
        indexing.bringUpToDate();
        livraisons.deliver(TERRITOIRE, unFlux().avec("G1", "Anglais"));
        At.nation().call(() -> rollup.run("essai", Declencheur.BOUTON, List.of(TERRITOIRE), ProgressListener.NONE));
        assertThat(indexing.isInStep()).isFalse();
    }

    @AfterEach
    void forget() {
        livraisons.forget(TERRITOIRE);
        TenantScope.run(
                Space.rollup(),
                () -> jdbc.sql("DELETE FROM execution WHERE par = ?").param(BY).update());
    }

    @Test
    void bringsTheIndexInStepWhenNothingIsAtWork() {
        new IndexWatch(indexing, index, clock).follow();

        assertThat(indexing.isInStep()).isTrue();
    }

    @Test
    void waitsWhileARunIsOpenButNotForEver() {
        TenantScope.run(
                Space.rollup(),
                () -> jdbc.sql("INSERT INTO execution (debut, par, declencheur) VALUES (NOW(3), ?, 'BOUTON')")
                        .param(BY)
                        .update());
        IndexWatch watch = new IndexWatch(indexing, index, clock);

        watch.follow();
        assertThat(indexing.isInStep()).isFalse();

        clock.set(DAY.plusDays(1));
        watch.follow();
        assertThat(indexing.isInStep()).isTrue();
    }
}
