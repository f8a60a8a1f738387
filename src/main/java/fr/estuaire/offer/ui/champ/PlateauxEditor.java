package fr.estuaire.offer.ui.champ;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import fr.estuaire.lheo.ElementPath;
import fr.estuaire.offer.Champ;
import fr.estuaire.offer.Plateaux;
import java.util.List;
import java.util.Set;

/** What a place is equipped with: a few short texts, one under the other. */
final class PlateauxEditor extends Div {
    private static final int MAX = 20;
    private static final int LENGTH = 250;
    private static final Champ CHAMP = new Champ(
            "lieu-de-formation/plateau-technique",
            "plateau-technique",
            "Équipements et plateaux techniques",
            "Ce avec quoi l’on s’exerce sur place\u00A0: un équipement ou un plateau par ligne.",
            "Six postes de soudage TIG",
            "",
            null,
            true,
            Champ.Saisie.TEXTE_LONG,
            "",
            0,
            "",
            Set.of(),
            0);
    private final Redaction redaction;
    private final Div fields = new Div();
    private final Button more = new Button(
            "Ajouter", VaadinIcon.PLUS.create(), event -> addField("").focus());

    private PlateauxEditor(Redaction redaction) {
        this.redaction = redaction;
        addClassName("textes");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", CHAMP.libelle());
        Paragraph help = new Paragraph(CHAMP.aide());
        help.addClassName("aide");
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        more.setAriaLabel("Ajouter un équipement");
        add(new H3(CHAMP.libelle()), help, fields, more);
    }

    static Controle control(Redaction redaction) {
        PlateauxEditor editor = new PlateauxEditor(redaction);
        Ancre ancre = new Ancre(redaction, redaction.document().name(), ElementPath.SELF, "extras");
        return new Controle(CHAMP, ancre, editor, editor::show);
    }

    private void show() {
        List<String> texts = Plateaux.list(redaction.document());
        if (!texts.equals(values())) {
            fields.removeAll();
            texts.forEach(this::addField);
        }
        if (fields.getComponentCount() == 0) {
            addField("");
        }
    }

    private TextField addField(String text) {
        int rank = fields.getComponentCount() + 1;
        TextField field = new TextField("Équipement " + rank);
        field.setMaxLength(LENGTH);
        field.setPlaceholder(rank == 1 ? CHAMP.exemple() : "");
        field.setValue(text);
        Controles.whenChanged(field, value -> redaction.change(place -> Plateaux.writeIn(place, values())));
        fields.add(field);
        more.setVisible(rank < MAX);
        return field;
    }

    private List<String> values() {
        return fields.getChildren()
                .map(TextField.class::cast)
                .map(field -> field.getValue().strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
