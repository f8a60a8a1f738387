package fr.estuaire.rollup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.identity.Role;
import fr.estuaire.rollup.Comptes;
import fr.estuaire.rollup.Rollup;
import fr.estuaire.rollup.RunHistory;
import fr.estuaire.rollup.RunHistory.Decided;
import fr.estuaire.rollup.RunHistory.Line;
import fr.estuaire.rollup.RunHistory.Run;
import fr.estuaire.rollup.Statut;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Fiches;
import fr.estuaire.shared.ui.Page;
import fr.estuaire.shared.ui.Section;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

/** One run: what it did with each territory, and what the rules found in the feed of the one chosen. */
@Route("consolidation/:id(\\d{1,18})")
@RolesAllowed(Role.Nom.NATIONAL)
class ExecutionView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final transient RunHistory history;
    private final transient Rollup rollup;
    private final transient CurrentPerson person;
    private transient Set<Long> undoable = Set.of();
    private String name = "Exécution";

    ExecutionView(RunHistory history, Rollup rollup, CurrentPerson person) {
        super("Exécution");
        this.history = history;
        this.rollup = rollup;
        this.person = person;
        wide();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        long id = event.getRouteParameters().getLong("id").orElseThrow(NotFoundException::new);
        Run run = history.find(id).orElseThrow(NotFoundException::new);
        List<Line> lines = history.listTerritories(id);
        undoable = history.listUndoable(id);
        clear();
        name = "Exécution " + id;
        title(name);
        subtitle(sentence(run));
        back(new RouterLink("Consolidation", ConsolidationView.class));
        add(new Section("Territoires", grid(lines)));
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("territoire")
                .flatMap(code -> lines.stream()
                        .filter(line -> line.territoire().equals(code))
                        .findFirst())
                .ifPresent(line -> show(new FindingsPanel(line, history)));
    }

    /** Under the territories, of which there may be a screenful: one is led there. */
    private void show(FindingsPanel panel) {
        add(panel);
        panel.scrollIntoView();
    }

    @Override
    public String getPageTitle() {
        return name;
    }

    private static String sentence(Run run) {
        String end = run.fin() == null
                ? "en cours"
                : (run.interrompue()
                        ? "interrompue"
                        : "terminée en " + Words.duration(Duration.between(run.debut(), run.fin())));
        return "%s · %s · %s, %s."
                .formatted(Words.dateTime(run.debut()), run.declencheur().libelle(), run.par(), end);
    }

    private Grid<Line> grid(List<Line> lines) {
        Grid<Line> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addClassName("liste");
        grid.setAllRowsVisible(true);
        grid.addComponentColumn(this::link).setHeader("Territoire").setWidth("10rem");
        grid.addComponentColumn(line -> Words.badge(line.statut()))
                .setHeader("État")
                .setWidth("8.5rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::words)
                .setKey("motif")
                .setHeader("Motif et décision")
                .setWidth("13rem")
                .setFlexGrow(3);
        number(grid, "Lues", Comptes::lues);
        number(grid, "Nouvelles", Comptes::nouvelles);
        number(grid, "Modifiées", Comptes::modifiees);
        number(grid, "Inchangées", Comptes::inchangees);
        number(grid, "Retirées", Comptes::retirees);
        number(grid, "Isolées", Comptes::isolees);
        grid.addColumn(line -> line.duree().isZero() ? "" : Words.duration(line.duree()))
                .setHeader("Durée")
                .setAutoWidth(true)
                .setFlexGrow(0);
        Fiches.fold(grid);
        grid.setItems(lines);
        return grid;
    }

    private static void number(Grid<Line> grid, String header, ToIntFunction<Comptes> value) {
        grid.addColumn(line -> FrenchText.number(value.applyAsInt(line.comptes())))
                .setHeader(header)
                .setAutoWidth(true)
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0);
    }

    private RouterLink link(Line line) {
        RouterLink link = new RouterLink(
                line.nom(), ExecutionView.class, new RouteParameters("id", String.valueOf(line.execution())));
        link.setQueryParameters(QueryParameters.of("territoire", line.territoire()));
        return link;
    }

    private Component words(Line line) {
        Div words = new Div();
        Optional.ofNullable(line.retourAu())
                .ifPresent(at -> words.add(new Div(
                        new Span("Retour au catalogue du territoire tel qu’il était le " + Words.dateTime(at) + "."))));
        Optional.ofNullable(line.motif()).ifPresent(motif -> words.add(new Div(new Span(motif))));
        Optional.ofNullable(line.decision())
                .ifPresent(decision -> words.add(new Div(new Span(words(line.statut(), decision)))));
        if (undoable.contains(line.id())) {
            words.add(new UndoButton(line, rollup, person));
        }
        return words;
    }

    private static String words(Statut statut, Decided decision) {
        String who =
                decision.le() == null ? "" : " par %s, le %s".formatted(decision.par(), Words.dateTime(decision.le()));
        String why = decision.motif() == null ? "" : "\u00A0: «\u00A0" + decision.motif() + "\u00A0»";
        return switch (decision.decision()) {
            case "APPLIQUER" -> "Appliqué quand même" + who + why;
            case "ECARTER" -> (statut == Statut.APPLIQUEE ? "Annulée" : "Écarté") + who + why;
            default -> "Remplacé par un flux plus récent.";
        };
    }
}
