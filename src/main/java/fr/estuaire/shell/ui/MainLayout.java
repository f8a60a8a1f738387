package fr.estuaire.shell.ui;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.identity.Membership;
import fr.estuaire.identity.SignedInPerson;
import fr.estuaire.shared.ui.KeyboardShortcuts;
import java.util.Optional;

/** The shell: the space on top of the menu, the way to the page and the person above the page. */
@Layout
@AnonymousAllowed
class MainLayout extends AppLayout implements AfterNavigationObserver {
    private final Span space = new Span();
    private final Span title = new Span();

    MainLayout(
            CurrentPerson currentPerson, SpaceWords words, SpacePanel panel, PersonMenu person, MenuEntries entries) {
        if (currentPerson.find().isEmpty()) {
            welcome(entries);
            return;
        }
        setPrimarySection(Section.DRAWER);
        setI18n(new AppLayoutI18n().setDrawer("Menu"));
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel("Ouvrir ou fermer le menu");
        space.addClassName("fil-espace");
        title.addClassName("fil-page");
        Div trail = new Div(space, title);
        trail.addClassName("fil");
        addToNavbar(skipLink(), toggle, trail, person, new KeyboardShortcuts());
        addToDrawer(panel, new Scroller(menu(entries)));
        currentPerson.find().map(SignedInPerson::current).ifPresent(membership -> stand(words, membership));
    }

    /** A visitor has no menu and no space: the pages that are open to everybody, and the way in. */
    private void welcome(MenuEntries entries) {
        addClassName("sans-menu");
        setDrawerOpened(false);
        Span name = new Span("Estuaire");
        name.addClassName("visite-nom");
        Div brand = new Div(mark(), name);
        brand.addClassName("visite-marque");
        Nav links = new Nav();
        links.addClassName("visite");
        links.getElement().setAttribute("aria-label", "Pages publiques");
        entries.list().forEach(entry -> links.add(new Anchor(entry.path().replaceFirst("^/", ""), entry.title())));
        Anchor signIn = new Anchor("connexion", "Se connecter");
        signIn.addClassName("visite-entree");
        addToNavbar(skipLink(), brand, links, signIn);
    }

    /** The mark of Estuaire: three streams joining. */
    static Div mark() {
        Div mark = new Div();
        mark.addClassName("marque");
        mark.getElement().setAttribute("aria-hidden", "true");
        return mark;
    }

    private void stand(SpaceWords words, Membership membership) {
        space.setText(words.space(membership));
        getStyle().set("--couleur-territoire", words.colour(membership));
    }

    private static Anchor skipLink() {
        Anchor skip = new Anchor("#", "Aller au contenu");
        skip.setRouterIgnore(true);
        skip.addClassName("evitement");
        skip.getElement().executeJs("""
                this.addEventListener('click', event => {
                  event.preventDefault();
                  const page = this.closest('vaadin-app-layout').querySelector(':scope > :not([slot])');
                  if (page) { page.setAttribute('tabindex', '-1'); page.focus(); }
                });""");
        return skip;
    }

    private static SideNav menu(MenuEntries entries) {
        SideNav nav = new SideNav();
        nav.getElement().setAttribute("aria-label", "Menu");
        entries.list().stream().map(MainLayout::toItem).forEach(nav::addItem);
        return nav;
    }

    private static SideNavItem toItem(MenuEntry entry) {
        return entry.icon() == null
                ? new SideNavItem(entry.title(), entry.path())
                : new SideNavItem(entry.title(), entry.path(), new Icon(entry.icon()));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String page = Optional.ofNullable(getContent())
                .flatMap(MenuConfiguration::getPageHeader)
                .orElse("Estuaire");
        title.setText(page);
        String place = space.getText();
        String whole = page + (place.isEmpty() ? "" : " · " + place) + " · Estuaire";
        // last, because the router sets the page's own title after this
        getUI().ifPresent(ui ->
                ui.beforeClientResponse(this, context -> ui.getPage().setTitle(whole)));
    }
}
