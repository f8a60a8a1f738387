package fr.estuaire.identity.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.security.AuthenticationContext;
import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.identity.OwnAccount;
import org.springframework.stereotype.Component;

/** Looks at the account at each page: a closed one is signed out, a provisional password is replaced first. */
@Component
class AccountState implements VaadinServiceInitListener {
    private final transient CurrentPerson currentPerson;
    private final transient OwnAccount own;
    private final transient AuthenticationContext authentication;

    AccountState(CurrentPerson currentPerson, OwnAccount own, AuthenticationContext authentication) {
        this.currentPerson = currentPerson;
        this.own = own;
        this.authentication = authentication;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(opened -> opened.getUI().addBeforeEnterListener(this::check));
    }

    private void check(BeforeEnterEvent event) {
        if (currentPerson.find().isEmpty()) {
            return;
        }
        if (own.isClosed()) {
            authentication.logout();
        } else if (own.mustChangePassword() && !MonCompteView.class.equals(event.getNavigationTarget())) {
            event.forwardTo(MonCompteView.class);
        }
    }
}
