package fr.estuaire.rollup.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.estuaire.identity.Role;
import fr.estuaire.rollup.LimitesDeGarde;
import fr.estuaire.rollup.LimitesDeGarde.DuTerritoire;
import fr.estuaire.shared.ui.Page;
import jakarta.annotation.security.RolesAllowed;

/** Above what the nation holds the feed of the territory, and how near its last one came. */
@Route("garde-du-territoire")
@PageTitle("Limites de la garde")
@Menu(order = 31.2, icon = "vaadin:shield", title = "Limites de la garde")
@RolesAllowed({Role.Nom.COLLECTE, Role.Nom.ADMINISTRATION})
@StyleSheet("estuaire/catalogue.css")
class LimitesTerritoireView extends Page {

    LimitesTerritoireView(LimitesDeGarde limites) {
        super("Limites de la garde");
        wide();
        DuTerritoire own = limites.getOwn();
        subtitle(
                "La consolidation nationale compare votre flux à ce que le catalogue a de vous. Elle le retient s’il dépasse une limite, en part et en nombre à la fois\u00A0: votre offre y reste alors telle qu’elle est jusqu’à la décision de la nation.");
        add(
                new LimitesPanel(own),
                new Paragraph(
                        "Les limites ne se changent pas ici\u00A0: demandez-le à la nation. La personne qui exploite Estuaire les écrit alors dans le fichier de votre territoire (%s.yaml, sous «\u00A0garde\u00A0»)."
                                .formatted(own.territoire().code())));
    }
}
