package fr.estuaire.reference.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fr.estuaire.identity.Role;
import fr.estuaire.reference.DroitsEnAttente;
import fr.estuaire.reference.ImportLine;
import fr.estuaire.reference.Register;
import fr.estuaire.reference.RegisterFreshness;
import fr.estuaire.reference.RegisterImports;
import fr.estuaire.reference.RegisterStatus;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Badge;
import fr.estuaire.shared.ui.Page;
import fr.estuaire.shared.ui.Section;
import fr.estuaire.shared.ui.Tone;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/** Where each national register stands: whose it is, how old, what the last import did. */
@Route("referentiels")
@PageTitle("Référentiels")
@Menu(order = 60, icon = "vaadin:book", title = "Référentiels")
@RolesAllowed(Role.Nom.NATIONAL)
class ReferentielsView extends Page {
    private final transient Clock clock;
    private final transient RegisterFreshness freshness;

    ReferentielsView(RegisterImports imports, DroitsEnAttente droits, RegisterFreshness freshness, Clock clock) {
        super("Référentiels");
        this.clock = clock;
        this.freshness = freshness;
        wide();
        subtitle(
                "Les répertoires d’après lesquels les offres sont contrôlées, tels que leurs propriétaires les publient.");
        List<RegisterStatus> registers = imports.status().stream()
                .sorted(Comparator.comparing((RegisterStatus status) ->
                        !status.findDernier().filter(ImportLine::isToDecide).isPresent()))
                .toList();
        add(grid(registers), waiting(droits));
    }

    private static Section waiting(DroitsEnAttente droits) {
        int count = droits.count("");
        return new Section(
                "Droits que les répertoires retirent",
                new Paragraph(
                        count == 0
                                ? "Aucun répertoire n’annonce de perte. Un droit retiré n’est perdu qu’après plusieurs imports qui le disent."
                                : FrenchText.count(count, "perte annoncée ne compte", "pertes annoncées ne comptent")
                                        + " pas encore."),
                new RouterLink("Voir les droits en attente", DroitsEnAttenteView.class));
    }

    private Grid<RegisterStatus> grid(List<RegisterStatus> registers) {
        Grid<RegisterStatus> grid = Lists.grid(registers);
        grid.addComponentColumn(ReferentielsView::name)
                .setHeader("Répertoire")
                .setWidth("15rem")
                .setFlexGrow(3);
        grid.addComponentColumn(this::version).setHeader("Version").setWidth("12.5rem");
        grid.addColumn(this::age).setHeader("Importé").setWidth("8rem");
        number(grid, "Lignes", RegisterStatus::presentes);
        number(grid, "Disparues, gardées", RegisterStatus::disparues);
        grid.addComponentColumn(ReferentielsView::last)
                .setHeader("Dernier import")
                .setWidth("12rem");
        return grid;
    }

    private static void number(Grid<RegisterStatus> grid, String header, ToLongFunction<RegisterStatus> value) {
        grid.addColumn(status -> status.isLoaded() ? FrenchText.number(value.applyAsLong(status)) : "")
                .setHeader(header)
                .setAutoWidth(true)
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0);
    }

    private static Div name(RegisterStatus status) {
        Register register = status.register();
        return new Div(
                new Div(new RouterLink(register.label(), ReferentielView.class, ReferentielView.parameters(register))),
                Lists.second(register.owner()));
    }

    private Component version(RegisterStatus status) {
        if (!status.isLoaded()) {
            return new Badge("Jamais importé", Tone.WARNING);
        }
        return freshness.isDemonstration(status.register())
                ? new Badge("Jeu de démonstration", Tone.WARNING)
                : new Span(ImportWords.version(status.version(), status.versionLe()));
    }

    private String age(RegisterStatus status) {
        return status.appliqueLe() == null ? "" : FrenchText.age(status.appliqueLe(), clock);
    }

    private static Component last(RegisterStatus status) {
        return status.findDernier()
                .<Component>map(line -> new Div(
                        new Div(ImportWords.badge(line)),
                        new Div(new RouterLink(
                                ImportWords.dateTime(line.debut()), ImportView.class, ImportView.parameters(line)))))
                .orElseGet(() -> new Span("aucun"));
    }
}
