package fr.estuaire.rollup;

import static fr.estuaire.rollup.Flux.unFlux;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estuaire.At;
import fr.estuaire.EstuaireTest;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** A wrong run is undone for one territory: its catalogue is what it was, and nothing is forgotten. */
@EstuaireTest
@Import(LivraisonFixture.class)
class UndoTest {
    private static final String ONE = "grand-est";
    private static final String TWO = "saint-martin";

    @Autowired
    Rollup rollup;

    @Autowired
    RunHistory history;

    @Autowired
    CatalogueDigest digest;

    @Autowired
    LivraisonFixture livraisons;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void fill() {
        livraisons.forget(ONE);
        livraisons.forget(TWO);
        livraisons.deliver(ONE, good());
        livraisons.deliver(TWO, unFlux().avec("N1", "Autre territoire"));
        run();
    }

    private static Flux good() {
        return unFlux().avec("N1", "Anglais").avec("N2", "Allemand").avec("N3", "Breton");
    }

    private static Flux wrong() {
        return unFlux().avec("N1", "Anglais abîmé").avec("N2", "Allemand").avec("N4", "Inventée");
    }

    @Test
    void putsTheTerritoryBackAsItWasAndTheOtherStays() {
        String before = offer(ONE);
        livraisons.deliver(ONE, wrong());
        livraisons.deliver(TWO, unFlux().avec("N1", "Autre territoire").avec("N9", "Arrivée la même nuit"));
        long line = run(ONE);
        String other = all(TWO);
        assertThat(offer(ONE)).isNotEqualTo(before);

        TerritoryReport undone = undo(line);

        assertThat(undone.statut()).isEqualTo(Statut.APPLIQUEE);
        assertThat(offer(ONE)).isEqualTo(before);
        assertThat(all(TWO)).isEqualTo(other);
        assertThat(undone.comptes()).isEqualTo(new Comptes(3, 1, 1, 1, 1, 0, 3));
    }

    @Test
    void keepsEveryVersionInTheHistory() {
        livraisons.deliver(ONE, wrong());
        undo(run(ONE));

        assertThat(versions())
                .containsExactly(
                        "N1/1/REMPLACEE/Anglais",
                        "N1/2/ANNULEE/Anglais abîmé",
                        "N1/3/ouverte/Anglais",
                        "N2/1/ouverte/Allemand",
                        "N3/1/RETIREE/Breton",
                        "N3/2/ouverte/Breton",
                        "N4/1/ANNULEE/Inventée");
    }

    @Test
    void showsAgainWhatWasIsolatedThenAndTouchesNoOtherTerritory() {
        livraisons.deliver(ONE, good().avec("N5", "Bonne"));
        run();
        livraisons.deliver(ONE, good().avecIsolee("N5", "Devenue mauvaise").avecIsolee("N6", "Mauvaise d’emblée"));
        livraisons.deliver(TWO, unFlux().avec("N1", "Autre territoire").avecIsolee("N6", "Mauvaise ailleurs"));
        run();
        String before = offer(ONE);
        List<String> isolated = isolated(ONE);
        assertThat(isolated).hasSize(2);
        assertThat(marked(ONE)).containsExactly("N5");

        livraisons.deliver(
                ONE,
                wrong().avec("N5", "Bonne de nouveau").avec("N6", "Bonne enfin").avecIsolee("N7", "Autre défaut"));
        livraisons.deliver(TWO, unFlux().avec("N1", "Autre territoire").avecIsolee("N8", "Mauvaise aussi"));
        long line = run(ONE);
        assertThat(isolated(ONE)).hasSize(1).doesNotContainAnyElementsOf(isolated);
        List<String> other = isolated(TWO);

        TerritoryReport undone = undo(line);

        assertThat(isolated(ONE)).isEqualTo(isolated);
        assertThat(marked(ONE)).containsExactly("N5");
        assertThat(offer(ONE)).isEqualTo(before);
        assertThat(undone.comptes().isolees()).isEqualTo(2);
        assertThat(isolated(TWO)).isEqualTo(other).hasSize(1);
    }

    @Test
    void showsAgainTheRightOnesWhenASecondRunIsUndone() {
        livraisons.deliver(ONE, good().avecIsolee("N6", "Première"));
        run();
        List<String> isolated = isolated(ONE);
        livraisons.deliver(ONE, good().avecIsolee("N7", "Deuxième"));
        undo(run(ONE));
        livraisons.deliver(ONE, good().avecIsolee("N8", "Troisième"));

        undo(run(ONE));

        assertThat(isolated(ONE)).hasSize(1).isEqualTo(isolated);
    }

