package fr.estuaire.offer.ui.champ;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import fr.estuaire.lheo.CodeLheo;
import fr.estuaire.lheo.DictLheo;
import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementPath;
import fr.estuaire.offer.Champ;
import fr.estuaire.offer.Complement;
import java.util.List;
import java.util.Map;

/** A field for what Lhéo keeps in extras by convention. */
final class ComplementEditor {
    private static final String EXTRAS = "extras";
    private static final int TEXT = 250;
    private final Complement complement;
    private final Redaction brouillon;
    private final ElementPath holder;

    private ComplementEditor(Complement complement, Redaction brouillon, ElementPath holder) {
        this.complement = complement;
        this.brouillon = brouillon;
        this.holder = holder;
    }

    /**
     * @param chemin of what bears the extras, below the formation
     * @param holder of what bears them, below the part
     */
    static Controle control(Complement complement, Redaction brouillon, String chemin, ElementPath holder) {
        ComplementEditor editor = new ComplementEditor(complement, brouillon, holder);
        Ancre ancre = new Ancre(brouillon, chemin, holder, EXTRAS);
        Champ champ = complement.champ();
        DictLheo table = switch (champ.saisie()) {
            case OUI_NON -> DictLheo.BOOLEAN;
            case PUBLIC -> DictLheo.PUBLIC_VISE;
            default -> complement.findTable().orElse(null);
        };
        if (champ.saisie() == Champ.Saisie.OUI_NON) {
            return editor.yesNo(champ, ancre);
        }
        return table == null ? editor.text(champ, ancre) : editor.code(champ, ancre, table);
    }

    private String value() {
        return holder.find(brouillon.document()).flatMap(complement::find).orElse("");
    }

    private void save(String value) {
        brouillon.change(document -> {
            Element owner =
                    holder.find(document).orElseGet(() -> new Element(complement.parent(), Map.of(), List.of()));
            return holder.put(document, complement.writeIn(owner, value.strip()));
        });
    }

    private Controle yesNo(Champ champ, Ancre ancre) {
        RadioButtonGroup<String> group = Controles.explain(new RadioButtonGroup<>(champ.libelle()), champ);
        group.setItems("1", "0");
        group.setItemLabelGenerator(DictLheo.BOOLEAN::labelOf);
        Controles.whenChanged(group, (SerializableConsumer<String>) value -> save(value == null ? "" : value));
        return control(champ, ancre, group, () -> group.setValue(value().isEmpty() ? null : value()));
    }

    private Controle code(Champ champ, Ancre ancre, DictLheo table) {
        ComboBox<CodeLheo> box = Controles.explain(new ComboBox<>(champ.libelle()), champ);
        box.setItems(table.proposed());
        box.setItemLabelGenerator(CodeLheo::label);
        Controles.whenChanged(box, (SerializableConsumer<CodeLheo>) value -> save(value == null ? "" : value.code()));
        return control(
                champ,
                ancre,
                box,
                () -> box.setValue(
                        value().isEmpty() ? null : table.find(value()).orElse(new CodeLheo(value(), value(), true))));
    }

    private Controle text(Champ champ, Ancre ancre) {
        TextField field = Controles.explain(new TextField(champ.libelle()), champ);
        field.setMaxLength(TEXT);
        Controles.whenChanged(field, this::save);
        return control(champ, ancre, field, () -> field.setValue(value()));
    }

    private static Controle control(Champ champ, Ancre ancre, Component field, SerializableRunnable refresh) {
        return new Controle(champ, ancre, field, refresh);
    }
}
