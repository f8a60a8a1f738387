package fr.estuaire.offer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import fr.estuaire.identity.Role;
import fr.estuaire.offer.OrganismeFiche;
import fr.estuaire.offer.OrganismeLine;
import fr.estuaire.offer.OrganismeSearch;
import fr.estuaire.offer.OrganismeService;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Messages;
import fr.estuaire.shared.ui.Page;
import fr.estuaire.shared.ui.Refusal;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.dao.OptimisticLockingFailureException;

/** One training body of the territory, or a new one. */
@Route("organismes/:numero")
@StyleSheet("estuaire/offre.css")
@RolesAllowed({Role.Nom.COLLECTE, Role.Nom.ADMINISTRATION})
class OrganismeView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    /** What stands in the address in place of a number, for a body that has none yet. */
    static final String NEW = "nouveau";

    private static final String NUMERO = "numero";
    private final transient OrganismeService organismes;
    private final transient OrganismeSearch search;
    private final OrganismeForm form;
    private final Anchor offers = new Anchor("", "Voir ses offres");
    private final Anchor lieux = new Anchor("", "Ses lieux");
    private final Anchor contacts = new Anchor("", "Ses contacts");
    private final Refusal refusal = new Refusal();
    private String pageTitle = "Organisme";

    OrganismeView(OrganismeService organismes, OrganismeSearch search, OrganismeDesk desk) {
        super("Organisme");
        this.organismes = organismes;
        this.search = search;
        form = new OrganismeForm(desk);
        back(new RouterLink("Organismes", OrganismesView.class));
        Button save = new Button("Enregistrer", event -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        offers.setRouterIgnore(false);
        lieux.setRouterIgnore(false);
        contacts.setRouterIgnore(false);
        actions(save, offers, lieux, contacts);
        add(refusal, form);
    }

    static RouteParameters parameters(String numero) {
        return new RouteParameters(NUMERO, numero);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String numero = event.getRouteParameters().get(NUMERO).orElse(NEW);
        refusal.clear();
        if (numero.equals(NEW)) {
            showNew();
        } else {
            show(numero);
        }
    }

    @Override
    public String getPageTitle() {
        return pageTitle;
    }

    private void showNew() {
        pageTitle = "Nouvel organisme";
        title(pageTitle);
        subtitle("Une fois enregistré, il reçoit un numéro qui ne changera plus.");
        List.of(offers, lieux, contacts).forEach(link -> link.setVisible(false));
        form.set(OrganismeFiche.empty());
    }

    private void show(String numero) {
        try {
            OrganismeFiche fiche = organismes.get(numero);
            pageTitle = fiche.nom();
            title(fiche.nom());
            subtitle(search.find(numero).map(OrganismeView::inBrief).orElse(numero));
            List.of(offers, lieux, contacts).forEach(link -> link.setVisible(true));
            lieux.setHref("organismes/" + fiche.numero() + "/lieux");
            contacts.setHref("organismes/" + fiche.numero() + "/contacts");
            offers.setHref("offres-du-territoire?organisme=" + fiche.numero());
            form.set(fiche);
        } catch (NoSuchElementException e) {
            throw new NotFoundException(String.valueOf(e.getMessage()));
        }
    }

    private static String inBrief(OrganismeLine line) {
        return "Numéro " + line.numero() + " · " + FrenchText.count(line.offres(), "offre") + ", dont "
                + FrenchText.count(line.publiees(), "publiée");
    }

    private void save() {
        refusal.clear();
        try {
            boolean created = form.value().numero().isEmpty();
            String numero = organismes.save(form.value());
            Messages.done(
                    created
                            ? "L’organisme est créé sous le numéro " + numero
                                    + ". Ouvrez-lui un compte pour qu’il saisisse ses offres."
                            : "L’organisme est enregistré. Les offres déjà publiées gardent ce qui a été approuvé.");
            if (created) {
                getUI().ifPresent(ui -> ui.navigate(OrganismeView.class, parameters(numero)));
            } else {
                show(numero);
            }
        } catch (IllegalArgumentException e) {
            refusal.show(String.valueOf(e.getMessage()));
        } catch (OptimisticLockingFailureException e) {
            refusal.show("Quelqu’un a modifié cet organisme depuis que vous l’avez ouvert : rechargez la page.");
        }
    }
}
