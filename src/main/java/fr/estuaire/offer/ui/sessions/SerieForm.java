package fr.estuaire.offer.ui.sessions;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import fr.estuaire.offer.Lien;
import fr.estuaire.offer.LieuFiche;
import fr.estuaire.offer.Lot;
import fr.estuaire.offer.OffreFilter;
import fr.estuaire.offer.OffreLine;
import fr.estuaire.offer.Partie;
import fr.estuaire.offer.SessionChoice;
import fr.estuaire.offer.calendrier.Ecart;
import fr.estuaire.offer.calendrier.JoursFeries;
import fr.estuaire.offer.calendrier.Plan;
import fr.estuaire.offer.calendrier.SessionPrevue;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.FormSection;
import fr.estuaire.shared.ui.Messages;
import fr.estuaire.shared.ui.Refusal;
import fr.estuaire.shared.ui.Section;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The form of a series: in which action, at which rhythm; beside it the sessions that it gives, before they are created. */
@StyleSheet("estuaire/sessions.css")
public final class SerieForm extends Div {
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE", Locale.FRENCH);
    private static final int MODELS = 400;
    private final transient SessionsDesk desk;
    private final ComboBox<OffreLine> offre = new ComboBox<>("Offre");
    private final Select<Partie> action = new Select<>();
    private final Select<SessionChoice> model = new Select<>();
    private final RythmeFields rhythm;
    private final Section preview = new Section("Les sessions de la série");
    private final Refusal refusal = new Refusal();
    private final Button create = new Button("Créer les sessions", VaadinIcon.CHECK.create(), event -> create());
    private transient List<Partie> actions = List.of();
    private transient @Nullable Plan plan;

