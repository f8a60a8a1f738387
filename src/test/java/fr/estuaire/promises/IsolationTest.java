package fr.estuaire.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.UI;
import fr.estuaire.EstuaireTest;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantDefinition;
import fr.estuaire.tenant.TenantScope;
import fr.estuaire.tenant.Territories;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** First promise: nothing carries one territory’s data to another. Every way is tried; the failure names the leak. */
@EstuaireTest
class IsolationTest {
    @Autowired
    Leaks leaks;

    @Autowired
    Territories territories;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Scheduler scheduler;

    @Autowired
    LeakProbes.Task task;

    @Autowired
    LeakProbes.Listener listener;

    @Autowired
    ApplicationEventPublisher events;

    @Test
    void refusesEveryRoleTheSchemaOfEveryOther() {
        List<String> found = new ArrayList<>();
        for (TenantDefinition territory : territories.list()) {
            TenantScope.run(
                    Space.territory(territory.code()), () -> found.addAll(leaks.find(territory.code(), "une requête")));
        }

        assertThat(territories.list()).hasSizeGreaterThanOrEqualTo(24);
        assertThat(found).isEmpty();
    }

    @Test
    void showsThroughJpaOnlyTheRowsOfTheSpace() {
        territories.list().forEach(this::mark);

        Map<TenantDefinition, List<String>> seen = new ConcurrentHashMap<>();
        territories
                .list()
                .forEach(territory -> seen.put(
                        territory, TenantScope.call(Space.territory(territory.code()), leaks::listBodiesThroughJpa)));

        assertThat(seen)
                .allSatisfy((territory, bodies) -> assertThat(bodies)
                        .as("FUITE : ce que « %s » voit par JPA", territory.code())
                        .containsExactly("marque-" + territory.prefixeNumero()));
    }

    private void mark(TenantDefinition territory) {
        TenantScope.run(
                Space.territory(territory.code()),
                () -> jdbc.sql("INSERT INTO organisme (numero, nom) VALUES (?, 'Marque d’isolation')")
                        .param("marque-" + territory.prefixeNumero())
                        .update());
    }

    @Test
    void refusesTerritoriesToAJobOfTheNation() throws Exception {
        scheduler.start();
        try {
            scheduler.triggerJob(JobKey.jobKey(task.code()));
            assertThat(task.awaitLeaks()).isEmpty();
        } finally {
            scheduler.standby();
        }
    }

    @Test
    void refusesEverythingToAPushThatWasGivenNoSpace() {
        assertThat(push("aucun", () -> MockVaadin.clientRoundtrip(true))).isEmpty();
    }

    @Test
    void keepsAPushInTheSpaceOfItsSession() {
        assertThat(push(
                        "bretagne",
                        () -> TenantScope.run(Space.territory("bretagne"), () -> MockVaadin.clientRoundtrip(true))))
                .isEmpty();
    }

    /** Asks, from a thread that works in Corse, for a change of the page, and lets the session run it. */
    @SuppressWarnings("FutureReturnValueIgnored") // the session runs it, and the list tells that it has
    private List<String> push(String from, Runnable roundtrip) {
        MockVaadin.setup(new Routes());
        try {
            UI ui = UI.getCurrent();
            List<String> found = new ArrayList<>();
            List<String> ran = new ArrayList<>();
            Thread.ofVirtual()
                    .start(() -> TenantScope.run(
                            Space.territory("corse"),
                            () -> ui.access(() -> {
                                found.addAll(leaks.find(from, "un envoi de Vaadin"));
                                ran.add(from);
                            })))
                    .join();
            roundtrip.run();
            assertThat(ran).as("l’envoi a bien eu lieu").containsExactly(from);
            return found;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            MockVaadin.tearDown();
        }
    }

    @Test
    void refusesEverythingToAnAsynchronousEvent() throws Exception {
        TenantScope.run(Space.territory("bretagne"), () -> events.publishEvent(new LeakProbes.Event()));

        assertThat(listener.awaitLeaks()).isEmpty();
    }

    @Test
    void refusesToChangeSpaceInsideATransaction() {
        assertThatThrownBy(() -> TenantScope.run(
                        Space.territory("bretagne"),
                        () -> leaks.inTransaction(() -> TenantScope.run(Space.territory("corse"), () -> {}))))
                .hasMessageContaining("autre espace");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "formation",
                "organisme",
                "action",
                "session",
                "recrutement",
                "lieu",
                "evenement",
                "certification_locale"
            })
    void letsTheRollupReadOutputsAndNothingElseOfATerritory(String table) {
        assertThatThrownBy(() -> rollupReads("bretagne", table))
                .as("FUITE : la consolidation lit « %s » d’un territoire", table)
                .rootCause()
                .hasMessageContaining("denied");
        Stream.of("publication", "sortie", "livraison", "reglage_regle", "exception_constat")
                .forEach(open -> assertThat(rollupReads("bretagne", open)).isNotNegative());
    }

    private long rollupReads(String territoire, String table) {
        return TenantScope.call(
                Space.rollup(),
                () -> jdbc.sql("SELECT COUNT(*) FROM "
                                + Space.territory(territoire).schema() + "." + table)
                        .query(Long.class)
                        .single());
    }
}
