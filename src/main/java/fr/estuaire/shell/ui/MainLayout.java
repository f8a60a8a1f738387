package fr.estuaire.shell.ui;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Div;
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

/** The shell: the space on top of the menu, the page's title and the person above the page. */
@Layout
@AnonymousAllowed
class MainLayout extends AppLayout implements AfterNavigationObserver {
    private final Span title = new Span();

    MainLayout(SpacePanel space, PersonMenu person) {
        setPrimarySection(Section.DRAWER);
        title.addClassName("titre-page");
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel("Menu");
        addToNavbar(toggle, title, person);
        addToDrawer(space, new Scroller(menu()));
    }

    private static SideNav menu() {
        SideNav nav = new SideNav();
        MenuConfiguration.getMenuEntries().stream().map(MainLayout::toItem).forEach(nav::addItem);
        return nav;
    }

    private static SideNavItem toItem(MenuEntry entry) {
        return entry.icon() == null
                ? new SideNavItem(entry.title(), entry.path())
                : new SideNavItem(entry.title(), entry.path(), new Icon(entry.icon()));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        title.setText(MenuConfiguration.getPageHeader(getContent()).orElse("Estuaire"));
    }

    /** The mark of Estuaire: three streams joining. */
    static Div mark() {
        Div mark = new Div();
        mark.addClassName("marque");
        return mark;
    }
}
