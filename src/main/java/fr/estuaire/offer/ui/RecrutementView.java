package fr.estuaire.offer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.estuaire.identity.Role;
import fr.estuaire.offer.RecrutementFilter;
import fr.estuaire.offer.RecrutementLine;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.EmptyState;
import fr.estuaire.shared.ui.Filters;
import fr.estuaire.shared.ui.Page;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;

/** The recruitment of the body’s sessions, kept fresh in two gestures, first of all on a phone. */
@Route("recrutement")
@PageTitle("Recrutement")
@Menu(order = 14, icon = "vaadin:user-check", title = "Recrutement")
@RolesAllowed(Role.Nom.ORGANISME)
@StyleSheet("estuaire/recrutement.css")
class RecrutementView extends Page implements BeforeEnterObserver {
    private static final int PAGE = 20;
    private static final String TOUTES = "toutes";
    private final transient RecrutementDesk desk;
    private final TextField text;
    private final NativeButton stale = new NativeButton("", event -> choose(true));
    private final NativeButton all = new NativeButton("", event -> choose(false));
    private final Div cards = new Div();
    private final Button more = new Button("", event -> more());
    private boolean staleOnly;
    private int shown;
    private int total;

    RecrutementView(RecrutementDesk desk) {
        super("Recrutement");
        this.desk = desk;
        subtitle("Chaque geste est enregistré et publié aussitôt.");
        text = Filters.search("Rechercher", "Formation, ville ou numéro", value -> load());
        Div choice = new Div(stale, all);
        choice.addClassName("recrutement-filtre");
        choice.getElement().setAttribute("role", "group");
        choice.getElement().setAttribute("aria-label", "Sessions montrées");
        cards.addClassName("recrutement-cartes");
        more.addClassName("recrutement-suite");
        add(new Filters(choice, text), cards, more);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Map<String, List<String>> query =
                event.getLocation().getQueryParameters().getParameters();
        text.setValue(query.getOrDefault("texte", List.of("")).getFirst());
        staleOnly = !query.containsKey(TOUTES) && count(true) > 0;
        load();
    }

    private void choose(boolean onlyStale) {
        staleOnly = onlyStale;
        load();
    }

    /** Cards stay where they are while one works: the list is read again only when asked. */
    private void load() {
        recount();
        show(all, "Toutes", count(false), !staleOnly);
        total = count(staleOnly);
        shown = 0;
        cards.removeAll();
        if (total == 0) {
            cards.add(empty());
        }
        more();
        getUI().ifPresent(ui -> Urls.replace(
                ui, "recrutement", Urls.parameters("texte", text.getValue(), TOUTES, staleOnly ? "" : "oui")));
    }

    private void recount() {
        show(stale, "À mettre à jour", count(true), staleOnly);
    }

    private void more() {
        List<RecrutementLine> lines =
                total == 0 ? List.of() : desk.recrutements().list(filter(staleOnly), shown, PAGE);
        lines.forEach(line -> cards.add(new RecrutementCarte(line, desk, this::recount)));
        shown += lines.size();
        int left = total - shown;
        more.setVisible(left > 0 && !lines.isEmpty());
        more.setText("Voir " + FrenchText.count(Math.min(PAGE, left), "session") + " de plus");
    }

    private EmptyState empty() {
        if (!text.getValue().isBlank()) {
            return new EmptyState(
                    VaadinIcon.SEARCH, "Aucune session ne correspond.", "Effacez la recherche ou touchez « Toutes ».");
        }
        return staleOnly
                ? new EmptyState(VaadinIcon.CHECK, "Tout est à jour.", "Touchez « Toutes » pour revoir vos sessions.")
                : new EmptyState(
                        VaadinIcon.CALENDAR,
                        "Aucune session à venir ou en cours.",
                        "Ajoutez des sessions à vos offres : elles paraîtront ici.");
    }

    private static void show(NativeButton button, String word, int count, boolean chosen) {
        button.setText(word + " (" + FrenchText.number(count) + ")");
        button.getElement().setAttribute("aria-pressed", Boolean.toString(chosen));
    }

    private int count(boolean onlyStale) {
        return desk.recrutements().count(filter(onlyStale));
    }

    private RecrutementFilter filter(boolean onlyStale) {
        return new RecrutementFilter(text.getValue(), null, onlyStale);
    }
}
