package fr.estuaire.offer.ui.champ;

import com.vaadin.flow.component.html.Div;
import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementPath;
import fr.estuaire.offer.Complements;
import java.util.ArrayList;
import java.util.List;

/** The fields of a document of the body’s own: a place, a contact, what Lhéo says of the body itself. */
public final class FicheForm extends Div {
    private static final String EXTRAS = "extras";
    private final List<Controle> controls;

    private FicheForm(List<Controle> controls, boolean fold) {
        this.controls = controls;
        addClassName("fiche-formulaire");
        add(new Groupe(controls, fold));
    }

    /** All the fields of a document. */
    public static FicheForm whole(Contexte contexte, Redaction redaction) {
        String root = redaction.document().name();
        List<Controle> fields = new ArrayList<>();
        fr.estuaire.offer.Champs.list(root).stream()
                .map(champ -> new Ancre(redaction, root, ElementPath.SELF, champ.element()))
                .filter(ancre -> !ancre.nom().equals(EXTRAS) || hasForeign(ancre))
                .map(new Controles(contexte)::create)
                .forEach(fields::add);
        Complements.list(root).stream()
                .map(complement -> ComplementEditor.control(complement, redaction, root, ElementPath.SELF))
                .forEach(fields::add);
        if (root.equals("lieu-de-formation")) {
            fields.add(PlateauxEditor.control(redaction));
        }
        return new FicheForm(fields, true);
    }

    /** @param chemins of the fields wanted, below the document: {@code coordonnees-organisme/coordonnees/fax} */
    public static FicheForm of(Contexte contexte, Redaction redaction, List<String> chemins) {
        Controles controls = new Controles(contexte);
        String root = redaction.document().name();
        return new FicheForm(
                chemins.stream()
                        .map(ElementPath::parse)
                        .map(way -> new Ancre(
                                redaction,
                                way.parent().isSelf() ? root : root + "/" + way.parent(),
                                way.parent(),
                                way.last().name()))
                        .filter(ancre -> !ancre.nom().equals(EXTRAS) || ancre.isFilled())
                        .map(controls::create)
                        .toList(),
                false);
    }

    /** Whether there are extras that no field shows. */
    private static boolean hasForeign(Ancre ancre) {
        return ancre.elements().stream().anyMatch(extras -> !isOurs(extras));
    }

    private static boolean isOurs(Element extras) {
        return extras.attribute("info").filter("lieu"::equals).isPresent();
    }

    /** Shows again what the document says. */
    public void refresh() {
        controls.forEach(Controle::refresh);
    }
}
