package fr.estuaire.shell.ui;

import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import fr.estuaire.shared.ui.MenuFilter;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** The pages of the menu for who looks: those that their role opens and that mean something where they are. */
@Component
@ConditionalOnWebApplication
class MenuEntries {
    private final List<MenuFilter> filters;

    MenuEntries(List<MenuFilter> filters) {
        this.filters = filters;
    }

    List<MenuEntry> list() {
        return MenuConfiguration.getMenuEntries().stream()
                .filter(entry ->
                        entry.menuClass() == null || filters.stream().noneMatch(one -> one.hides(entry.menuClass())))
                .toList();
    }
}