    @Test
    void doesNotBringTheUndoneFeedAgainButTheNextOne() {
        livraisons.deliver(ONE, wrong());
        undo(run(ONE));
        String before = offer(ONE);

        TerritoryReport again = report(ONE);
        assertThat(again.statut()).isEqualTo(Statut.ECARTEE);
        assertThat(offer(ONE)).isEqualTo(before);

        livraisons.deliver(ONE, good().avec("N5", "Juste"));
        TerritoryReport next = report(ONE);
        assertThat(next.statut()).isEqualTo(Statut.APPLIQUEE);
        assertThat(next.comptes()).isEqualTo(new Comptes(4, 1, 0, 3, 0, 0, 4));
    }

    @Test
    void undoesTheLastRunAloneAndOnceForAReason() {
        livraisons.deliver(ONE, wrong());
        long first = run(ONE);
        livraisons.deliver(ONE, wrong().avec("N6", "Suite"));
        long last = run(ONE);

        assertThatThrownBy(() -> undo(first)).isInstanceOf(RollupRefusedException.class);
        assertThatThrownBy(() -> At.nation().call(() -> rollup.undo(last, "essai", " ")))
                .isInstanceOf(RollupRefusedException.class)
                .hasMessageContaining("Dites pourquoi");
        undo(last);
        assertThatThrownBy(() -> undo(last)).isInstanceOf(RollupRefusedException.class);
        assertThatThrownBy(() -> At.administrator(ONE).call(() -> rollup.undo(last, "essai", "Pour voir")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void tellsWhichLinesCanBeUndoneAndWhoUndidThem() {
        livraisons.deliver(ONE, wrong());
        long line = run(ONE);
        long execution = execution(line);
        assertThat(At.nation().call(() -> history.listUndoable(execution))).containsExactly(line);

        undo(line);

        assertThat(At.nation().call(() -> history.listUndoable(execution))).isEmpty();
        RunHistory.Line undone =
                At.nation().call(() -> history.listTerritories(execution)).getFirst();
        assertThat(undone.decision())
                .isNotNull()
                .extracting(RunHistory.Decided::motif)
                .isEqualTo("Flux faux");
    }

    private void run() {
        At.nation().call(() -> rollup.run("essai", Declencheur.BOUTON, List.of(ONE, TWO), ProgressListener.NONE));
    }

    private long run(String territoire) {
        run();
        return At.nation()
                .call(() -> TenantScope.call(
                        Space.national(),
                        () -> jdbc.sql(
                                        "SELECT MAX(id) FROM execution_territoire WHERE territoire = ? AND statut = 'APPLIQUEE'")
                                .param(territoire)
                                .query(Long.class)
                                .single()));
    }

    private TerritoryReport report(String territoire) {
        return At.nation()
                .call(() -> rollup.run("essai", Declencheur.BOUTON, List.of(territoire), ProgressListener.NONE))
                .territories()
                .getFirst();
    }

    private TerritoryReport undo(long line) {
        return At.nation()
                .call(() -> rollup.undo(line, "essai", "Flux faux"))
                .territories()
                .getFirst();
    }

    private String offer(String territoire) {
        return At.nation().call(() -> digest.ofOffer(territoire));
    }

    private String all(String territoire) {
        return At.nation().call(() -> digest.of(territoire));
    }

    private List<String> isolated(String territoire) {
        return TenantScope.call(
                Space.national(),
                () -> jdbc.sql("""
                                SELECT CONCAT(numero, '/', intitule, '/', ligne, '/', raisons, '/', COALESCE(HEX(brut), ''), '/',
                                  COALESCE(SHA2(constats, 256), ''))
                                FROM isolement WHERE territoire = ? ORDER BY numero""").param(territoire).query(String.class).list());
    }

    /** What is on offer though the feed carries it with a fault. */
    private List<String> marked(String territoire) {
        return TenantScope.call(
                Space.national(),
                () -> jdbc.sql("SELECT numero FROM formation_catalogue WHERE territoire = ? AND isolee ORDER BY numero")
                        .param(territoire)
                        .query(String.class)
                        .list());
    }

    private long execution(long line) {
        return TenantScope.call(
                Space.national(),
                () -> jdbc.sql("SELECT execution FROM execution_territoire WHERE id = ?")
                        .param(line)
                        .query(Long.class)
                        .single());
    }

    private List<String> versions() {
        return TenantScope.call(
                Space.national(),
                () -> jdbc.sql("SELECT CONCAT(numero, '/', version, '/', COALESCE(fin_cause, 'ouverte'), '/', intitule)"
                                + " FROM formation_version WHERE territoire = ? ORDER BY numero, version")
                        .param(ONE)
                        .query(String.class)
                        .list());
    }
}
