package fr.estuaire.rules.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import fr.estuaire.identity.Role;
import fr.estuaire.quality.RuleDescription;
import fr.estuaire.quality.Severity;
import fr.estuaire.rules.KnownRules;
import fr.estuaire.rules.RegleIci;
import fr.estuaire.rules.RegleNationale.Etat;
import fr.estuaire.rules.Rehearsals;
import fr.estuaire.rules.Repetition;
import fr.estuaire.rules.RuleContexts;
import fr.estuaire.rules.RuleSettings;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.EmptyState;
import fr.estuaire.shared.ui.FrenchFields;
import fr.estuaire.shared.ui.Page;
import fr.estuaire.shared.ui.PagedGrid;
import fr.estuaire.shared.ui.Refusal;
import fr.estuaire.shared.ui.Section;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The dress rehearsal: what a new rule, or another severity, would do to all that is published, before it counts. */
@Route("repetitions")
@PageTitle("Répétition générale")
@Menu(order = 71, icon = "vaadin:flask", title = "Répétition générale")
@RolesAllowed(Role.Nom.NATIONAL)
class RepetitionsView extends Page implements BeforeEnterObserver {
    private final transient Rehearsals rehearsals;
    private final ComboBox<RuleDescription> rule = new ComboBox<>("Règle");
    private final Select<Severity> severity = new Select<>();
    private final DatePicker day = FrenchFields.date("Comme au");
    private final Refusal refusal = new Refusal();

    RepetitionsView(Rehearsals rehearsals, RuleSettings settings, RuleContexts contexts) {
        super("Répétition générale");
        this.rehearsals = rehearsals;
        wide();
        subtitle("Essayez une règle nouvelle, ou une autre gravité, sur toutes les offres publiées. Rien ne change"
                + " avant que vous ne la mettiez en vigueur.");
        add(form(contexts.today()), waiting(settings.list()), new Section("Répétitions", runs()));
    }

    private Section form(LocalDate today) {
        rule.setItems(rehearsals.listRules());
        rule.setItemLabelGenerator(one -> one.summary() + " (" + one.code() + ")");
        rule.setWidth("31rem");
        rule.setMaxWidth("100%");
        rule.addValueChangeListener(event -> propose(event.getValue()));
        severity.setLabel("Gravité essayée");
        severity.setItemLabelGenerator(Severity::label);
        day.setValue(today);
        Button start = new Button("Répéter", VaadinIcon.PLAY.create(), event -> start());
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div line = new Div(rule, severity, day, start);
        line.addClassName("filtres");
        return new Section("Nouvelle répétition", line, refusal);
    }

    private void propose(@Nullable RuleDescription chosen) {
        severity.setItems(chosen == null ? List.of() : rehearsals.choices(chosen.code()));
        if (chosen != null) {
            severity.setValue(chosen.severity());
        }
    }

    private static Section waiting(List<RegleIci> rules) {
        List<RegleIci> waiting =
                rules.stream().filter(one -> one.etat() == Etat.EN_REPETITION).toList();
        if (waiting.isEmpty()) {
            return new Section("Règles en répétition", new Paragraph("Toutes les règles sont en vigueur."));
        }
        UnorderedList list = new UnorderedList();
        waiting.forEach(one -> list.add(new ListItem(RuleWords.link(one))));
        return new Section("Règles en répétition", list);
    }

    private PagedGrid<Repetition> runs() {
        PagedGrid<Repetition> runs = new PagedGrid<>(
                slice -> rehearsals.list(slice.offset(), slice.limit()),
                rehearsals::count,
                new EmptyState(
                        VaadinIcon.FLASK,
                        "Aucune répétition n’a encore eu lieu.",
                        "Choisissez une règle et une gravité ci-dessus, puis « Répéter »."));
        runs.component("Répétition", RepetitionsView::link).setFlexGrow(0);
        runs.text("Règle", null, run -> KnownRules.summary(run.regle()))
                .setAutoWidth(false)
                .setWidth("20rem")
                .setFlexGrow(3);
        runs.component("Gravité essayée", run -> SeverityBadge.of(run.gravite()));
        runs.text("Comme au", null, run -> FrenchText.date(run.au()));
        runs.text(
                "Demandée", null, run -> FrenchText.dateTime(run.debut(), RuleContexts.LEGAL_TIME) + ", " + run.par());
        runs.component("État", run -> RuleWords.badge(run.statut()));
        runs.text(
                "Mise en vigueur",
                null,
                run -> run.enVigueurLe() == null
                        ? ""
                        : FrenchText.dateTime(run.enVigueurLe(), RuleContexts.LEGAL_TIME));
        return runs;
    }

    private static RouterLink link(Repetition run) {
        return new RouterLink(
                "Répétition " + run.id(), RepetitionView.class, new RouteParameters("id", String.valueOf(run.id())));
    }

    private void start() {
        refusal.clear();
        RuleDescription chosen = rule.getValue();
        if (chosen == null || severity.getValue() == null || day.getValue() == null) {
            refusal.show("Choisissez une règle, une gravité et une date.");
            return;
        }
        try {
            long id = rehearsals.start(chosen.code(), severity.getValue(), day.getValue());
            getUI().ifPresent(ui -> ui.navigate(RepetitionView.class, new RouteParameters("id", String.valueOf(id))));
        } catch (IllegalArgumentException | IllegalStateException e) {
            refusal.show(e);
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(RegleView.CODE)
                .flatMap(code -> rehearsals.listRules().stream()
                        .filter(one -> one.code().equals(code))
                        .findFirst())
                .ifPresent(rule::setValue);
    }
}
