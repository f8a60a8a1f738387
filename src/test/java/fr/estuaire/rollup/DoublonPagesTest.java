package fr.estuaire.rollup;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static fr.estuaire.rollup.Annonce.annonce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import fr.estuaire.At;
import fr.estuaire.Browser;
import fr.estuaire.EstuaireTest;
import fr.estuaire.rollup.catalogue.CatalogueFilter;
import fr.estuaire.rollup.catalogue.CatalogueLine;
import fr.estuaire.rollup.catalogue.CatalogueSearch;
import fr.estuaire.rollup.doublon.Doublon;
import fr.estuaire.rollup.doublon.DoublonFilter;
import fr.estuaire.rollup.doublon.DoublonFilter.Cote;
import fr.estuaire.rollup.doublon.DoublonSearch;
import fr.estuaire.rollup.doublon.DoublonSearch.Paire;
import fr.estuaire.shared.Slice;
import fr.estuaire.shared.ui.PagedGrid;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

/** What the nation and a region see of the sessions that several territories tell. */
@EstuaireTest
@Import(LivraisonFixture.class)
class DoublonPagesTest {
    private static final String NORMANDIE = "normandie";
    private static final String BRETAGNE = "bretagne";
    private static final String CORSE = "corse";

    @Autowired
    ApplicationContext context;

    @Autowired
    Rollup rollup;

    @Autowired
    DoublonSearch search;

    @Autowired
    CatalogueSearch catalogue;

    @Autowired
    LivraisonFixture livraisons;

    @BeforeEach
    void fill() {
        forget();
        bring(NORMANDIE, annonce("N1"), annonce("N2").duAu("20280907", "20281218"));
        bring(
                BRETAGNE,
                annonce("B1").intitulee("Tissage zzdoublon"),
                annonce("B2").a("35238", "35000", "Rennes"));
        bring(
                CORSE,
                annonce("C1").intitulee("Tissage zzdoublon").avecSession("T", "20300107", "20300218"),
                annonce("C2").a("35238", "35000", "Rennes"));
    }

    @AfterEach
    void forget() {
        List.of(NORMANDIE, BRETAGNE, CORSE).forEach(livraisons::forget);
    }

    @Test
    void showsTheNationEachPairWithItsReason() {
        List<Doublon> all = list(new DoublonFilter(CORSE, "", null));

        assertThat(all)
                .extracting(one -> one.ecartee().numero() + " > "
                        + one.phrase(one.retenue().territoire()))
                .containsExactly(
                        "C2 > Retenue chez bretagne\u00A0: la session a lieu à Rennes (35).",
                        "C1 > Retenue chez normandie\u00A0: la session a lieu à Caen (14).");
        assertThat(list(new DoublonFilter(CORSE, BRETAGNE, null))).hasSize(1);
        assertThat(list(new DoublonFilter(BRETAGNE, "", Cote.ECARTEE)))
                .extracting(one -> one.ecartee().numero())
                .containsExactly("B1");
        assertThat(list(new DoublonFilter(BRETAGNE, "", Cote.RETENUE)))
                .extracting(one -> one.ecartee().numero())
                .containsExactly("C2");
        assertThat(At.nation()
                        .call(() -> search.list(new DoublonFilter(CORSE, "", null), new Slice(1, 1, null, false))))
                .hasSize(1);
    }

    @Test
    void countsByPairOfTerritories() {
        assertThat(At.nation().call(() -> search.listPairs(Slice.first(300))))
                .contains(
                        new Paire(BRETAGNE, CORSE, 1, 1),
                        new Paire(BRETAGNE, NORMANDIE, 1, 0),
                        new Paire(CORSE, NORMANDIE, 1, 0));
        assertThat(At.nation().call(() -> search.countPairs())).isGreaterThanOrEqualTo(3);
        assertThat(At.nation().call(() -> search.count(new DoublonFilter(CORSE, "", null))))
                .isEqualTo(2);
    }

