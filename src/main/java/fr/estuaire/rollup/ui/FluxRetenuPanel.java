package fr.estuaire.rollup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.annotation.SpringComponent;
import fr.estuaire.identity.Role;
import fr.estuaire.rollup.FluxRetenus;
import fr.estuaire.rollup.FluxRetenus.Refus;
import fr.estuaire.shared.ui.DashboardPanel;
import fr.estuaire.shared.ui.Section;
import java.util.List;
import java.util.Set;

/** On the dashboard of a territory: that the nation holds its feed, why, and what to do. Nothing when all is well. */
@SpringComponent
class FluxRetenuPanel implements DashboardPanel {
    private final FluxRetenus refus;

    FluxRetenuPanel(FluxRetenus refus) {
        this.refus = refus;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Role.Nom.COLLECTE, Role.Nom.ADMINISTRATION);
    }

    @Override
    public Component create() {
        List<Refus> own = refus.listOwn();
        if (own.isEmpty()) {
            Div nothing = new Div();
            nothing.setVisible(false);
            return nothing;
        }
        return section(own.getFirst());
    }

    private static Section section(Refus one) {
        UnorderedList why = new UnorderedList();
        one.phrases().stream()
                .filter(sentence -> !sentence.startsWith("Le flux est retenu"))
                .forEach(sentence -> why.add(new ListItem(sentence)));
        Section section = new Section(
                "Votre flux n’est pas entré au catalogue national",
                new Paragraph(
                        "Le %s, la consolidation n’a pas pris votre %s. Le catalogue garde votre offre telle qu’elle était."
                                .formatted(
                                        Words.dateTime(one.le()), one.source().isEmpty() ? "flux" : one.source())),
                why,
                new Paragraph(next(one)),
                new RouterLink("Lire les limites de la garde", LimitesTerritoireView.class));
        section.actions(Words.badge(one.statut()));
        return section;
    }

    private static String next(Refus one) {
        if ("ECARTER".equals(one.decision())) {
            return "La nation a écarté ce flux\u00A0: «\u00A0%s\u00A0». Corrigez-le et produisez-en un autre."
                    .formatted(one.reponse() == null ? "" : one.reponse());
        }
        return "Si ces changements sont voulus, dites-le à la nation, qui peut appliquer ce flux. Sinon, corrigez-le\u00A0: le prochain sera examiné à son tour.";
    }
}
