package fr.estuaire.rollup;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static fr.estuaire.rollup.Flux.unFlux;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import fr.estuaire.At;
import fr.estuaire.Browser;
import fr.estuaire.EstuaireTest;
import fr.estuaire.shared.ui.PagedGrid;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** Past days, differences and undoing, as the nation sees them. */
@EstuaireTest
@Import(LivraisonFixture.class)
class HistoryPagesTest {
    private static final String ONE = "nouvelle-aquitaine";
    private static final String TWO = "saint-pierre-et-miquelon";
    private static final LocalDate MONDAY = LocalDate.of(2021, 6, 7);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    @Autowired
    ApplicationContext context;

    @Autowired
    Rollup rollup;

    @Autowired
    LivraisonFixture livraisons;

    @BeforeEach
    void fill() {
        livraisons.forget(ONE);
        livraisons.forget(TWO);
        bring(MONDAY, ONE, unFlux().avec("NA1", "Zzostréiculture").avec("NA2", "Zzgemmage"));
        bring(MONDAY, TWO, unFlux().avec("NA1", "Zzpêche à la morue"));
        bring(TUESDAY, ONE, unFlux().avec("NA1", "Zzostréiculture bio").avec("NA3", "Zztonnellerie"));
    }

    @Test
    void searchesAPastDayAndShowsTheSheetAsItWas() {
        try (Browser browser = Browser.open(context, At.nation())) {
            browser.go("catalogue?texte=zz&jour=" + MONDAY + "&territoire=" + ONE);
            assertThat(GridKt._size(shown())).isEqualTo(2);

            browser.go("catalogue/" + ONE + "/NA1?jour=" + MONDAY);
            assertThat(_get(H1.class).getText()).isEqualTo("Zzostréiculture");
            browser.go("catalogue/" + ONE + "/NA1");
            assertThat(_get(H1.class).getText()).isEqualTo("Zzostréiculture bio");
            browser.go("catalogue/" + ONE + "/NA3?jour=" + MONDAY);
            assertThat(_find(Paragraph.class)).anyMatch(words -> words.getText().contains("ne publiait pas"));
        }
    }

    @Test
    void showsTheDifferenceOfTwoDaysAndWhatChangedInAnOffer() {
        String days = "du=" + MONDAY + "&au=" + TUESDAY;
        try (Browser browser = Browser.open(context, At.nation())) {
            browser.go("difference?" + days + "&territoire=" + ONE);
            assertThat(GridKt._size(shown())).isEqualTo(3);
            assertThat(_find(Paragraph.class))
                    .anyMatch(words -> words.getText().contains("1 ajoutée, 1 modifiée, 1 retirée"));

            browser.go("difference/" + ONE + "/NA1?" + days);
            assertThat(_find(Paragraph.class)).anyMatch(words -> words.getText().contains("valeur a changé"));
            browser.go("difference/" + ONE + "/NA2?" + days);
            assertThat(_find(Paragraph.class)).anyMatch(words -> words.getText().contains("n’était plus au catalogue"));
            browser.go("difference/" + ONE + "/NA3?" + days);
            assertThat(_find(Paragraph.class)).anyMatch(words -> words.getText().contains("n’était pas au catalogue"));
        }
    }

    @Test
    void undoesARunForOneTerritoryForAReason() {
        livraisons.deliver(ONE, unFlux().avec("NA1", "Zzostréiculture faussée").avec("NA3", "Zztonnellerie"));
        RunReport report = run(ONE);
        try (Browser browser = Browser.open(context, At.nation())) {
            browser.go("consolidation/" + report.execution());
            @SuppressWarnings("unchecked")
            Grid<RunHistory.Line> grid = (Grid<RunHistory.Line>) _get(Grid.class);
            _click(_get(GridKt._getCellComponent(grid, 0, "motif"), Button.class));
            _get(TextArea.class).setValue("Le flux est faux");
            _click(_get(Button.class, spec -> spec.withText("Revenir à l’état d’avant")));

            browser.go("catalogue/" + ONE + "/NA1");
            assertThat(_get(H1.class).getText()).isEqualTo("Zzostréiculture bio");
        }
    }

    @SuppressWarnings("rawtypes")
    private static Grid<?> shown() {
        List<PagedGrid> grids = _find(PagedGrid.class);
        return grids.stream().filter(Grid::isVisible).findFirst().orElseThrow();
    }

    private RunReport run(String territoire) {
        return At.nation()
                .call(() -> rollup.run("essai", Declencheur.BOUTON, List.of(territoire), ProgressListener.NONE));
    }

    private void bring(LocalDate day, String territoire, Flux flux) {
        livraisons.deliver(territoire, flux);
        run(territoire);
        livraisons.moveLastRunTo(territoire, day);
    }
}
