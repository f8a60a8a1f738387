package fr.estuaire.publish.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.button.Button;
import fr.estuaire.At;
import fr.estuaire.Browser;
import fr.estuaire.EstuaireTest;
import fr.estuaire.offer.OffreFixture;
import fr.estuaire.offer.OffreService;
import fr.estuaire.publish.Sortie;
import fr.estuaire.review.ReviewService;
import fr.estuaire.shared.ui.FileSize;
import fr.estuaire.shared.ui.PagedGrid;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EstuaireTest
class FluxSortantTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    OffreFixture fixture;

    @Autowired
    OffreService offres;

    @Autowired
    ReviewService review;

    @Test
    void producesTheOutputOfTheTerritoryAloneAndSaysSo() {
        At body = fixture.body("provence-alpes-cote-d-azur", "73282932000652");
        String numero = fixture.offer(body, "Parfumerie");
        long version = body.call(() -> offres.submit(numero).version());
        At.collector("provence-alpes-cote-d-azur").run(() -> review.approve(numero, version));

        visit(At.administrator("provence-alpes-cote-d-azur"), () -> {
            _click(_get(Button.class, spec -> spec.withText("Produire la sortie du jour")));
            assertThat(NotificationsKt.getNotifications()).isNotEmpty();
            assertThat(outputs())
                    .singleElement()
                    .satisfies(sortie -> assertThat(sortie.formations()).isEqualTo(1));
        });
        visit(At.administrator("saint-barthelemy"), () -> assertThat(outputs()).isEmpty());
    }

    @Test
    void givesSizesAsPeopleSayThem() {
        assertThat(FileSize.inWords(845)).isEqualTo("845\u00A0octets");
        assertThat(FileSize.inWords(12_345_678)).isEqualTo("12,3\u00A0Mo");
    }

    private void visit(At who, Runnable visit) {
        who.run(() -> {
            try (Browser browser = Browser.open(context, who)) {
                browser.go("flux-sortant");
                visit.run();
            }
        });
    }

    @SuppressWarnings("unchecked")
    private static List<Sortie> outputs() {
        return GridKt._findAll((PagedGrid<Sortie>) _get(PagedGrid.class));
    }
}
