package fr.estuaire.offer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import fr.estuaire.identity.Role;
import fr.estuaire.offer.Reunion;
import fr.estuaire.offer.ReunionSearch;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.DashboardPanel;
import fr.estuaire.shared.ui.Section;
import java.util.List;
import java.util.Set;

/** The next information meetings of the body. */
@org.springframework.stereotype.Component
class ReunionsPanel implements DashboardPanel {
    private static final int SHOWN = 6;
    private final ReunionSearch search;

    ReunionsPanel(ReunionSearch search) {
        this.search = search;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Role.Nom.ORGANISME);
    }

    @Override
    public Component create() {
        Section section = new Section("Prochaines réunions d’information");
        List<Reunion> reunions = search.listNext(SHOWN);
        if (reunions.isEmpty()) {
            section.add(new Paragraph("Aucune réunion à venir. Ajoutez-en une en trois champs dans « Recrutement »."));
        }
        reunions.forEach(reunion -> section.add(line(reunion)));
        return section;
    }

    private static Component line(Reunion reunion) {
        String title = reunion.intitule() == null ? reunion.formation() : reunion.intitule();
        return new Paragraph(
                new Span(FrenchText.date(reunion.le())
                        + (reunion.heure() == null ? "" : " à " + FrenchText.time(reunion.heure()))
                        + ", " + place(reunion) + " : "),
                new RouterLink(title, OffreView.class, new RouteParameters("numero", reunion.formation())));
    }

    private static String place(Reunion reunion) {
        if (reunion.aDistance()) {
            return "à distance";
        }
        return reunion.ville() == null ? "lieu à préciser" : reunion.ville();
    }
}
