package fr.estuaire.publish.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.annotation.SpringComponent;
import fr.estuaire.identity.Role;
import fr.estuaire.publish.RegionalOutputs;
import fr.estuaire.publish.Sortie;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.DashboardPanel;
import fr.estuaire.shared.ui.Section;
import java.time.Clock;
import java.util.Set;

/** On the dashboard: what last left the territory, and how old it is. */
@SpringComponent
class DerniereSortiePanel implements DashboardPanel {
    private final RegionalOutputs outputs;
    private final Clock clock;

    DerniereSortiePanel(RegionalOutputs outputs, Clock clock) {
        this.outputs = outputs;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Role.Nom.COLLECTE, Role.Nom.ADMINISTRATION);
    }

    @Override
    public Component create() {
        String sentence = outputs.list(0, 1).stream()
                .findFirst()
                .map(this::sentence)
                .orElse(
                        "Aucune sortie n’a encore été produite : elle le sera cette nuit, ou dès que vous le demandez.");
        return new Section(
                "Dernière sortie",
                new Paragraph(sentence),
                new RouterLink("Voir le flux sortant", FluxSortantView.class));
    }

    private String sentence(Sortie sortie) {
        return FrenchText.date(sortie.jour()) + ", produite " + FrenchText.age(sortie.produiteLe(), clock) + " : "
                + FrenchText.count(sortie.formations(), "formation") + ", "
                + FrenchText.count(sortie.sessions(), "session") + ".";
    }
}
