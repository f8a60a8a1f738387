package fr.estuaire.rules.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.estuaire.rules.Repetition.Exemple;
import fr.estuaire.rules.Repetition.Territoire;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Section;
import fr.estuaire.tenant.TenantDefinition;
import fr.estuaire.tenant.Territories;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.ToLongFunction;

/** What a rehearsal found: the territories in numbers, then examples that lead to the offers. */
final class RepetitionResult extends Div {
    private final transient Territories territories;

    RepetitionResult(List<Territoire> found, Territories territories) {
        this.territories = territories;
        addClassName("pile");
        if (found.isEmpty()) {
            add(new Section(
                    "Résultat",
                    new Paragraph(
                            "Le catalogue national est vide : il n’y avait aucune offre à essayer. Lancez la consolidation,"
                                    + " puis répétez.")));
            return;
        }
        add(new Section("Résultat", new Paragraph(summary(found)), grid(found)));
        found.stream()
                .filter(one -> !one.exemples().isEmpty())
                .map(this::examples)
                .forEach(this::add);
    }

    private static String summary(List<Territoire> found) {
        return "%s sur %s. Offres écartées\u00A0: %s sans le changement, %s avec."
                .formatted(
                        FrenchText.count(sum(found, Territoire::touchees), "offre touchée", "offres touchées"),
                        FrenchText.number(sum(found, Territoire::publiees)),
                        FrenchText.number(sum(found, Territoire::ecarteesAvant)),
                        FrenchText.number(sum(found, Territoire::ecarteesApres)));
    }

    private static long sum(List<Territoire> found, ToLongFunction<Territoire> value) {
        return found.stream().mapToLong(value).sum();
    }

    private Grid<Territoire> grid(List<Territoire> found) {
        Grid<Territoire> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addClassName("liste");
        grid.setAllRowsVisible(true);
        grid.addColumn(one -> nom(one.territoire())).setHeader("Territoire").setWidth("12rem");
        number(grid, "Offres publiées", Territoire::publiees);
        number(grid, "Offres touchées", Territoire::touchees);
        number(grid, "Écartées sans le changement", Territoire::ecarteesAvant);
        number(grid, "Écartées avec", Territoire::ecarteesApres);
        grid.addComponentColumn(one -> SeverityBadge.of(one.gravite()))
                .setHeader("Gravité là-bas")
                .setWidth("10rem")
                .setFlexGrow(0);
        grid.addColumn(one -> one.remarque() == null ? "" : one.remarque())
                .setHeader("Remarque")
                .setWidth("14rem");
        grid.setItems(found);
        return grid;
    }

    private static void number(Grid<Territoire> grid, String header, ToLongFunction<Territoire> value) {
        grid.addColumn(one -> FrenchText.number(value.applyAsLong(one)))
                .setHeader(header)
                .setAutoWidth(true)
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0);
    }

    private Section examples(Territoire one) {
        UnorderedList list = new UnorderedList();
        one.exemples().forEach(exemple -> list.add(item(one.territoire(), exemple)));
        return new Section("Exemples\u00A0: " + nom(one.territoire()), list);
    }

    private static ListItem item(String territoire, Exemple exemple) {
        Component offer = new Anchor(
                "catalogue/" + territoire + "/" + encode(exemple.numero()),
                exemple.intitule() + " (" + exemple.numero() + ")");
        return new ListItem(offer, new Span("\u00A0: " + exemple.message()));
    }

    private static String encode(String numero) {
        return URLEncoder.encode(numero, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String nom(String code) {
        return territories.find(code).map(TenantDefinition::nom).orElse(code);
    }
}
