package fr.estuaire.shared.ui;

import com.vaadin.flow.component.Component;

/**
 * Leaves a page out of the menu where it means nothing, beyond what roles already say. A module adds one by declaring a
 * Spring bean of this type; the page still answers at its address, and says why it is empty.
 */
public interface MenuFilter {
    /** Whether the page is left out of the menu of the person signed in. */
    boolean hides(Class<? extends Component> page);
}
