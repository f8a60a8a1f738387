package fr.estuaire.collect.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import fr.estuaire.At;
import fr.estuaire.Browser;
import fr.estuaire.EstuaireTest;
import fr.estuaire.collect.releve.Releve;
import fr.estuaire.shared.ui.PagedGrid;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@EstuaireTest
class RelevesPageTest {
    private static final String ONE = "polynesie-francaise";
    private static final String TWO = "wallis-et-futuna";

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void fetched() {
        add(ONE, "ECHEC", "L’adresse n’a pas donné le fichier.");
        add(TWO, "RECUE", "Fichier reçu.");
    }

    @Test
    void listsTheFetchesOfTheTerritoryOfThePage() {
        visit(At.nation(), ONE, () -> {
            @SuppressWarnings("unchecked")
            PagedGrid<Releve> grid = _get(PagedGrid.class);
            assertThat(GridKt._size(grid)).isEqualTo(1);
            assertThat(GridKt._get(grid, 0).message()).contains("n’a pas donné");
            assertThat(GridKt._getFormattedRow(grid, 0)).contains("nuit");
        });
    }

    @Test
    void isForItsAdministratorAndTheNationAlone() {
        visit(
                At.administrator(ONE),
                ONE,
                () -> assertThat(_find(PagedGrid.class)).hasSize(1));
        visit(
                At.administrator(TWO),
                ONE,
                () -> assertThat(_find(PagedGrid.class)).isEmpty());
        visit(
                At.collector(ONE),
                ONE,
                () -> assertThat(UI.getCurrent().getCurrentView()).isNotInstanceOf(RelevesView.class));
    }

    private void add(String territoire, String issue, String message) {
        TenantScope.run(Space.territory(territoire), () -> {
            jdbc.sql("DELETE FROM releve").update();
            jdbc.sql("""
                            INSERT INTO releve (commencee_le, finie_le, demandee_par, adresse, issue, message, essais)
                            VALUES (current_timestamp(3), current_timestamp(3), 'nuit', 'https://x.example/', ?, ?, 1)""").params(issue, message).update();
        });
    }

    private void visit(At at, String territoire, Runnable work) {
        TenantScope.run(at.membership().space(), () -> {
            try (Browser browser = Browser.open(context, at)) {
                browser.go("flux-entrants/" + territoire + "/releves");
                work.run();
            }
        });
    }
}
