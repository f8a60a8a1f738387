package fr.estuaire.offer.ui.sessions;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.QueryParameters;
import fr.estuaire.lheo.CodeLheo;
import fr.estuaire.lheo.DictLheo;
import fr.estuaire.offer.OffreFilter;
import fr.estuaire.offer.OffreLine;
import fr.estuaire.offer.OffreSearch;
import fr.estuaire.offer.SessionFilter;
import fr.estuaire.offer.SessionFilter.Quand;
import fr.estuaire.shared.ui.Filters;
import fr.estuaire.shared.ui.FrenchFields;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The filters of the list of sessions, which the address of the page keeps. */
final class FiltresSessions extends Div {
    private static final String SANS = "sans";
    private static final String SEULES = "seules";
    private static final Map<String, String> ANNULEES =
            Map.of(SANS, "Sans les annulées", SEULES, "Les annulées seulement");
    private final transient OffreSearch offres;
    private final SerializableRunnable changed;
    private final TextField text = Filters.search("Rechercher", "Intitulé, numéro ou ville", value -> tell());
    private final Select<Quand> quand = new Select<>();
    private final Select<CodeLheo> etat = new Select<>();
    private final ComboBox<OffreLine> offre = new ComboBox<>("Offre");
    private final DatePicker du = FrenchFields.date("Commence à partir du");
    private final DatePicker au = FrenchFields.date("Commence au plus tard le");
    private final Select<String> annulees = new Select<>();
    private final Details more = new Details("Plus de filtres");
    private @Nullable LocalDate jour;
    private boolean silent;

    FiltresSessions(OffreSearch offres, SerializableRunnable changed) {
        this.offres = offres;
        this.changed = changed;
        quand.setLabel("Quand");
        quand.setItems(Quand.values());
        quand.setItemLabelGenerator(Quand::libelle);
        quand.setValue(Quand.A_VENIR);
        optional(etat, "Recrutement", "Tous");
        etat.setItems(DictLheo.ETAT_RECRUTEMENT.proposed());
        etat.setItemLabelGenerator(code -> code == null ? "Tous" : code.label());
        optional(annulees, "Annulations", "Toutes les sessions");
        annulees.setItems(SANS, SEULES);
        annulees.setItemLabelGenerator(key -> key == null ? "Toutes les sessions" : ANNULEES.getOrDefault(key, key));
        choice(offre, offres);
        quand.addValueChangeListener(event -> tell());
        etat.addValueChangeListener(event -> tell());
        annulees.addValueChangeListener(event -> tell());
        offre.addValueChangeListener(event -> tell());
        du.addValueChangeListener(event -> tell());
        au.addValueChangeListener(event -> tell());
        du.setClearButtonVisible(true);
        au.setClearButtonVisible(true);
        Div fields = new Div(offre, du, au, annulees);
        fields.addClassName("filtres");
        more.add(fields);
        more.addClassName("filtres-plus");
    }

    /** The line of filters, with something at its end. */
    Div line(com.vaadin.flow.component.Component end) {
        addClassName("filtres-sessions");
        add(new Filters(text, quand, etat, end), more);
        return this;
    }

    private static void optional(Select<?> select, String label, String none) {
        select.setLabel(label);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(none);
    }

    /** Lets one choose among the offers of the body, by what they are called. */
    static void choice(ComboBox<OffreLine> box, OffreSearch offres) {
        box.setItems(
                query -> offres.list(filter(query.getFilter()), query.getOffset(), query.getLimit()).stream(),
                query -> offres.count(filter(query.getFilter())));
        box.setItemLabelGenerator(
                line -> (line.intitule() == null ? "Offre sans intitulé" : line.intitule()) + " · " + line.numero());
        box.setClearButtonVisible(true);
    }

    private static OffreFilter filter(Optional<String> typed) {
        return new OffreFilter(typed.orElse(null), null, null);
    }

    void read(QueryParameters query) {
        silent = true;
        try {
            text.setValue(query.getSingleParameter("texte").orElse(""));
            quand.setValue(query.getSingleParameter("quand")
                    .flatMap(name -> Arrays.stream(Quand.values())
                            .filter(value -> value.name().equals(name))
                            .findFirst())
                    .orElse(Quand.A_VENIR));
            etat.setValue(query.getSingleParameter("etat")
                    .flatMap(DictLheo.ETAT_RECRUTEMENT::find)
                    .orElse(null));
            offre.setValue(query.getSingleParameter("offre")
                    .flatMap(numero -> offres.list(new OffreFilter(numero, null, null), 0, 1).stream()
                            .filter(line -> line.numero().equals(numero))
                            .findFirst())
                    .orElse(null));
            du.setValue(day(query, "du"));
            au.setValue(day(query, "au"));
            annulees.setValue(query.getSingleParameter("annulees")
                    .filter(ANNULEES::containsKey)
                    .orElse(null));
            jour = day(query, "jour");
            more.setOpened(offre.getValue() != null
                    || du.getValue() != null
                    || au.getValue() != null
                    || annulees.getValue() != null);
        } finally {
            silent = false;
        }
    }

    private static @Nullable LocalDate day(QueryParameters query, String name) {
        try {
            return query.getSingleParameter(name).map(LocalDate::parse).orElse(null);
        } catch (DateTimeException _) {
            return null;
        }
    }

    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "texte", text.getValue());
        put(
                parameters,
                "quand",
                quand.getValue() == Quand.A_VENIR ? null : quand.getValue().name());
        put(parameters, "etat", etat.getValue() == null ? null : etat.getValue().code());
        put(
                parameters,
                "offre",
                offre.getValue() == null ? null : offre.getValue().numero());
        put(parameters, "du", du.getValue());
        put(parameters, "au", au.getValue());
        put(parameters, "annulees", annulees.getValue());
        put(parameters, "jour", jour);
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            parameters.put(name, value.toString());
        }
    }

    SessionFilter filter() {
        String wanted = annulees.getValue();
        return new SessionFilter(
                text.getValue(),
                null,
                offre.getValue() == null ? null : offre.getValue().numero(),
                du.getValue(),
                au.getValue(),
                etat.getValue() == null ? null : etat.getValue().code(),
                jour == null ? quand.getValue() : Quand.TOUTES,
                wanted == null ? null : wanted.equals(SEULES),
                jour);
    }

    /** A day that the calendar asked for, alone. */
    Optional<LocalDate> day() {
        return Optional.ofNullable(jour);
    }

    void forgetDay() {
        jour = null;
        tell();
    }

    private void tell() {
        if (!silent) {
            changed.run();
        }
    }
}
