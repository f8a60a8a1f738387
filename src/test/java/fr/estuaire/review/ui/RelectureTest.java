package fr.estuaire.review.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import fr.estuaire.At;
import fr.estuaire.Browser;
import fr.estuaire.EstuaireTest;
import fr.estuaire.offer.Etat;
import fr.estuaire.offer.OffreFixture;
import fr.estuaire.offer.OffreLine;
import fr.estuaire.offer.OffreService;
import fr.estuaire.review.ReviewService;
import fr.estuaire.shared.ui.Page;
import fr.estuaire.shared.ui.PagedGrid;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EstuaireTest
class RelectureTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    OffreFixture fixture;

    @Autowired
    OffreService offres;

    @Autowired
    ReviewService review;

    @Test
    void showsTheSubmittedOffersOfTheTerritoryAloneTheOldestFirst() {
        At breton = fixture.body("hauts-de-france", "73282932000900");
        String first = submitted(breton, "Dentelle");
        String second = submitted(breton, "Brasserie");
        fixture.offer(breton, "Brouillon");
        submitted(fixture.body("grand-est", "73282932000918"), "Vigne");

        visit(At.collector("hauts-de-france"), () -> {
            UI.getCurrent().navigate(ARelireView.class);
            assertThat(queue()).containsExactly(first, second);
        });
    }

    @Test
    void publishesAndOpensTheNextOnApproval() {
        At body = fixture.body("occitanie", "73282932000926");
        String first = submitted(body, "Rugby");
        String second = submitted(body, "Cassoulet");

        visit(At.collector("occitanie"), () -> {
            open(first);
            _click(button("Approuver"));
            assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                    .isEqualTo("relecture/" + second);
            _click(button("Approuver"));
            assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                    .isEqualTo("relecture");
        });

        assertThat(List.of(first, second))
                .allSatisfy(numero ->
                        assertThat(body.call(() -> offres.get(numero)).etat()).isEqualTo(Etat.PUBLIEE));
        assertThat(body.call(() -> review.findLive(first))).isPresent();
    }

    @Test
    void demandsAReasonThatTheBodySees() {
        At body = fixture.body("nouvelle-aquitaine", "73282932000934");
        String numero = submitted(body, "Ostréiculture");

        visit(At.collector("nouvelle-aquitaine"), () -> {
            open(numero);
            _click(button("Demander une correction"));
            _click(button("Demander la correction"));
            _assertOne(Dialog.class);
            _get(TextArea.class).setValue("Précisez le lieu.");
            _click(button("Demander la correction"));
            _assertNone(Dialog.class);
        });

        assertThat(body.call(() -> offres.get(numero)))
                .satisfies(offre -> assertThat(offre.etat()).isEqualTo(Etat.A_CORRIGER))
                .satisfies(offre -> assertThat(offre.motif()).isEqualTo("Précisez le lieu."));
    }

    @Test
    void showsTheOfferAgainWhenItChangedMeanwhile() {
        At body = fixture.body("pays-de-la-loire", "73282932000942");
        String numero = submitted(body, "Muscadet");

        visit(At.collector("pays-de-la-loire"), () -> {
            open(numero);
            body.run(() -> {
                offres.takeBack(numero);
                fixture.rename(numero, "Muscadet sur lie");
                offres.submit(numero);
            });
            _click(button("Approuver"));
            assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                    .isEqualTo("relecture/" + numero);
            assertThat(_get(RelectureView.class).getPageTitle()).contains("Muscadet sur lie");
        });

        assertThat(body.call(() -> offres.get(numero)).etat()).isEqualTo(Etat.SOUMISE);
    }

    @Test
    void tellsDifferencesInFrench() {
        At body = fixture.body("centre-val-de-loire", "73282932000959");
        String numero = submitted(body, "Jardins");
        At collector = At.collector("centre-val-de-loire");
        collector.run(() -> review.approve(numero, offres.get(numero).version()));
        body.run(() -> {
            fixture.rename(numero, "Jardins et châteaux");
            offres.submit(numero);
        });

        visit(collector, () -> {
            open(numero);
            assertThat(_find(NativeTableRow.class).stream().map(RelectureTest::text))
                    .contains("Intitulé|Jardins|Jardins et châteaux")
                    .noneMatch(row -> row.contains("/"));
        });
    }

    @Test
    void keepsBodiesAwayFromTheCollectorsPages() {
        At body = fixture.body("ile-de-france", "73282932000967");

        visit(
                body,
                () -> List.of("relecture", "offres-du-territoire", "flux-sortant", "organismes")
                        .forEach(RelectureTest::assertDenied));
    }

    private static void assertDenied(String path) {
        UI.getCurrent().navigate(path);
        assertThat(_find(Page.class)).as(path).noneMatch(page -> page.getClass().isAnnotationPresent(Route.class));
    }

    private String submitted(At body, String intitule) {
        String numero = fixture.offer(body, intitule);
        body.run(() -> offres.submit(numero));
        return numero;
    }

    /** Opens the pages as somebody, in their space. */
    private void visit(At who, Runnable visit) {
        who.run(() -> {
            try (Browser _ = Browser.open(context, who)) {
                visit.run();
            }
        });
    }

    private static void open(String numero) {
        UI.getCurrent().navigate(RelectureView.class, ARelireView.parameters(numero));
    }

    @SuppressWarnings("unchecked")
    private static List<String> queue() {
        PagedGrid<OffreLine> grid = (PagedGrid<OffreLine>) _get(PagedGrid.class);
        return GridKt._findAll(grid).stream().map(OffreLine::numero).toList();
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static String text(NativeTableRow row) {
        return String.join("|", row.getChildren().map(RelectureTest::text).toList());
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively().strip();
    }
}
