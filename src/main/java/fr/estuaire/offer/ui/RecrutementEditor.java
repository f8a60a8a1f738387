package fr.estuaire.offer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import fr.estuaire.lheo.CodeLheo;
import fr.estuaire.lheo.DictLheo;
import fr.estuaire.offer.Adresse;
import fr.estuaire.offer.Recrutement;
import fr.estuaire.shared.ui.FrenchFields;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One recruitment modality: only the information meeting asks for hours and seats, but all may have a date and a place. */
final class RecrutementEditor extends Div {
    private static final int PLACES = 99_999;
    private final ComboBox<CodeLheo> modalite;
    private final ComboBox<CodeLheo> perimetre;
    private final DatePicker debut;
    private final DatePicker fin;
    private final TimePicker heureDebut;
    private final TimePicker heureFin;
    private final IntegerField places;
    private final RadioButtonGroup<Boolean> aDistance;
    private final TextField url;
    private final TextArea commentaire;
    private final AdresseFields adresse;
    private transient Runnable remove = () -> {};

    RecrutementEditor(OffreContext context, Supplier<Optional<Adresse>> mainPlace) {
        Fields fields = context.fields();
        modalite = fields.code("Modalité de recrutement", DictLheo.MODALITE_RECRUTEMENT);
        perimetre = fields.code("Périmètre de recrutement", DictLheo.PERIMETRE_RECRUTEMENT);
        debut = fields.watch(FrenchFields.date("Date"));
        fin = fields.watch(FrenchFields.date("Jusqu’au"));
        heureDebut = fields.watch(FrenchFields.time("De"));
        heureFin = fields.watch(FrenchFields.time("À"));
        places = fields.number("Places", PLACES);
        aDistance = fields.yesNo("À distance ?");
        url = fields.text("Lien pour s’inscrire ou participer", 400);
        commentaire = fields.longText("Commentaire", 500, "Ce qu’il faut apporter, comment venir.");
        adresse = new AdresseFields(context.communes(), fields);
        Fields.require(modalite);
        addClassName("recrutement");
        Button copy = new Button(
                "Reprendre l’adresse du lieu de formation",
                VaadinIcon.COPY_O.create(),
                event -> mainPlace.get().ifPresent(adresse::copy));
        copy.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Div where = new Div(copy, adresse);
        aDistance.addValueChangeListener(event -> where.setVisible(!Boolean.TRUE.equals(event.getValue())));
        add(
                Cards.row(modalite, perimetre),
                Cards.row(debut, fin, heureDebut, heureFin, places),
                Cards.row(aDistance, url),
                where,
                commentaire,
                Cards.removeButton("Retirer cette modalité", () -> remove.run()));
    }

    void onRemove(Runnable action) {
        remove = action;
    }

    void set(Recrutement recrutement) {
        Fields.select(modalite, DictLheo.MODALITE_RECRUTEMENT, recrutement.modalite());
        Fields.select(perimetre, DictLheo.PERIMETRE_RECRUTEMENT, recrutement.perimetre());
        debut.setValue(recrutement.debut());
        fin.setValue(recrutement.fin());
        heureDebut.setValue(recrutement.heureDebut());
        heureFin.setValue(recrutement.heureFin());
        places.setValue(recrutement.places());
        aDistance.setValue(recrutement.aDistance());
        url.setValue(Fields.orEmpty(recrutement.url()));
        commentaire.setValue(Fields.orEmpty(recrutement.commentaire()));
        adresse.set(recrutement.lieu());
    }

    Recrutement value() {
        return new Recrutement(
                Fields.code(modalite),
                Fields.code(perimetre),
                Boolean.TRUE.equals(aDistance.getValue()),
                address(),
                Fields.text(url),
                places.getValue(),
                debut.getValue(),
                fin.getValue(),
                heureDebut.getValue(),
                heureFin.getValue(),
                Fields.text(commentaire));
    }

    private @Nullable Adresse address() {
        Adresse value = adresse.value();
        return Boolean.TRUE.equals(aDistance.getValue()) || value.equals(Adresse.VIDE) ? null : value;
    }
}
