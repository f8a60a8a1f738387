package fr.estuaire.reference.ui;

import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.identity.Membership;
import fr.estuaire.identity.SignedInPerson;
import fr.estuaire.shared.ui.MenuFilter;
import fr.estuaire.tenant.TenantDefinition.IdentifiantOrganisme;
import fr.estuaire.tenant.Territories;
import org.springframework.stereotype.Component;

/** The directory of local certifications is in the menu of the territories that keep one. */
@Component
class LocalDirectoryMenu implements MenuFilter {
    private final CurrentPerson person;
    private final Territories territories;

    LocalDirectoryMenu(CurrentPerson person, Territories territories) {
        this.person = person;
        this.territories = territories;
    }

    @Override
    public boolean hides(Class<? extends com.vaadin.flow.component.Component> page) {
        return page.equals(CertificationsLocalesView.class)
                && person.find()
                        .map(SignedInPerson::current)
                        .map(Membership::territoire)
                        .flatMap(territories::find)
                        .filter(territory -> territory.identifiant() != IdentifiantOrganisme.SIRET)
                        .isEmpty();
    }
}
