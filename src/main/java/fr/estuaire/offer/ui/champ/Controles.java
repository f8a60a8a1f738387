package fr.estuaire.offer.ui.champ;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.shared.HasTooltip;
import fr.estuaire.lheo.DictLheo;
import fr.estuaire.lheo.LheoGrammar;
import fr.estuaire.offer.Champ;
import fr.estuaire.offer.Champs;
import fr.estuaire.offer.Complements;
import fr.estuaire.offer.ui.choix.CodesPicker;
import fr.estuaire.offer.ui.choix.Pickers;
import java.util.ArrayList;
import java.util.List;

/** Makes the control of each field, from what {@code champs.yaml} says of it. */
final class Controles {
    private static final String EXTRAS = "extras";
    private final Contexte contexte;
    private final Feuilles feuilles = new Feuilles();

    Controles(Contexte contexte) {
        this.contexte = contexte;
    }

    Contexte contexte() {
        return contexte;
    }

    /** The control of a field, filled with what the document says. */
    Controle create(Ancre ancre) {
        Champ champ = Champs.get(ancre.cheminComplet());
        return switch (champ.saisie()) {
            case FORMACODE, ROME, NSF, PUBLIC, LANGUE -> codes(champ, ancre);
            case MODALITE_PEDAGOGIQUE -> feuilles.codes(champ, ancre, DictLheo.MODALITE_PEDAGOGIQUE);
            case LIEU -> new LieuxEditor(this, ancre).control(champ);
            case CONTACT -> ListeEditor.contacts(this, champ, ancre);
            case FORMATEUR -> ListeEditor.formateurs(this, champ, ancre);
            case CERTIFICATION -> ListeEditor.certifications(this, champ, ancre);
            case BLOCS -> ListeEditor.blocs(this, champ, ancre);
            case GROUPE, FINANCEUR, REFERENCE_CERTIFICATION -> container(champ, ancre);
            case ADRESSE -> adresse(champ, ancre);
            case POSITION -> new PositionEditor(this, champ, ancre).control();
            case PERIODE -> periode(champ, ancre);
            case EXTRAS -> ExtrasPanel.control(champ, ancre);
            default -> leaf(champ, ancre);
        };
    }

    /** The controls of what an element holds, in the order of the screen; the extras only when there are any. */
    List<Controle> inside(Ancre holder, int rang) {
        List<Controle> controls = new ArrayList<>();
        Champs.list(holder.cheminComplet()).stream()
                .filter(champ -> !champ.element().equals(EXTRAS)
                        || holder.dans(rang, EXTRAS).isFilled())
                .map(champ -> create(holder.dans(rang, champ.element())))
                .forEach(controls::add);
        Complements.list(holder.nom()).stream()
                .map(complement -> ComplementEditor.control(
                        complement, holder.brouillon(), holder.cheminComplet(), holder.rang(rang)))
                .forEach(controls::add);
        return controls;
    }

    private Controle container(Champ champ, Ancre ancre) {
        return ancre.max() > 1 ? ListeEditor.group(this, champ, ancre) : GroupeEditor.control(this, champ, ancre);
    }

    private Controle leaf(Champ champ, Ancre ancre) {
        if (ancre.type().form() == LheoGrammar.Form.CONTAINER) {
            // an element that only wraps another: one field for both
            return ancre.max() > 1
                    ? ListeEditor.group(this, champ, ancre)
                    : feuilles.leaf(champ, ancre.dans(1, wrapped(ancre)));
        }
        return feuilles.leaf(champ, ancre);
    }

    private Controle adresse(Champ champ, Ancre ancre) {
        Ancre own = ancre.nom().equals("adresse") ? ancre : ancre.dans(1, "adresse");
        return new AdresseEditor(this, own).control(champ);
    }

    private static Controle periode(Champ champ, Ancre ancre) {
        Ancre own = ancre.nom().equals("periode") ? ancre : ancre.dans(1, "periode");
        return PeriodeEditor.control(champ, own);
    }

    private static String wrapped(Ancre ancre) {
        return ancre.type().children().stream()
                .map(LheoGrammar.Child::name)
                .filter(name -> !name.equals(EXTRAS))
                .findFirst()
                .orElseThrow();
    }

    private Controle codes(Champ champ, Ancre ancre) {
        Pickers pickers = contexte.pickers();
        int max = ancre.max();
        CodesPicker picker = switch (champ.saisie()) {
            case FORMACODE -> pickers.formacodes(champ.libelle(), max);
            case ROME -> pickers.romes(champ.libelle(), max);
            case NSF -> pickers.nsf(champ.libelle(), max);
            case PUBLIC -> pickers.publics(champ.libelle(), max);
            default -> pickers.langues(champ.libelle(), max);
        };
        picker.setHelperText(champ.aide());
        picker.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                ancre.setTexts(event.getValue());
            }
        });
        return new Controle(champ, ancre, picker, () -> picker.setValue(ancre.texts()));
    }

    /** Says under a field what it means, and on demand an example and who reads it. */
    static <F extends Component> F explain(F field, Champ champ) {
        if (field instanceof HasHelper help && !champ.aide().isEmpty()) {
            help.setHelperText(champ.aide());
        }
        if (field instanceof HasTooltip tip) {
            String example = champ.exemple().isEmpty() ? "" : "Exemple\u00A0: " + champ.exemple() + ". ";
            tip.setTooltipText((example + champ.lecteurs()).strip());
        }
        return field;
    }

    /** Calls when the person changes a field, never when the program does. */
    static <C extends AbstractField<C, V>, V> void whenChanged(
            C field, com.vaadin.flow.function.SerializableConsumer<V> listener) {
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                listener.accept(event.getValue());
            }
        });
    }
}
