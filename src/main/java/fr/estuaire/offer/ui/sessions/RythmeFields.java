package fr.estuaire.offer.ui.sessions;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.function.SerializableRunnable;
import fr.estuaire.offer.calendrier.Duree;
import fr.estuaire.offer.calendrier.Fermeture;
import fr.estuaire.offer.calendrier.Rythme;
import fr.estuaire.offer.calendrier.Serie;
import fr.estuaire.offer.calendrier.Serie.SurFerie;
import fr.estuaire.shared.ui.FormSection;
import fr.estuaire.shared.ui.FrenchFields;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rhythm of a series, its length, its ends and what becomes of the holidays. */
final class RythmeFields implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Map<Integer, String> RANKS = Map.of(
            1,
            "le premier",
            2,
            "le deuxième",
            3,
            "le troisième",
            4,
            "le quatrième",
            Rythme.DuMois.DERNIER,
            "le dernier");
    private final RadioButtonGroup<Boolean> monthly = new RadioButtonGroup<>("Les sessions reviennent");
    private final Select<Integer> rank = new Select<>();
    private final Select<DayOfWeek> weekday = new Select<>();
    private final IntegerField every = new IntegerField("Toutes les combien de semaines\u00A0?");
    private final MultiSelectComboBox<DayOfWeek> weekdays = new MultiSelectComboBox<>("Quels jours\u00A0?");
    private final DatePicker du = FrenchFields.date("À partir du");
    private final DatePicker au = FrenchFields.date("Dernier début possible");
    private final IntegerField length = new IntegerField("Durée de chaque session");
    private final Select<Duree.Unite> unit = new Select<>();
    private final RadioButtonGroup<SurFerie> holiday = new RadioButtonGroup<>("Si une session tombe un jour férié");
    private final DatePicker closedFrom = FrenchFields.date("Fermeture, premier jour");
    private final DatePicker closedTo = FrenchFields.date("Fermeture, dernier jour");

    /** @param changed told each time that a field changes */
    RythmeFields(LocalDate today, SerializableRunnable changed) {
        monthly.setItems(true, false);
        monthly.setItemLabelGenerator(value -> value ? "Un jour fixe du mois" : "Des jours fixes de la semaine");
        monthly.setValue(true);
        rank.setLabel("Lequel");
        rank.setItems(1, 2, 3, 4, Rythme.DuMois.DERNIER);
        rank.setItemLabelGenerator(value -> RANKS.getOrDefault(value, ""));
        rank.setValue(1);
        weekday.setLabel("Jour");
        weekday.setItems(DayOfWeek.values());
        weekday.setItemLabelGenerator(RythmeFields::name);
        weekday.setValue(DayOfWeek.MONDAY);
        every.setValue(1);
        every.setHelperText("1\u00A0: chaque semaine\u00A0; 2\u00A0: une sur deux.");
        weekdays.setItems(DayOfWeek.values());
        weekdays.setItemLabelGenerator(RythmeFields::name);
        weekdays.setValue(Set.of(DayOfWeek.MONDAY));
        du.setValue(today.plusWeeks(1));
        au.setValue(today.plusYears(1));
        length.setValue(2);
        unit.setLabel("Comptée en");
        unit.setItems(Duree.Unite.values());
        unit.setItemLabelGenerator(RythmeFields::name);
        unit.setValue(Duree.Unite.SEMAINES);
        holiday.setItems(SurFerie.values());
        holiday.setItemLabelGenerator(RythmeFields::name);
        holiday.setValue(SurFerie.REPORTER);
        closedFrom.setHelperText("Facultatif\u00A0: aucune session ne commence pendant la fermeture.");
        monthly.addValueChangeListener(event -> showRhythm());
        showRhythm();
        for (com.vaadin.flow.component.HasValue<?, ?> field : Arrays.asList(
                monthly, rank, weekday, every, weekdays, du, au, length, unit, holiday, closedFrom, closedTo)) {
            field.addValueChangeListener(event -> changed.run());
        }
    }

    private void showRhythm() {
        boolean month = Boolean.TRUE.equals(monthly.getValue());
        rank.setVisible(month);
        weekday.setVisible(month);
        every.setVisible(!month);
        weekdays.setVisible(!month);
    }

    FormSection section() {
        monthly.addClassName("champ-large");
        return new FormSection(
                        "À quel rythme\u00A0?",
                        "La dernière session peut finir après le dernier début possible.",
                        monthly,
                        rank,
                        weekday,
                        every,
                        weekdays,
                        du,
                        au,
                        length,
                        unit,
                        closedFrom,
                        closedTo)
                .wide(holiday);
    }

    /** Starts from a session: its first day and its length in days. */
    void follow(@Nullable LocalDate first, @Nullable LocalDate last) {
        if (first == null) {
            return;
        }
        weekday.setValue(first.getDayOfWeek());
        weekdays.setValue(Set.of(first.getDayOfWeek()));
        if (last != null && !last.isBefore(first)) {
            long days = first.datesUntil(last.plusDays(1)).count();
            length.setValue((int) Math.max(1, (days + 3) / 7));
            unit.setValue(Duree.Unite.SEMAINES);
            if (days <= 5) {
                length.setValue((int) days);
                unit.setValue(Duree.Unite.JOURS_OUVRES);
            }
        }
    }

    /** @throws IllegalArgumentException with what to mend */
    Serie serie() {
        return new Serie(
                rhythm(),
                required(du.getValue(), "Écrivez à partir de quel jour les sessions commencent."),
                required(au.getValue(), "Écrivez le dernier jour où une session peut commencer."),
                new Duree(required(length.getValue(), "Écrivez combien dure chaque session."), unit.getValue()),
                holiday.getValue(),
                closure());
    }

    private Rythme rhythm() {
        return Boolean.TRUE.equals(monthly.getValue())
                ? new Rythme.DuMois(rank.getValue(), weekday.getValue())
                : new Rythme.DesSemaines(
                        required(every.getValue(), "Écrivez toutes les combien de semaines elles reviennent."),
                        weekdays.getValue());
    }

    private List<Fermeture> closure() {
        LocalDate from = closedFrom.getValue();
        LocalDate to = closedTo.getValue();
        if (from == null && to == null) {
            return List.of();
        }
        return List.of(new Fermeture(
                required(from, "Écrivez le premier jour de la fermeture."),
                required(to, "Écrivez le dernier jour de la fermeture."),
                ""));
    }

    private static <V> V required(@Nullable V value, String sentence) {
        if (value == null) {
            throw new IllegalArgumentException(sentence);
        }
        return value;
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.FRENCH);
    }

    private static String name(Duree.Unite unit) {
        return switch (unit) {
            case JOURS_OUVRES -> "jours ouvrés";
            case SEMAINES -> "semaines";
            case MOIS -> "mois";
        };
    }

    private static String name(SurFerie choice) {
        return switch (choice) {
            case SAUTER -> "La sauter";
            case REPORTER -> "La reporter au jour ouvré suivant";
        };
    }
}
