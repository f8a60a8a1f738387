package fr.estuaire.offer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fr.estuaire.identity.Role;
import fr.estuaire.offer.Modele;
import fr.estuaire.offer.Modeles;
import fr.estuaire.offer.OffreService;
import fr.estuaire.shared.ui.Page;
import jakarta.annotation.security.RolesAllowed;

/** « Quelle offre créez-vous ? »: the kinds of offer, each of which starts with what is true of it. */
@Route("nouvelle-offre")
@PageTitle("Nouvelle offre")
@RolesAllowed(Role.Nom.ORGANISME)
@StyleSheet("estuaire/offre.css")
class NouvelleOffreView extends Page {
    private final transient OffreService offres;

    NouvelleOffreView(OffreService offres) {
        super("Quelle offre créez-vous ?");
        this.offres = offres;
        back(new RouterLink("Mes offres", MesOffresView.class));
        subtitle("Le formulaire ne montrera que ce qui sert à ce genre d’offre. Tout peut être changé ensuite.");
        Div kinds = new Div();
        kinds.addClassName("genres");
        Modeles.list().forEach(modele -> kinds.add(card(modele)));
        add(kinds);
    }

    private Div card(Modele modele) {
        Button choose = new Button("Créer", event -> create(modele));
        choose.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        choose.setAriaLabel("Créer\u00A0: " + modele.titre());
        Div card = new Div(new H2(modele.titre()), new Paragraph(modele.phrase()), choose);
        card.addClassNames("feuille", "genre");
        return card;
    }

    private void create(Modele modele) {
        String numero = offres.create(modele.formation());
        getUI().ifPresent(ui -> ui.navigate("offres/" + numero));
    }
}
