package fr.estuaire.offer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import fr.estuaire.identity.Role;
import fr.estuaire.offer.RecrutementFilter;
import fr.estuaire.offer.RecrutementService;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.DashboardPanel;
import fr.estuaire.shared.ui.Section;
import java.util.Set;

/** How many sessions of the body say of their places what nobody trusts any more. */
@org.springframework.stereotype.Component
class RecrutementPanel implements DashboardPanel {
    private final RecrutementService recrutements;

    RecrutementPanel(RecrutementService recrutements) {
        this.recrutements = recrutements;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Role.Nom.ORGANISME);
    }

    @Override
    public Component create() {
        Section section = new Section("Recrutement à mettre à jour");
        int count = recrutements.count(new RecrutementFilter(null, null, true));
        if (count == 0) {
            section.add(new Paragraph("Vos places et vos recrutements sont à jour."));
            return section;
        }
        section.add(
                new Paragraph(FrenchText.count(
                                count,
                                "session ne dit plus combien il reste de places",
                                "sessions ne disent plus combien il reste de places")
                        + " depuis deux semaines."),
                new Paragraph(new RouterLink("Les mettre à jour", RecrutementView.class)));
        return section;
    }
}
