package fr.estuaire.shared.ui;

import com.vaadin.flow.component.Component;
import java.util.Set;

/**
 * A panel of the home page. A module adds one by declaring a Spring bean of this type; the home page shows it to whom it
 * concerns, in the space of the person who looks.
 */
public interface DashboardPanel {
    /** Place on the page, the smallest first. */
    int order();

    /** Names of the roles that see it, as in {@code Role.Nom}. */
    Set<String> roles();

    /** Makes the panel for the person signed in: usually a {@link Section}. Called once for each opening of the page. */
    Component create();
}
