package fr.estuaire.offer.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.function.SerializableConsumer;
import fr.estuaire.offer.LieuFiche;
import fr.estuaire.offer.NouvelleReunion;
import fr.estuaire.offer.RecrutementLine;
import fr.estuaire.shared.ui.Ask;
import fr.estuaire.shared.ui.FrenchFields;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When and where the next information meeting of a session is. */
final class ReunionAsk {
    private final DatePicker le = FrenchFields.date("Jour");
    private final TimePicker heure = FrenchFields.time("Heure");
    private final Select<LieuFiche> lieu = new Select<>();
    private final IntegerField places = new IntegerField("Places à la réunion (facultatif)");

    /** @param lieux of the body */
    ReunionAsk(RecrutementLine line, List<LieuFiche> lieux, LocalDate today) {
        le.setMin(today);
        le.setRequiredIndicatorVisible(true);
        // on a phone the calendar is faster than the keyboard
        le.setAutoOpen(true);
        lieu.setLabel("Lieu");
        lieu.setItems(lieux);
        lieu.setEmptySelectionAllowed(true);
        lieu.setEmptySelectionCaption("À distance");
        lieu.setItemLabelGenerator(place -> place == null ? "À distance" : place.nom());
        lieu.setValue(usual(line, lieux));
        places.setMin(0);
    }

    /** @param add receives the meeting; what it refuses is shown in the question */
    void open(RecrutementLine line, SerializableConsumer<NouvelleReunion> add) {
        Div when = new Div(le, heure);
        when.addClassName("recrutement-quand");
        lieu.setWidthFull();
        places.setWidthFull();
        new Ask("Ajouter une réunion d’information", RecrutementWords.title(line) + ", " + RecrutementWords.where(line))
                .field(when)
                .field(lieu)
                .field(places)
                .decide("Ajouter la réunion", () -> add.accept(value()));
    }

    private NouvelleReunion value() {
        LocalDate day = le.getValue();
        if (day == null) {
            throw new IllegalArgumentException("Choisissez le jour de la réunion.");
        }
        LieuFiche place = lieu.getValue();
        return new NouvelleReunion(day, heure.getValue(), place == null ? null : place.numero(), places.getValue());
    }

    /** The place of training itself, where there is one. */
    private static @Nullable LieuFiche usual(RecrutementLine line, List<LieuFiche> lieux) {
        return lieux.stream()
                .filter(place -> line.ville() != null
                        && line.ville().equals(place.adresse().ville()))
                .findFirst()
                .orElse(lieux.isEmpty() ? null : lieux.getFirst());
    }
}
