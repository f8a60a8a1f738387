package fr.estuaire.offer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import fr.estuaire.identity.Role;
import fr.estuaire.offer.Etat;
import fr.estuaire.offer.OffreFilter;
import fr.estuaire.offer.OffreLine;
import fr.estuaire.offer.OffreSearch;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.DashboardPanel;
import fr.estuaire.shared.ui.Section;
import java.util.Set;

/** What the collectors returned to the body, with what they ask. */
@org.springframework.stereotype.Component
class ACorrigerPanel implements DashboardPanel {
    private static final int SHOWN = 5;
    private final OffreSearch search;

    ACorrigerPanel(OffreSearch search) {
        this.search = search;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Role.Nom.ORGANISME);
    }

    @Override
    public Component create() {
        OffreFilter returned = new OffreFilter(null, null, Etat.A_CORRIGER);
        int count = search.count(returned);
        Section section = new Section("À corriger");
        if (count == 0) {
            section.add(new Paragraph("Rien à corriger : la collecte ne vous demande rien pour le moment."));
            return section;
        }
        section.add(new Paragraph(FrenchText.count(count, "offre vous revient", "offres vous reviennent") + "."));
        search.list(returned, 0, SHOWN).forEach(line -> section.add(line(line)));
        return section;
    }

    private static Component line(OffreLine line) {
        String title = line.intitule() == null ? line.numero() : line.intitule();
        RouterLink link = new RouterLink(title, OffreView.class, new RouteParameters("numero", line.numero()));
        Paragraph paragraph = new Paragraph(link);
        if (line.motif() != null) {
            paragraph.add(new Span(" : « " + line.motif() + " »"));
        }
        return paragraph;
    }
}
