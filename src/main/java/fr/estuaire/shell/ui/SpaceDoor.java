package fr.estuaire.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import fr.estuaire.identity.Membership;
import fr.estuaire.identity.SpaceSwitch;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Takes the person who clicks into another of their spaces, then opens a page there. */
@Component
@ConditionalOnWebApplication
class SpaceDoor {
    private final SpaceSwitch spaces;

    SpaceDoor(SpaceSwitch spaces) {
        this.spaces = spaces;
    }

    /** @param path where to go then, without a leading slash: empty for the home page */
    void enter(Membership membership, UI ui, String path) {
        spaces.enter(
                membership,
                VaadinServletRequest.getCurrent().getHttpServletRequest(),
                VaadinServletResponse.getCurrent().getHttpServletResponse());
        // a whole new page: nothing of the former space stays in the browser
        ui.getPage().setLocation(path.isEmpty() ? "." : path);
    }
}
