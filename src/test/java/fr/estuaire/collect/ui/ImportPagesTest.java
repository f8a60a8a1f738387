package fr.estuaire.collect.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import fr.estuaire.At;
import fr.estuaire.Browser;
import fr.estuaire.EstuaireTest;
import fr.estuaire.collect.imports.FichierLheo;
import fr.estuaire.collect.imports.Imports;
import fr.estuaire.collect.imports.Jeton;
import fr.estuaire.collect.imports.Jetons;
import fr.estuaire.offer.OffreFilter;
import fr.estuaire.offer.OffreFixture;
import fr.estuaire.offer.OffreSearch;
import fr.estuaire.reference.RegistersFixture;
import fr.estuaire.shared.ui.PagedGrid;
import fr.estuaire.tenant.TenantScope;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EstuaireTest
class ImportPagesTest {
    private static final AtomicInteger BODIES = new AtomicInteger();

    @Autowired
    ApplicationContext context;

    @Autowired
    OffreFixture fixture;

    @Autowired
    Imports imports;

    @Autowired
    Jetons jetons;

    @Autowired
    OffreSearch search;

    private String siret = "";
    private At body = At.collector("bretagne");
    private At other = At.collector("bretagne");

    @BeforeEach
    void bodies() {
        siret = RegistersFixture.siret(730, BODIES.incrementAndGet());
        body = fixture.body("bretagne", siret);
        other = fixture.body("normandie", siret);
    }

    @Test
    void isForBodiesAndCollectorsAlone() {
        visit(
                body,
                "importer",
                () -> assertThat(UI.getCurrent().getCurrentView()).isInstanceOf(ImporterView.class));
        visit(At.collector("bretagne"), "importer", () -> {
            assertThat(UI.getCurrent().getCurrentView()).isInstanceOf(ImporterView.class);
            _assertNone(JetonsPanel.class);
        });
        visit(
                At.nation(),
                "importer",
                () -> assertThat(UI.getCurrent().getCurrentView()).isNotInstanceOf(ImporterView.class));
    }

    @Test
    void tellsWhatAFileHoldsAndImportsItOnceConfirmed() {
        long id = analysed();
        visit(body, "importer/" + id, () -> {
            assertThat(GridKt._size(grid())).isEqualTo(2);
            Button accept = _get(Button.class, spec -> spec.withText("Importer 1 formation"));
            _click(accept);
            _click(_get(Button.class, spec -> spec.withText("Importer")));
        });
        body.run(() -> imports.await(id, Duration.ofMinutes(1)));

        assertThat(body.call(() -> search.count(OffreFilter.TOUTES))).isEqualTo(1);
        visit(body, "importer/" + id, () -> _assertNone(Button.class, spec -> spec.withText("Abandonner")));
        visit(
                body,
                "importer",
                () -> assertThat(_find(Anchor.class, spec -> spec.withText("Télécharger en Lhéo 2.3")))
                        .hasSize(1));
    }

    @Test
    void showsNobodyTheImportOfAnotherBody() {
        long id = analysed();

        visit(
                other,
                "importer/" + id,
                () -> assertThat(UI.getCurrent().getCurrentView()).isNotInstanceOf(ImportView.class));
    }

    @Test
    void showsATokenOnceAndRevokesIt() {
        visit(body, "importer", () -> {
            _click(_get(Button.class, spec -> spec.withText("Créer un jeton")));
            _click(_get(Button.class, spec -> spec.withText("Créer")));
            assertThat(body.call(() -> jetons.list())).isEmpty();
            _get(TextField.class, spec -> spec.withLabel("Confié à")).setValue("Logiciel");
            _click(_get(Button.class, spec -> spec.withText("Créer")));
            assertThat(_get(Div.class, spec -> spec.withClasses("secret")).getText())
                    .startsWith("estuaire_bretagne_");
        });
        assertThat(body.call(() -> jetons.list())).singleElement().matches(Jeton::isValid);
        visit(body, "importer", () -> {
            _assertNone(Div.class, spec -> spec.withClasses("secret"));
        });
        assertThat(other.call(() -> jetons.list())).isEmpty();
        assertThatThrownBy(() -> At.collector("bretagne").run(() -> jetons.list()))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
    }

    private long analysed() {
        long id = body.call(() -> imports.receive(
                "offres.xml",
                FichierLheo.of(
                        FichierLheo.formation("X1", "Soudage", siret, 1),
                        FichierLheo.formation("X2", "Cuisine", RegistersFixture.siret(731, 1), 1))
                        .stream(),
                Imports.Options.AUCUNE));
        body.run(() -> imports.await(id, Duration.ofMinutes(1)));
        return id;
    }

    @SuppressWarnings("unchecked")
    private static PagedGrid<Object> grid() {
        return _get(PagedGrid.class);
    }

    private void visit(At at, String path, Runnable work) {
        TenantScope.run(at.membership().space(), () -> {
            try (Browser browser = Browser.open(context, at)) {
                browser.go(path);
                work.run();
            }
        });
    }
}
