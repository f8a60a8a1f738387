package fr.estuaire.offer.ui.sessions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import fr.estuaire.lheo.CodeLheo;
import fr.estuaire.lheo.DictLheo;
import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.LheoGrammar;
import fr.estuaire.offer.Champ;
import fr.estuaire.offer.LieuFiche;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value to be given to many: a text, a number, a code, or the address of one of the body’s places.
 *
 * @param source the element that holds it; null when the field is to be emptied
 */
record ValeurCommune(Component component, SerializableSupplier<@Nullable Element> source) {
    private static final int LONG = 255;
    private static final Pattern AMOUNT = Pattern.compile("[0-9]+(\\.[0-9]{1,2})?");

    /** @param changed told each time that another value is typed */
    static ValeurCommune of(SessionsDesk desk, Champ champ, SerializableRunnable changed) {
        LheoGrammar.Type type = LheoGrammar.get(champ.element());
        DictLheo table = type.table();
        if (champ.saisie() == Champ.Saisie.ADRESSE || champ.element().startsWith("adresse")) {
            return place(desk, champ, changed);
        }
        return table == null ? text(champ, type, changed) : code(champ, table, changed);
    }

    @Nullable
    Element element() {
        return source.get();
    }

    private static ValeurCommune text(Champ champ, LheoGrammar.Type type, SerializableRunnable changed) {
        if (type.maxLength() > LONG) {
            TextArea area = new TextArea(champ.libelle());
            area.setMaxLength(type.maxLength());
            area.setMinRows(3);
            area.setWidthFull();
            listen(area, changed);
            return new ValeurCommune(area, () -> leaf(champ, area.getValue()));
        }
        TextField field = new TextField(champ.libelle());
        field.setHelperText(champ.aide());
        field.setWidthFull();
        if (type.maxLength() > 0) {
            field.setMaxLength(type.maxLength());
        }
        listen(field, changed);
        return new ValeurCommune(
                field, () -> leaf(champ, champ.saisie() == Champ.Saisie.PRIX ? amount(field) : field.getValue()));
    }

    private static String amount(TextField field) {
        String amount = field.getValue().replaceAll("[\\s\u00A0\u202F€]", "").replace(',', '.');
        if (!amount.isEmpty() && !AMOUNT.matcher(amount).matches()) {
            throw new IllegalArgumentException("Écrivez un montant en euros, comme 1250 ou 1250,50.");
        }
        return amount;
    }

    private static ValeurCommune code(Champ champ, DictLheo table, SerializableRunnable changed) {
        ComboBox<CodeLheo> box = new ComboBox<>(champ.libelle());
        box.setItems(table.proposed());
        box.setItemLabelGenerator(CodeLheo::label);
        box.setHelperText(champ.aide());
        box.setClearButtonVisible(true);
        box.setWidthFull();
        listen(box, changed);
        return new ValeurCommune(
                box,
                () -> leaf(champ, box.getValue() == null ? "" : box.getValue().code()));
    }

    private static ValeurCommune place(SessionsDesk desk, Champ champ, SerializableRunnable changed) {
        ComboBox<LieuFiche> box = new ComboBox<>(champ.libelle() + "\u00A0: celle d’un de vos lieux");
        box.setItems(desk.lieux().list(desk.currentPerson().getOrganisme()));
        box.setItemLabelGenerator(LieuFiche::nom);
        box.setWidthFull();
        listen(box, changed);
        return new ValeurCommune(box, () -> {
            LieuFiche lieu = box.getValue();
            if (lieu == null) {
                throw new IllegalArgumentException("Choisissez un de vos lieux.");
            }
            Element address = desk.lieux()
                    .findAdresse(lieu)
                    .orElseThrow(
                            () -> new IllegalArgumentException(
                                    "L’adresse de ce lieu n’est pas complète\u00A0: complétez-la dans «\u00A0Mes lieux\u00A0»."));
            return new Element(champ.element(), Map.of(), List.of(address));
        });
    }

    private static <C extends HasValue<?, ?>> void listen(C field, SerializableRunnable changed) {
        field.addValueChangeListener(event -> changed.run());
    }

    private static @Nullable Element leaf(Champ champ, String text) {
        return text.isBlank() ? null : Element.leaf(champ.element(), text.strip());
    }
}
