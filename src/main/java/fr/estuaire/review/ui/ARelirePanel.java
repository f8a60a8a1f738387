package fr.estuaire.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.annotation.SpringComponent;
import fr.estuaire.identity.Role;
import fr.estuaire.offer.OffreQueue;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.DashboardPanel;
import fr.estuaire.shared.ui.Section;
import java.time.Clock;
import java.util.Set;

/** On the dashboard: how many offers wait for a decision, and since when. */
@SpringComponent
class ARelirePanel implements DashboardPanel {
    private final OffreQueue queue;
    private final Clock clock;

    ARelirePanel(OffreQueue queue, Clock clock) {
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Role.Nom.COLLECTE);
    }

    @Override
    public Component create() {
        int count = queue.count();
        if (count == 0) {
            return new Section(
                    "À relire",
                    new Paragraph("Aucune offre n’attend votre décision."),
                    new RouterLink("Voir les offres du territoire", OffresTerritoireView.class));
        }
        String oldest = queue.findOldest()
                .map(since -> " La plus ancienne a été soumise " + FrenchText.age(since, clock) + ".")
                .orElse("");
        return new Section(
                "À relire",
                new Paragraph(
                        FrenchText.count(count, "offre attend votre décision.", "offres attendent votre décision.")
                                + oldest),
                new RouterLink("Relire les offres", ARelireView.class));
    }
}
