package fr.estuaire.rules.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import fr.estuaire.quality.Severity;
import fr.estuaire.rules.RegleIci;
import fr.estuaire.rules.RuleSettings;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.Slice;
import fr.estuaire.shared.ui.EmptyState;
import fr.estuaire.shared.ui.Filters;
import fr.estuaire.shared.ui.Page;
import fr.estuaire.shared.ui.PagedGrid;
import fr.estuaire.shared.ui.Section;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Every rule, as it counts where the person works; the address holds the filters. */
@Route("regles")
@PageTitle("Règles et sévérités")
@Menu(order = 70, icon = "vaadin:check-square-o", title = "Règles et sévérités")
@PermitAll
class ReglesView extends Page implements BeforeEnterObserver {
    private static final String TEXT = "texte";
    private static final String SEVERITY = "gravite";

    private final List<RegleIci> rules;
    private final TextField text = Filters.search("Rechercher", "SIRET, date, certification…", value -> filter());
    private final Select<Severity> severity = new Select<>();
    private final PagedGrid<RegleIci> grid;
    private boolean entering;

    ReglesView(RuleSettings settings) {
        super("Règles et sévérités");
        wide();
        subtitle("Ce que chaque offre doit respecter, de la saisie au catalogue national, et ce qu’il en coûte.");
        rules = settings.list();
        severity.setLabel("Gravité ici");
        severity.setItems(Severity.values());
        severity.setEmptySelectionAllowed(true);
        severity.setEmptySelectionCaption("Toutes");
        severity.setItemLabelGenerator(value -> value == null ? "Toutes" : value.label());
        severity.addValueChangeListener(event -> filter());
        grid = new PagedGrid<>(this::rows, () -> matching().size(), empty());
        columns();
        List<String> problems = settings.listProblems();
        if (!problems.isEmpty()) {
            add(problems(problems));
        }
        add(new Filters(text, severity, grid.counter("règle", "règles")), grid);
    }

    private static EmptyState empty() {
        return new EmptyState(
                VaadinIcon.SEARCH,
                "Aucune règle ne répond à cette recherche.",
                "Effacez un filtre, ou cherchez un mot de son message.");
    }

    private static Section problems(List<String> sentences) {
        UnorderedList list = new UnorderedList();
        sentences.forEach(sentence -> list.add(new ListItem(sentence)));
        return new Section("À corriger dans le fichier du territoire", list);
    }

    private void columns() {
        grid.component("Règle", ReglesView::rule)
                .setAutoWidth(false)
                .setWidth("20rem")
                .setFlexGrow(3);
        grid.component("Gravité ici", rule -> SeverityBadge.of(rule.ici()))
                .setAutoWidth(false)
                .setWidth("10rem")
                .setFlexGrow(0);
        grid.text("Que faire", null, rule -> rule.rule().remedy())
                .setAutoWidth(false)
                .setWidth("18rem")
                .setFlexGrow(2);
        grid.text("Source", null, rule -> rule.rule().source())
                .setAutoWidth(false)
                .setWidth("14rem");
        grid.component("À noter", ReglesView::states).setAutoWidth(false).setWidth("12rem");
    }

    private static Div rule(RegleIci rule) {
        Span code = new Span(rule.code());
        code.addClassName("numero");
        return new Div(new Div(RuleWords.link(rule)), new Div(code));
    }

    private static Div states(RegleIci rule) {
        Div states = new Div();
        RuleWords.states(rule).forEach(badge -> states.add(new Div(badge)));
        return states;
    }

    private List<RegleIci> rows(Slice slice) {
        return matching().stream().skip(slice.offset()).limit(slice.limit()).toList();
    }

    private List<RegleIci> matching() {
        String wanted = FrenchText.normalise(text.getValue());
        return rules.stream()
                .filter(rule -> severity.getValue() == null || rule.ici() == severity.getValue())
                .filter(rule -> words(rule).contains(wanted))
                .toList();
    }

    private static String words(RegleIci rule) {
        return FrenchText.normalise(String.join(
                " ",
                rule.code(),
                rule.rule().summary(),
                rule.rule().remedy(),
                rule.rule().source()));
    }

    private void filter() {
        if (entering) {
            return;
        }
        grid.refresh();
        Map<String, String> parameters = new LinkedHashMap<>();
        if (!text.getValue().isBlank()) {
            parameters.put(TEXT, text.getValue());
        }
        if (severity.getValue() != null) {
            parameters.put(SEVERITY, severity.getValue().name().toLowerCase(Locale.ROOT));
        }
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(null, new Location("regles", QueryParameters.simple(parameters))));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        String wanted = query.getSingleParameter(SEVERITY).orElse("");
        entering = true;
        text.setValue(query.getSingleParameter(TEXT).orElse(""));
        severity.setValue(Arrays.stream(Severity.values())
                .filter(value -> value.name().equalsIgnoreCase(wanted))
                .findFirst()
                .orElse(null));
        entering = false;
        grid.refresh();
    }
}
