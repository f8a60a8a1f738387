package fr.estuaire.offer.ui.champ;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementPath;
import fr.estuaire.offer.Lien;
import fr.estuaire.offer.ui.choix.EtablissementChoisi;
import fr.estuaire.offer.ui.choix.EtablissementPicker;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says whether the body that answers for the offer teaches itself, or another one does. */
final class FormateurChoice extends Div {
    private final transient Contexte contexte;
    private final transient Ancre ancre;
    private final int rang;

    FormateurChoice(Contexte contexte, Ancre ancre, int rang) {
        this.contexte = contexte;
        this.ancre = ancre;
        this.rang = rang;
        RadioButtonGroup<Boolean> own = new RadioButtonGroup<>("Qui assure la formation\u00A0?");
        own.setItems(true, false);
        own.setItemLabelGenerator(value -> value ? contexte.organisme().nom() : "Un autre organisme");
        own.setValue(isLink());
        Controles.whenChanged(own, this::choose);
        add(own);
        if (!isLink()) {
            add(picker());
        }
    }

    boolean isLink() {
        return Lien.ORGANISME.find(ancre.elements().get(rang - 1)).isPresent();
    }

    /** Writes the SIRET, the name and the school of an establishment of the registers. */
    private EtablissementPicker picker() {
        Element element = ancre.elements().get(rang - 1);
        EtablissementPicker picker = contexte.pickers().etablissement("Chercher l’organisme");
        picker.setHelperText("Par son nom ou son SIRET : ses numéros se remplissent seuls.");
        picker.setValue(EtablissementChoisi.of(
                element.text("SIRET-formateur", "SIRET").orElse(null),
                element.text("raison-sociale-formateur").orElse(null),
                element.text("code-UAI-formateur", "code-UAI").orElse(null)));
        Controles.whenChanged(picker, this::take);
        return picker;
    }

    private void take(EtablissementChoisi chosen) {
        Element next = ancre.elements().get(rang - 1);
        next = put(next, "SIRET-formateur/SIRET", chosen.siret());
        next = put(next, "raison-sociale-formateur", chosen.raisonSociale());
        next = put(next, "code-UAI-formateur/code-UAI", chosen.uai());
        ancre.setElement(rang, next);
    }

    private static Element put(Element formateur, String path, @Nullable String text) {
        ElementPath way = ElementPath.parse(path);
        return text == null
                ? way.remove(formateur)
                : way.put(formateur, Element.leaf(way.last().name(), text));
    }

    private void choose(boolean own) {
        ancre.setElement(
                rang,
                own
                        ? Lien.ORGANISME.to(ancre.nom(), contexte.organisme().numero())
                        : new Element(ancre.nom(), Map.of(), List.of()));
    }
}
