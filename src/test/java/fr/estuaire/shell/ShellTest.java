package fr.estuaire.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import fr.estuaire.At;
import fr.estuaire.Browser;
import fr.estuaire.EstuaireTest;
import fr.estuaire.identity.AccountService;
import fr.estuaire.identity.Assignment;
import fr.estuaire.identity.Role;
import fr.estuaire.shared.ui.Page;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EstuaireTest
class ShellTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    AccountService accounts;

    @BeforeEach
    void letSomebodyHaveAnAccount() {
        At.nation()
                .call(() -> accounts.open(
                        "p" + UUID.randomUUID() + "@exemple.fr",
                        "Quelqu’un",
                        new Assignment(Role.COLLECTE, "bretagne", null)));
    }

    @Test
    void showsNothingToWhoeverIsNotSignedIn() {
        try (var browser = Browser.open(context)) {
            browser.go("territoires");

            _assertNone(Page.class);
        }
    }

    @Test
    void closesTheFirstRunOnceThereIsAnAccount() {
        try (var browser = Browser.open(context)) {
            browser.go("premier-compte");

            _assertOne(LoginForm.class);
        }
        assertThatThrownBy(() -> accounts.createFirstAdministrator("x@exemple.fr", "X", "un mot de passe long"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void showsEachRoleItsOwnMenu() {
        assertThat(menu(At.nation())).contains("Tableau de bord", "Territoires", "Utilisateurs");
        assertThat(menu(At.administrator("bretagne"))).contains("Utilisateurs").doesNotContain("Territoires");
        assertThat(menu(At.collector("bretagne"))).doesNotContain("Utilisateurs", "Territoires");
        assertThat(menu(At.body("bretagne", "53_OF9"))).doesNotContain("Utilisateurs", "Territoires");
    }

    @Test
    void refusesInFrenchAndProposesTheSpaceThatHasTheKey() {
        try (var browser =
                Browser.open(context, At.collector("bretagne"), At.nation().membership())) {
            browser.go("territoires");

            assertThat(_get(H1.class).getText()).isEqualTo("Accès refusé");
            assertThat(_find(Button.class)).extracting(Button::getText).contains("National · Administration nationale");
        }
    }

    @Test
    void saysInFrenchThatThereIsNoSuchPage() {
        try (var browser = Browser.open(context, At.nation())) {
            browser.go("utilisateurs/compte/personne@exemple.fr");

            assertThat(_get(H1.class).getText()).isEqualTo("Page introuvable");
        }
    }

    @Test
    void readsDatesAndNumbersInFrench() {
        try (var browser = Browser.open(context, At.collector("la-reunion"))) {
            assertThat(browser.ui().getLocale()).isEqualTo(Locale.FRANCE);
        }
    }

    private List<String> menu(At at) {
        try (var browser = Browser.open(context, at)) {
            browser.go("");
            return _get(SideNav.class).getItems().stream()
                    .map(SideNavItem::getLabel)
                    .toList();
        }
    }
}
