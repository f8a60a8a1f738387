package fr.estuaire.rollup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.identity.Role;
import fr.estuaire.rollup.Rollup;
import fr.estuaire.rollup.RunHistory;
import fr.estuaire.rollup.RunHistory.Run;
import fr.estuaire.rollup.RunWatch;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Badge;
import fr.estuaire.shared.ui.EmptyState;
import fr.estuaire.shared.ui.Messages;
import fr.estuaire.shared.ui.Page;
import fr.estuaire.shared.ui.PagedGrid;
import fr.estuaire.shared.ui.Section;
import fr.estuaire.shared.ui.Tone;
import jakarta.annotation.security.RolesAllowed;

/** The runs of the roll-up: what waits for a decision, what is at work, what was done. */
@Route("consolidation")
@PageTitle("Consolidation")
@Menu(order = 40, icon = "vaadin:road-branches", title = "Consolidation")
@RolesAllowed(Role.Nom.NATIONAL)
@StyleSheet("estuaire/catalogue.css")
class ConsolidationView extends Page {
    private final transient Rollup rollup;
    private final transient RunHistory history;
    private final transient RunningRollup running;
    private final transient CurrentPerson person;
    private final Button start = new Button("Lancer la consolidation", VaadinIcon.PLAY.create(), event -> start());
    private final Div held = new Div();
    private final PagedGrid<Run> runs;
    private final WeeksPanel weeks;

    ConsolidationView(
            Rollup rollup,
            RunHistory history,
            RunWatch watch,
            FollowedRun followed,
            RunningRollup running,
            CurrentPerson person) {
        super("Consolidation");
        this.rollup = rollup;
        this.history = history;
        this.running = running;
        this.person = person;
        wide();
        subtitle(
                "Chaque nuit, le dernier flux de chaque territoire entre au catalogue national, un territoire après l’autre.");
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        actions(start);
        runs = new PagedGrid<>(
                history::list,
                history::count,
                new EmptyState(
                        VaadinIcon.ROAD_BRANCHES,
                        "Aucune consolidation n’a encore eu lieu.",
                        "Lancez-la, ou attendez cette nuit."));
        columns();
        weeks = new WeeksPanel(watch);
        add(
                new ProgressPanel(running, this::refresh),
                new AtWorkPanel(watch, followed, this::refresh),
                held,
                new Section("Exécutions", runs),
                new Section("Comparaison avec les dernières semaines", weeks));
        showHeld();
    }

    private void columns() {
        runs.component("Exécution", ConsolidationView::link).setFlexGrow(0);
        runs.text("Début", null, run -> Words.dateTime(run.debut()));
        runs.text("Déclenchée par", null, run -> run.declencheur().libelle() + " · " + run.par())
                .setAutoWidth(false)
                .setWidth("11rem");
        runs.component("État", ConsolidationView::state)
                .setAutoWidth(false)
                .setWidth("12rem")
                .setFlexGrow(0);
        runs.number("Nouvelles", null, run -> run.total().nouvelles());
        runs.number("Modifiées", null, run -> run.total().modifiees());
        runs.number("Inchangées", null, run -> run.total().inchangees());
        runs.number("Retirées", null, run -> run.total().retirees());
        runs.number("Isolées", null, run -> run.total().isolees());
    }

    private static RouterLink link(Run run) {
        return new RouterLink(
                "Exécution " + run.id(), ExecutionView.class, new RouteParameters("id", String.valueOf(run.id())));
    }

    private static Badge state(Run run) {
        if (run.interrompue()) {
            return new Badge("Interrompue", Tone.DANGER);
        }
        if (run.fin() == null) {
            return new Badge("En cours", Tone.INFO);
        }
        return run.aVoir() == 0
                ? new Badge("Terminée", Tone.SUCCESS)
                : new Badge(FrenchText.count(run.aVoir(), "territoire") + " à voir", Tone.WARNING);
    }

    private void start() {
        if (!running.start(person.get().identifiant())) {
            Messages.said("La consolidation est déjà en cours\u00A0: suivez-la ci-dessous.");
        }
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    }

    private void refresh() {
        runs.refresh();
        weeks.refresh();
        showHeld();
    }

    private void showHeld() {
        held.removeAll();
        held.addClassName("retenus");
        history.listHeld().forEach(line -> held.add(new HeldPanel(line, history, rollup, person, this::refresh)));
        held.setVisible(held.getComponentCount() > 0);
    }
}