    public SerieForm(SessionsDesk desk) {
        this.desk = desk;
        addClassName("serie");
        rhythm = new RythmeFields(desk.today(), this::plan);
        FiltresSessions.choice(offre, desk.offres());
        offre.setRequiredIndicatorVisible(true);
        offre.addValueChangeListener(event -> chooseOffre(event.getValue()));
        action.setLabel("Action");
        action.setItemLabelGenerator(this::label);
        action.addValueChangeListener(event -> chooseAction(event.getValue()));
        model.setLabel("Session modèle");
        model.setHelperText(
                "Les nouvelles en gardent tout sauf les dates\u00A0; ses réunions suivent à la même distance.");
        model.setEmptySelectionAllowed(true);
        model.setEmptySelectionCaption("Aucune, partir d’une session vide");
        model.setItemLabelGenerator(SerieForm::label);
        model.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                rhythm.follow(event.getValue().debut(), event.getValue().fin());
            }
            plan();
        });
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        create.setDisableOnClick(true);
        preview.addClassName("serie-apercu");
        Div fields = new Div(new FormSection("Où l’ajouter\u00A0?", "", offre, action).wide(model), rhythm.section());
        fields.addClassName("serie-champs");
        add(fields, preview);
        plan();
    }

    /** Chooses an offer by its number, if the body has it. */
    public void choose(String numero) {
        desk.offres().list(new OffreFilter(numero, null, null), 0, 1).stream()
                .filter(line -> line.numero().equals(numero))
                .findFirst()
                .ifPresent(offre::setValue);
    }

    private void chooseOffre(@Nullable OffreLine line) {
        actions = line == null ? List.of() : desk.parties().listActions(line.numero());
        action.setItems(actions);
        action.setValue(actions.isEmpty() ? null : actions.getFirst());
        plan();
    }

    private void chooseAction(@Nullable Partie chosen) {
        List<SessionChoice> models =
                chosen == null ? List.of() : desk.parties().listSessions(chosen.numero(), 0, MODELS);
        model.setItems(models);
        model.setValue(models.isEmpty() ? null : models.getFirst());
        plan();
    }

    private String label(@Nullable Partie part) {
        return part == null
                ? ""
                : "Action " + (actions.indexOf(part) + 1)
                        + place(part).map(lieu -> " · " + lieu.nom()).orElse("");
    }

    private static String label(@Nullable SessionChoice session) {
        if (session == null) {
            return "Aucune, partir d’une session vide";
        }
        return (session.debut() == null ? "Dates à préciser" : "Du " + FrenchText.date(session.debut()))
                + (session.fin() == null ? "" : " au " + FrenchText.date(session.fin()))
                + " · " + session.numero();
    }

    private Optional<LieuFiche> place(Partie part) {
        return part.document().children("lieu-de-formation").stream()
                .flatMap(lieu -> Lien.LIEU.find(lieu).stream())
                .findFirst()
                .flatMap(this::find);
    }

    private Optional<LieuFiche> find(String lieu) {
        try {
            return Optional.of(desk.lieux().get(lieu));
        } catch (NoSuchElementException _) {
            return Optional.empty();
        }
    }

    /** The holidays where the action is held; those of the whole territory when nobody knows where. */
    private JoursFeries holidays() {
        return Optional.ofNullable(action.getValue())
                .flatMap(this::place)
                .map(lieu -> lieu.adresse().codeCommune())
                .filter(code -> code.length() == 5)
                .map(code ->
                        JoursFeries.ofPlace(code.substring(0, code.startsWith("97") || code.startsWith("98") ? 3 : 2)))
                .orElseGet(desk::holidays);
    }

    private void plan() {
        preview.clear();
        refusal.clear();
        plan = null;
        create.setText("Créer les sessions");
        create.setEnabled(false);
        preview.add(refusal);
        try {
            Plan next = rhythm.serie().plan(holidays());
            plan = next;
            show(next);
        } catch (IllegalArgumentException e) {
            refusal.show(e);
        }
        preview.add(create);
    }

    private void show(Plan next) {
        int count = next.sessions().size();
        create.setText(count < 2 ? "Créer cette session" : "Créer ces " + FrenchText.count(count, "session"));
        create.setEnabled(count > 0 && action.getValue() != null);
        preview.add(new Paragraph(FrenchText.count(count, "session") + "."
                + (action.getValue() == null ? " Choisissez d’abord l’offre." : "")));
        OrderedList list = new OrderedList();
        next.sessions().forEach(session -> list.add(item(session)));
        preview.add(list);
        if (!next.sautees().isEmpty()) {
            UnorderedList skipped = new UnorderedList();
            next.sautees().forEach(day -> skipped.add(new ListItem(day.phrase())));
            preview.add(new H3("Jours laissés"), skipped);
        }
    }

    private static ListItem item(SessionPrevue session) {
        ListItem item = new ListItem(new Span("Du " + words(session.debut()) + " au " + words(session.fin())));
        List<String> inside = new ArrayList<>();
        for (Ecart gap : session.ecarts()) {
            if (gap.jour().isAfter(session.debut()) && !gap.jour().isAfter(session.fin())) {
                inside.add(FrenchText.date(gap.jour()));
            } else {
                item.add(note(gap.phrase()));
            }
        }
        if (!inside.isEmpty()) {
            item.add(note("Pas de formation le " + String.join(", le ", inside) + "."));
        }
        return item;
    }

    private static Span note(String sentence) {
        Span note = new Span(sentence);
        note.addClassNames("seconde", "serie-ecart");
        return note;
    }

    private static String words(LocalDate day) {
        return day.format(WEEKDAY) + " " + FrenchText.date(day);
    }

    private void create() {
        Plan ready = plan;
        Partie into = action.getValue();
        if (ready == null || into == null) {
            refusal.show("Choisissez d’abord l’offre et l’action.");
            return;
        }
        try {
            Lot lot = desk.bulk()
                    .addSeries(
                            into.numero(),
                            model.getValue() == null ? null : model.getValue().numero(),
                            ready.sessions());
            getUI().ifPresent(ui -> {
                ui.navigate("sessions", com.vaadin.flow.router.QueryParameters.of("offre", into.formation()));
                Messages.undo(lot.phrase("session créée", "sessions créées"), () -> {
                    desk.bulk().delete(lot.numeros());
                    ui.navigate("sessions");
                });
            });
        } catch (IllegalArgumentException | IllegalStateException e) {
            refusal.show(e);
            create.setEnabled(true);
        }
    }
}
