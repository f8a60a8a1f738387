package fr.estuaire.offer.ui.champ;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import fr.estuaire.offer.Champ;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Fields side by side: those that matter at once, the others folded under « Plus de détails » until they have a value. */
final class Groupe extends Div {
    private static final Set<Champ.Saisie> NARROW = EnumSet.of(
            Champ.Saisie.CODE,
            Champ.Saisie.OUI_NON,
            Champ.Saisie.ENTIER,
            Champ.Saisie.PRIX,
            Champ.Saisie.DATE,
            Champ.Saisie.HEURE,
            Champ.Saisie.TELEPHONE,
            Champ.Saisie.COURRIEL,
            Champ.Saisie.SIRET,
            Champ.Saisie.UAI,
            Champ.Saisie.PAYS,
            Champ.Saisie.REGION,
            Champ.Saisie.DEPARTEMENT);
    private final List<Controle> controls = new ArrayList<>();
    private final boolean fold;
    private final Div shown = new Div();
    private final Div folded = new Div();
    private final Details details = new Details("Plus de détails", folded);

    Groupe(List<Controle> all) {
        this(all, true);
    }

    /** @param fold false to show them all at once */
    Groupe(List<Controle> all, boolean fold) {
        this.fold = fold;
        shown.addClassName("champs");
        folded.addClassName("champs");
        details.addClassName("plus-de-details");
        all.forEach(this::place);
        add(shown);
        if (folded.getComponentCount() > 0) {
            details.setOpened(all.stream().anyMatch(control -> !control.champ().essentiel() && control.isFilled()));
            add(details);
        }
    }

    private void place(Controle control) {
        controls.add(control);
        if (!NARROW.contains(control.champ().saisie())) {
            control.addClassName("champ-large");
        }
        (control.champ().essentiel() || !fold ? shown : folded).add(control);
    }

    List<Controle> controls() {
        return List.copyOf(controls);
    }

    /** Hides the fields that are of no use in these situations, unless they have a value. */
    void show(Set<Champ.Situation> situations) {
        controls.forEach(control -> control.show(situations));
        details.setVisible(folded.getChildren().anyMatch(Component::isVisible));
        shown.setVisible(shown.getChildren().anyMatch(Component::isVisible));
    }
}
