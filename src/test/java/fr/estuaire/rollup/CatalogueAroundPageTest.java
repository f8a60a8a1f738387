package fr.estuaire.rollup;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static fr.estuaire.rollup.Flux.unFlux;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import fr.estuaire.At;
import fr.estuaire.Browser;
import fr.estuaire.EstuaireTest;
import fr.estuaire.reference.Commune;
import fr.estuaire.reference.Communes;
import fr.estuaire.shared.ui.PagedGrid;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** The search around a commune, as the nation sees it. */
@EstuaireTest
@Import(LivraisonFixture.class)
class CatalogueAroundPageTest {
    private static final String ONE = "guyane";
    private static final String TWO = "guadeloupe";
    private static final String WITHOUT_POINT = "97111";
    private static final String WITHOUT_SESSIONS = "97108";
    private static final String POINT =
            "<geolocalisation><latitude>48.85</latitude><longitude>2.37</longitude></geolocalisation>";

    @Autowired
    ApplicationContext context;

    @Autowired
    Communes communes;

    @Autowired
    Rollup rollup;

    @Autowired
    LivraisonFixture livraisons;

    @BeforeEach
    void fill() {
        forget();
        Commune cayenne = communes.findByCode("97302").orElseThrow();
        livraisons.deliver(
                ONE,
                unFlux().avecXml(at("AP1", "Zzwacapou", cayenne, 0.02))
                        .avecXml(at("AP2", "Zzwacapou fin", cayenne, 0.4)));
        livraisons.deliver(
                TWO,
                unFlux().avecXml(Flux.formation("AP3", "Zzwacapou ailleurs")
                        .replace("75111", WITHOUT_POINT)
                        .replace("75011", "97126")
                        .replace(POINT, POINT.replace("48.85", "16.30").replace("2.37", "-61.79"))));
        At.nation().call(() -> rollup.run("essai", Declencheur.BOUTON, List.of(ONE, TWO), ProgressListener.NONE));
    }

    @AfterEach
    void forget() {
        livraisons.forget(ONE);
        livraisons.forget(TWO);
    }

    private static String at(String numero, String intitule, Commune commune, double north) {
        double latitude = requireNonNull(commune.latitude());
        double longitude = requireNonNull(commune.longitude());
        return Flux.formation(numero, intitule)
                .replace(POINT, POINT.replace("48.85", "" + (latitude + north)).replace("2.37", "" + longitude));
    }

    @Test
    void narrowsToACircleThatTheAddressCarries() {
        try (Browser browser = Browser.open(context, At.nation())) {
            browser.go("catalogue?texte=zzwacapou");
            assertThat(GridKt._size(shown())).isEqualTo(3);
            browser.go("catalogue?texte=zzwacapou&autour=97302&rayon=10");
            assertThat(GridKt._size(shown())).isEqualTo(1);
            assertThat(centre().getValue().nom()).isEqualTo("Cayenne");
            assertThat(_find(Span.class)).anyMatch(span -> span.getText().equals("1 formation"));

            rayon().setValue(50);
            assertThat(GridKt._size(shown())).isEqualTo(2);
            centre().setValue(null);
            assertThat(GridKt._size(shown())).isEqualTo(3);
        }
    }

    @Test
    void takesTheUsualRadiusForAnAddressThatSaysItWrong() {
        try (Browser browser = Browser.open(context, At.nation())) {
            browser.go("catalogue?texte=zzwacapou&autour=97302&rayon=4000");
            assertThat(rayon().getValue()).isEqualTo(20);
            assertThat(GridKt._size(shown())).isEqualTo(1);
            browser.go("catalogue?texte=zzwacapou&autour=99999&rayon=20");
            assertThat(centre().getValue()).isNull();
            assertThat(GridKt._size(shown())).isEqualTo(3);
        }
    }

    @Test
    void placesACommuneWithoutPointAmongItsSessionsOrSaysThatItCannot() {
        assertThat(communes.findByCode(WITHOUT_POINT).orElseThrow().latitude()).isNull();
        try (Browser browser = Browser.open(context, At.nation())) {
            browser.go("catalogue?texte=zzwacapou&autour=" + WITHOUT_POINT + "&rayon=5");
            assertThat(centre().isInvalid()).isFalse();
            assertThat(GridKt._size(shown())).isEqualTo(1);
            browser.go("catalogue?texte=zzwacapou&autour=" + WITHOUT_SESSIONS + "&rayon=5");
            assertThat(centre().isInvalid()).isTrue();
            assertThat(GridKt._size(shown())).isEqualTo(3);
        }
    }

    @Test
    void leavesTheCircleOutOfPastDays() {
        try (Browser browser = Browser.open(context, At.nation())) {
            browser.go("catalogue?texte=zzwacapou&autour=97302&rayon=10&jour=2021-06-07");
            assertThat(centre().isEnabled()).isFalse();
            assertThat(centre().getHelperText()).contains("jour passé");
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static ComboBox<Commune> centre() {
        return _get(ComboBox.class, spec -> spec.withLabel("Autour de"));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Select<Integer> rayon() {
        return _get(Select.class, spec -> spec.withLabel("Rayon"));
    }

    @SuppressWarnings("rawtypes")
    private static Grid<?> shown() {
        List<PagedGrid> grids = _find(PagedGrid.class);
        return grids.stream().filter(Grid::isVisible).findFirst().orElseThrow();
    }
}