    @Test
    void showsARegionItsOwnAlone() {
        List<Doublon> own = At.collector(BRETAGNE).call(() -> search.listOwn("", null, Slice.first(10)));

        assertThat(own)
                .isNotEmpty()
                .allMatch(
                        one -> List.of(one.ecartee().territoire(), one.retenue().territoire())
                                .contains(BRETAGNE));
        assertThat(At.collector(BRETAGNE).call(() -> search.countOwn("", Cote.ECARTEE)))
                .isEqualTo(1);
        assertThat(At.collector(BRETAGNE).call(() -> search.countOwn(NORMANDIE, null)))
                .isEqualTo(1);
        assertThat(At.collector("grand-est").call(() -> search.countOwn(NORMANDIE, null)))
                .isZero();
        assertThatThrownBy(() -> At.collector(BRETAGNE).call(() -> search.list(DoublonFilter.NONE, Slice.first(1))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> At.body(BRETAGNE, "73282932000074").call(() -> search.countOwn("", null)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void leavesOutOfTheSearchAFormationOfWhichNoSessionIsRetained() {
        assertThat(found(false)).containsExactlyInAnyOrder("B1", "C1");
        assertThat(found(true)).containsExactly("C1");
    }

    @Test
    void opensThePagesOnTheChosenTerritories() {
        try (Browser browser = Browser.open(context, At.nation())) {
            browser.go("doublons?territoire=corse&autre=normandie&sessions=ECARTEE");
            assertThat(_get(H1.class).getText()).isEqualTo("Doublons entre territoires");
            assertThat(sizes().getFirst()).isEqualTo(1);
            browser.go("catalogue?texte=zzdoublon&doublons=sans");
            assertThat(GridKt._size(_get(PagedGrid.class))).isEqualTo(1);
        }
    }

    @Test
    void showsARegionItsOwnPage() {
        try (Browser browser = Browser.open(context, At.collector(BRETAGNE))) {
            List<Integer> sizes = TenantScope.call(Space.territory(BRETAGNE), () -> {
                browser.go("doublons-du-territoire");
                return sizes();
            });
            assertThat(sizes).containsExactly(2);
        }
    }

    @Test
    void tellsARegionWhomToTurnToWhenTheOtherOneIsInTheWrong() {
        try (Browser browser = Browser.open(context, At.collector(BRETAGNE))) {
            TenantScope.run(Space.territory(BRETAGNE), () -> browser.go("doublons-du-territoire"));

            assertThat(_find(Paragraph.class))
                    .anyMatch(one -> one.getText().contains("Si votre session est de trop, retirez-la")
                            && one.getText().contains("écrivez aux personnes de sa collecte")
                            && one.getText().contains("écrivez à la nation"));
        }
    }

    private static List<Integer> sizes() {
        return _find(Grid.class).stream()
                .map(grid -> GridKt._size((Grid<?>) grid))
                .toList();
    }

    private List<String> found(boolean without) {
        var filter = new CatalogueFilter("zzdoublon", "", "", "", "", null, null).withoutDoublons(without);
        List<String> numbers = At.nation()
                .call(() -> catalogue.search(filter, Slice.first(10)).lines())
                .stream()
                .map(CatalogueLine::numero)
                .toList();
        assertThat(At.nation()
                        .call(() -> catalogue.search(filter, Slice.first(10)).total()))
                .isEqualTo(numbers.size());
        return numbers;
    }

    private List<Doublon> list(DoublonFilter filter) {
        return At.nation().call(() -> search.list(filter, Slice.first(50)));
    }

    private void bring(String territoire, Annonce... annonces) {
        Flux flux = Flux.unFlux();
        for (Annonce one : annonces) {
            flux.avecXml(one.xml());
        }
        livraisons.deliver(territoire, flux);
        At.nation().call(() -> rollup.run("essai", Declencheur.TERMINAL, List.of(territoire), ProgressListener.NONE));
    }
}
