package fr.estuaire.offer.ui.champ;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import fr.estuaire.lheo.DateLheo;
import fr.estuaire.lheo.Element;
import fr.estuaire.offer.Champ;
import fr.estuaire.offer.Champs;
import fr.estuaire.shared.ui.FrenchFields;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A start and an end; the one that is left open is written as Lhéo wants it when the offer leaves the house. */
final class PeriodeEditor extends Div {
    private final transient Ancre ancre;
    private final DatePicker debut;
    private final DatePicker fin;

    private PeriodeEditor(Champ champ, Ancre ancre) {
        this.ancre = ancre;
        addClassNames("champs", "periode");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", champ.libelle());
        debut = Controles.explain(FrenchFields.date(label("debut")), Champs.get(ancre.cheminComplet() + "/debut"));
        fin = Controles.explain(FrenchFields.date(label("fin")), Champs.get(ancre.cheminComplet() + "/fin"));
        Controles.whenChanged(debut, value -> save());
        Controles.whenChanged(fin, value -> save());
        add(debut, fin);
    }

    private String label(String bound) {
        return Champs.get(ancre.cheminComplet() + "/" + bound).libelle();
    }

    static Controle control(Champ champ, Ancre ancre) {
        PeriodeEditor editor = new PeriodeEditor(champ, ancre);
        return new Controle(champ, ancre, editor, editor::show);
    }

    private void show() {
        Feuilles.showDate(debut, Champs.get(ancre.cheminComplet() + "/debut"), ancre.dans(1, "debut"));
        Feuilles.showDate(fin, Champs.get(ancre.cheminComplet() + "/fin"), ancre.dans(1, "fin"));
    }

    private void save() {
        List<Element> bounds = new ArrayList<>();
        add(bounds, "debut", debut.getValue());
        add(bounds, "fin", fin.getValue());
        ancre.elements().stream()
                .flatMap(periode -> periode.children("extras").stream())
                .forEach(bounds::add);
        if (bounds.isEmpty()) {
            ancre.setElements(List.of());
        } else {
            Map<String, String> attributes = ancre.elements().stream()
                    .findFirst()
                    .map(Element::attributes)
                    .orElse(Map.of());
            ancre.setElement(1, new Element(ancre.nom(), attributes, List.copyOf(bounds)));
        }
    }

    /** A date that the calendar cannot show stays as it was written. */
    private void add(List<Element> bounds, String name, @Nullable LocalDate day) {
        Optional<String> before = ancre.dans(1, name).text();
        boolean imprecise = before.map(DateLheo::new)
                .filter(date -> date.toLocalDate().isEmpty())
                .isPresent();
        if (day != null) {
            bounds.add(Element.leaf(name, DateLheo.of(day).digits()));
        } else if (imprecise) {
            bounds.add(Element.leaf(name, before.orElseThrow()));
        }
    }
}
