package fr.estuaire.rollup;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static fr.estuaire.rollup.Flux.unFlux;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.textfield.TextArea;
import fr.estuaire.At;
import fr.estuaire.Browser;
import fr.estuaire.EstuaireTest;
import fr.estuaire.shared.ui.DashboardPanel;
import fr.estuaire.shared.ui.PagedGrid;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

@EstuaireTest
@Import(LivraisonFixture.class)
class NationalPagesTest {
    private static final String ONE = "hauts-de-france";
    private static final String TWO = "saint-barthelemy";

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
        livraisons.deliver(
                ONE, unFlux().avec(30, "HF").avec("HFX", "Tissage zzlaine").avecIsolee("HFY", "Abîmée"));
        livraisons.deliver(TWO, unFlux().avec("SB1", "Voilerie zzlaine"));
    }

    @Test
    void findsAnOfferAndShowsItWithItsRegion() {
        run();
        try (Browser browser = Browser.open(context, At.nation())) {
            browser.go("catalogue?texte=zzlaine&territoire=" + ONE);
            assertThat(GridKt._size(_get(PagedGrid.class))).isEqualTo(1);

            browser.go("catalogue/" + ONE + "/HFX");
            assertThat(_get(H1.class).getText()).isEqualTo("Tissage zzlaine");
            assertThat(titles()).contains("Ce qu’on apprend", "Contacts", "Versions", "Constats");
            assertThat(_get(Pre.class).getText()).contains("<intitule-formation>");
        }
    }

    @Test
    void showsWhatARunDidByTerritoryWithItsFindings() {
        RunReport report = run();
        try (Browser browser = Browser.open(context, At.nation())) {
            browser.go("consolidation/" + report.execution() + "?territoire=" + ONE);

            assertThat(_get(H1.class).getText()).isEqualTo("Exécution " + report.execution());
            @SuppressWarnings("rawtypes")
            List<Grid> grids = _find(Grid.class);
            assertThat(GridKt._size((Grid<?>) grids.getFirst())).isEqualTo(2);
            assertThat(GridKt._size((Grid<?>) grids.getLast())).isPositive();
        }
    }

    @Test
    void letsAPersonApplyAHeldFeedForAReason() {
        run();
        livraisons.deliver(ONE, unFlux().avec(2, "HF"));
        run();
        try (Browser browser = Browser.open(context, At.nation())) {
            browser.go("consolidation");
            assertThat(_find(Paragraph.class))
                    .anyMatch(words -> words.getText().contains("retirerait 29 formations sur 31"));

            _click(_find(Button.class).stream()
                    .filter(button -> button.getText().equals("Appliquer quand même"))
                    .findFirst()
                    .orElseThrow());
            _get(TextArea.class).setValue("Le territoire a confirmé");
            _click(_get(Button.class, spec -> spec.withText("Appliquer")));

            browser.go("catalogue?territoire=" + ONE);
            assertThat(GridKt._size(_get(PagedGrid.class))).isEqualTo(2);
        }
    }

    @Test
    void showsWhatReplacesAnOfferAndLetsAPersonDecide() {
        run();
        livraisons.deliver(
                ONE,
                unFlux().avec(29, "HF")
                        .avec("HG30", "Formation 30")
                        .avec("HGX", "Tissage zzlaine et lin")
                        .avecIsolee("HFY", "Abîmée"));
        run();
        try (Browser browser = Browser.open(context, At.nation())) {
            browser.go("catalogue/" + ONE + "/HF30");
            assertThat(_find(ListItem.class)).anyMatch(one -> text(one).contains("Remplacée par Formation 30 (HG30)"));
            browser.go("catalogue/" + ONE + "/HG30");
            assertThat(_find(ListItem.class)).anyMatch(one -> text(one).contains("Remplace Formation 30 (HF30)"));

            browser.go("remplacements");
            int before = GridKt._size(_get(PagedGrid.class));
            assertThat(before).isPositive();
            Successions successions = context.getBean(Successions.class);
            Succession proposed =
                    At.nation().call(() -> successions.listAbout(ONE, "HFX")).getFirst();
            assertThat(proposed.etat()).isEqualTo(Succession.Etat.PROPOSE);
            At.nation().run(() -> successions.refuse(proposed.id()));
            assertThatThrownBy(() -> At.nation().run(() -> successions.accept(proposed.id())))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("plus à décider");
            browser.go("remplacements");
            assertThat(GridKt._size(_get(PagedGrid.class))).isEqualTo(before - 1);
        }
        assertThatThrownBy(() -> At.administrator(ONE)
                        .call(() -> context.getBean(Successions.class).count(null)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void tellsTheRegionOnItsDashboardThatItsFeedIsHeld() {
        run();
        livraisons.deliver(ONE, unFlux().avec(2, "HF"));
        run();
        assertThat(notice(At.administrator(ONE)))
                .contains(
                        "Votre flux n’est pas entré au catalogue national",
                        "retirerait 29 formations sur 31",
                        "Lire les limites de la garde");
        assertThat(notice(At.administrator(TWO))).isEmpty();
    }

    /** What the panels of the roll-up say on the dashboard. */
    private String notice(At at) {
        try (Browser browser = Browser.open(context, at)) {
            assertThat(browser.ui()).isNotNull();
            return at.call(() -> context.getBeansOfType(DashboardPanel.class).values().stream()
                    .filter(panel -> panel.getClass().getPackageName().startsWith("fr.estuaire.rollup"))
                    .filter(panel ->
                            panel.roles().contains(at.membership().role().name()))
                    .map(panel -> panel.create().getElement().getTextRecursively())
                    .collect(Collectors.joining()));
        }
    }

    private static String text(ListItem item) {
        return item.getElement().getTextRecursively();
    }

    @Test
    void saysWhatToDoWhenNothingIsFound() {
        try (Browser browser = Browser.open(context, At.nation())) {
            browser.go("catalogue?texte=zzintrouvable");

            assertThat(GridKt._size(_get(PagedGrid.class))).isZero();
        }
    }

    @Test
    void showsTheDeliveriesOfTheTerritoryAlone() {
        try (Browser browser = Browser.open(context, At.administrator(TWO))) {
            browser.go("flux-entrants");

            assertThat(GridKt._size(_get(PagedGrid.class))).isEqualTo(1);
        }
        try (Browser browser = Browser.open(context, At.nation())) {
            browser.go("flux-entrants?territoire=" + ONE);
            assertThat(GridKt._size(_get(PagedGrid.class))).isEqualTo(1);
            browser.go("livraison-nationale");
            assertThat(_get(H1.class).getText()).isEqualTo("Livraison nationale");
        }
    }

    private RunReport run() {
        return At.nation()
                .call(() -> rollup.run("essai", Declencheur.BOUTON, List.of(ONE, TWO), ProgressListener.NONE));
    }

    private static List<String> titles() {
        return _find(H2.class).stream().map(H2::getText).toList();
    }
}
