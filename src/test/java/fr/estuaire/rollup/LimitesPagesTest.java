package fr.estuaire.rollup;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static fr.estuaire.rollup.Flux.unFlux;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.RouterLink;
import fr.estuaire.At;
import fr.estuaire.Browser;
import fr.estuaire.EstuaireTest;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import fr.estuaire.tenant.Territories;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

/** What the nation and a region read of the limits of the guard. */
@EstuaireTest
@Import(LivraisonFixture.class)
class LimitesPagesTest {
    private static final String ONE = "hauts-de-france";
    private static final String TWO = "saint-barthelemy";

    @Autowired
    ApplicationContext context;

    @Autowired
    Rollup rollup;

    @Autowired
    LimitesDeGarde limites;

    @Autowired
    Territories territories;

    @Autowired
    LivraisonFixture livraisons;

    @BeforeEach
    void fill() {
        forget();
        bring(ONE, unFlux().avec(40, "HF"));
        bring(TWO, unFlux().avec(40, "SB"));
        bring(ONE, unFlux().avec(32, "HF"));
        bring(TWO, unFlux().avec(39, "SB"));
    }

    @AfterEach
    void forget() {
        List.of(ONE, TWO).forEach(livraisons::forget);
    }

    @Test
    void showsARegionHowNearItsLastAcceptedFeedCame() {
        assertThat(own(ONE)).containsExactly("plus de 20 % et plus de 10 formations", "20 %, 8 formations", "Proche");
        assertThat(own(TWO)).containsExactly("plus de 20 % et plus de 10 formations", "2,5 %, 1 formation", "Loin");
    }

    @Test
    void tellsOfAMeasureThatHadNothingToLookAt() {
        try (Browser browser = Browser.open(context, At.nation())) {
            browser.go("garde?territoire=" + TWO);

            assertThat(row(Mesure.DECALAGE))
                    .containsExactly("plus de 20 % et plus de 10 formations", "–", "Rien à mesurer");
        }
    }

    @Test
    void keepsWhatAHeldFeedCameToOutOfSight() {
        livraisons.deliver(ONE, unFlux().avec(2, "HF"));
        At.nation().call(() -> rollup.run("essai", Declencheur.BOUTON, List.of(ONE), ProgressListener.NONE));

        assertThat(own(ONE)).contains("20 %, 8 formations");
    }

    @Test
    void showsTheNationAllTerritoriesOrTheOneOfTheAddress() {
        try (Browser browser = Browser.open(context, At.nation())) {
            browser.go("garde");
            assertThat(_get(H1.class).getText()).isEqualTo("Limites de la garde");
            assertThat(GridKt._size(_get(Grid.class))).isEqualTo(Mesure.values().length);
            assertThat(cell(Mesure.EXPLOSION, "limite"))
                    .isEqualTo("plus de 200 % du nombre d’avant, à partir de 50 formations");
            assertThat(cell(Mesure.MEDIANE, "limite")).isEqualTo("plus de 9 mois et plus de 50 sessions");

            browser.go("garde?territoire=" + ONE);
            assertThat(row(Mesure.RETRAITS)).contains("20 %, 8 formations");
            _get(Select.class).clear();
            assertThat(cell(Mesure.MEDIANE, "limite")).isEqualTo("plus de 9 mois et plus de 50 sessions");
        }
    }

    @Test
    void saysWhereLimitsAreChangedAndByWhom() {
        try (Browser browser = Browser.open(context, At.collector(ONE))) {
            TenantScope.run(Space.territory(ONE), () -> browser.go("garde-du-territoire"));
            assertThat(_find(Paragraph.class))
                    .anyMatch(one -> one.getText().contains("demandez-le à la nation")
                            && one.getText().contains("hauts-de-france.yaml"));
        }
    }

    @Test
    void leadsFromAHeldFeedToTheLimitsOfItsTerritory() {
        livraisons.deliver(ONE, unFlux().avec(2, "HF"));
        At.nation().call(() -> rollup.run("essai", Declencheur.BOUTON, List.of(ONE), ProgressListener.NONE));
        try (Browser browser = Browser.open(context, At.nation())) {
            browser.go("consolidation");

            assertThat(_find(RouterLink.class)).extracting(RouterLink::getHref).contains("garde?territoire=" + ONE);
        }
    }

    @Test
    void keepsEachPageToItsRole() {
        assertThatThrownBy(() -> At.collector(ONE).call(() -> limites.listGenerales()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> At.administrator(ONE).call(() -> limites.get(territories.get(TWO))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> At.body(ONE, "1").call(() -> limites.getOwn()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> At.nation().call(() -> limites.getOwn())).isInstanceOf(AccessDeniedException.class);
        try (Browser browser = Browser.open(context, At.body(ONE, "1"))) {
            assertThat(reaches(browser, "garde-du-territoire")).isFalse();
            assertThat(reaches(browser, "garde")).isFalse();
        }
    }

    /** Whether the page shows; one that is refused shows another, or nothing. */
    private static boolean reaches(Browser browser, String path) {
        try {
            TenantScope.run(Space.territory(ONE), () -> browser.go(path));
        } catch (RuntimeException refused) {
            return false;
        }
        return _find(H1.class).stream().anyMatch(one -> one.getText().equals("Limites de la garde"));
    }

    private List<String> own(String territoire) {
        try (Browser browser = Browser.open(context, At.collector(territoire))) {
            TenantScope.run(Space.territory(territoire), () -> browser.go("garde-du-territoire"));
            return row(Mesure.RETRAITS);
        }
    }

    private static List<String> row(Mesure mesure) {
        return List.of(cell(mesure, "limite"), cell(mesure, "valeur"), cell(mesure, "proximite"));
    }

    private static String cell(Mesure mesure, String key) {
        int row = List.of(Mesure.values()).indexOf(mesure);
        return GridKt._getCellComponent((Grid<?>) _get(Grid.class), row, key)
                .getElement()
                .getTextRecursively()
                .replace('\u00A0', ' ')
                .strip();
    }

    private void bring(String territoire, Flux flux) {
        livraisons.deliver(territoire, flux);
        RunReport report = At.nation()
                .call(() -> rollup.run("essai", Declencheur.BOUTON, List.of(territoire), ProgressListener.NONE));
        assertThat(report.territories().getFirst().statut()).isEqualTo(Statut.APPLIQUEE);
    }
}
