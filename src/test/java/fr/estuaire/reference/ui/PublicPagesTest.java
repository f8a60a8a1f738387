package fr.estuaire.reference.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.router.RouterLink;
import fr.estuaire.At;
import fr.estuaire.Browser;
import fr.estuaire.EstuaireTest;
import fr.estuaire.reference.RegistersFixture;
import fr.estuaire.shared.ui.Page;
import fr.estuaire.shared.ui.PagedGrid;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** The pages that need no sign-in, read by a visitor and by people who signed in. */
@EstuaireTest
@Import(RegistersFixture.class)
class PublicPagesTest {
    private static final String SIRET = RegistersFixture.siret(501, 1);

    @Autowired
    ApplicationContext context;

    @Autowired
    RegistersFixture registers;

    @BeforeEach
    void fill() {
        registers.organisme("53350501001", SIRET, "Zzboussole formation", "35000", "RENNES", true);
        registers.etablissement(SIRET, true, true, "35000", "RENNES");
        registers.certification("RNCP99501", "Zzcompas de route", 5, true, LocalDate.of(2099, 12, 31));
        registers.entitles("RNCP99501", SIRET, "Zzboussole", true);
        registers.announceLoss("QUALIOPI_ACTIONS", "53350501001", 1);
    }

    @Test
    void letsAVisitorLookAnEstablishmentUp() {
        try (Browser browser = Browser.open(context)) {
            browser.go("quiforme?recherche=zzboussole&qualiopi=vae&ouverts=oui");
            assertThat(GridKt._size(_get(PagedGrid.class))).isEqualTo(1);
            _assertNone(SideNav.class);
            assertThat(_find(_get(Nav.class), Anchor.class))
                    .extracting(Anchor::getText)
                    .containsExactly("Établissements", "Certifications");

            browser.go("quiforme/" + SIRET);
            assertThat(_get(H1.class).getText()).isEqualTo("Zzboussole formation");
            assertThat(titles())
                    .contains(
                            "Droits que le répertoire retire",
                            "Déclaration d’activité 53350501001",
                            "Certifications qu’il peut préparer ou évaluer",
                            "Lieux où il forme",
                            "Établissements du même organisme");
            assertThat(_find(ListItem.class)).anyMatch(item -> item.getText().contains("pas encore prise en compte"));
        }
    }

    @Test
    void letsAVisitorLookACertificationUp() {
        try (Browser browser = Browser.open(context)) {
            browser.go("certifications?recherche=zzcompas&repertoire=rncp&niveau=5&etat=active");
            assertThat(GridKt._size(_get(PagedGrid.class))).isEqualTo(1);

            browser.go("certifications/RNCP99501");
            assertThat(_get(H1.class).getText()).isEqualTo("Zzcompas de route");
            assertThat(GridKt._size(_get(PagedGrid.class))).isEqualTo(1);
            assertThat(_find(RouterLink.class))
                    .extracting(RouterLink::getText)
                    .doesNotContain("Proposer un intitulé régional");
        }
    }

    @Test
    void saysThatNothingIsThere() {
        try (Browser browser = Browser.open(context)) {
            for (String path :
                    List.of("quiforme/123", "quiforme/" + RegistersFixture.siret(599, 9), "certifications/X")) {
                browser.go(path);
                assertThat(_get(H1.class).getText()).isEqualTo("Page introuvable");
            }
        }
    }

    @Test
    void keepsTheOtherPagesForWhoSignedIn() {
        for (String path : List.of(
                "referentiels",
                "referentiels/rome",
                "referentiels/droits-en-attente",
                "certifications-regionales",
                "certifications-locales",
                "certifications/RNCP99501/intitule-regional")) {
            try (Browser browser = Browser.open(context)) {
                browser.go(path);
                _assertNone(Page.class);
            }
        }
    }

    @Test
    void keepsTheMenuOfWhoSignedIn() {
        try (Browser browser = Browser.open(context, At.body("bretagne", "53_OF1"))) {
            browser.go("quiforme/" + SIRET);
            assertThat(_get(H1.class).getText()).isEqualTo("Zzboussole formation");
            assertThat(_find(SideNav.class)).hasSize(1);
        }
    }

    private static List<String> titles() {
        return _find(H2.class).stream().map(H2::getText).toList();
    }
}
