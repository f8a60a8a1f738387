package fr.estuaire.offer.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import fr.estuaire.At;
import fr.estuaire.Browser;
import fr.estuaire.EstuaireTest;
import fr.estuaire.identity.BodyDirectory;
import fr.estuaire.offer.OffreFixture;
import fr.estuaire.offer.OrganismeLine;
import fr.estuaire.offer.OrganismeSearch;
import fr.estuaire.shared.Slice;
import fr.estuaire.shared.ui.PagedGrid;
import fr.estuaire.shared.ui.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EstuaireTest
class OrganismesTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    OffreFixture fixture;

    @Autowired
    OrganismeSearch search;

    @Autowired
    BodyDirectory directory;

    @Test
    void listsTheBodiesOfTheTerritoryAlone() {
        String auvergnat = numero(fixture.body("auvergne-rhone-alpes", "73282932000603"));
        String burgundian = numero(fixture.body("bourgogne-franche-comte", "73282932000611"));

        visit(
                At.collector("auvergne-rhone-alpes"),
                "organismes",
                () -> assertThat(listed()).contains(auvergnat).doesNotContain(burgundian));
        assertThat(directory.search("auvergne-rhone-alpes", "essai", 100))
                .extracting(BodyDirectory.BodyChoice::numero)
                .contains(auvergnat)
                .doesNotContain(burgundian);
        assertThat(directory.find("auvergne-rhone-alpes", burgundian)).isEmpty();
    }

    @Test
    void createsABodyAndOpensItsPage() {
        visit(At.collector("auvergne-rhone-alpes"), "organismes/nouveau", () -> {
            field("Nom").setValue("École du volcan");
            field("SIRET").setValue("732 829 320 00629");
            _click(_get(Button.class, spec -> spec.withText("Enregistrer")));
            assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                    .startsWith("organismes/")
                    .doesNotContain("nouveau");
        });

        assertThat(At.collector("auvergne-rhone-alpes").call(() -> search.list("volcan", Slice.first(5))))
                .singleElement()
                .extracting(OrganismeLine::identifiant)
                .isEqualTo("73282932000629");
    }

    @Test
    void saysWhichBodyHasTheSiretAlready() {
        String known = numero(fixture.body("auvergne-rhone-alpes", "73282932000637"));

        visit(At.collector("auvergne-rhone-alpes"), "organismes/nouveau", () -> {
            field("Nom").setValue("Doublon");
            field("SIRET").setValue("73282932000637");
            _click(_get(Button.class, spec -> spec.withText("Enregistrer")));
            assertThat(_get(Refusal.class).getText()).contains(known);
        });
    }

    @Test
    void asksForTheIdentifiersThatExistInTheTerritory() {
        visit(At.administrator("nouvelle-caledonie"), "organismes/nouveau", () -> {
            assertThat(field("RIDET").isVisible()).isTrue();
            _assertNone(TextField.class, spec -> spec.withLabel("SIRET"));
            _assertNone(TextField.class, spec -> spec.withLabel("Numéro de déclaration d’activité"));
        });
    }

    @Test
    void hidesTheBodiesFromWhoWorksForOne() {
        At body = fixture.body("bourgogne-franche-comte", "73282932000645");

        body.run(() -> assertThatThrownBy(() -> search.list("", Slice.first(1)))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class));
    }

    private void visit(At who, String path, Runnable visit) {
        who.run(() -> {
            try (Browser browser = Browser.open(context, who)) {
                browser.go(path);
                visit.run();
            }
        });
    }

    private static String numero(At body) {
        return String.valueOf(body.membership().organisme());
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    private static List<String> listed() {
        return GridKt._findAll((PagedGrid<OrganismeLine>) _get(PagedGrid.class)).stream()
                .map(OrganismeLine::numero)
                .toList();
    }
}
