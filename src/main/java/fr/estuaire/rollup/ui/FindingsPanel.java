package fr.estuaire.rollup.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.estuaire.rollup.RunHistory;
import fr.estuaire.rollup.RunHistory.Line;
import fr.estuaire.rollup.RunHistory.LoggedFinding;
import fr.estuaire.rollup.RunHistory.RuleCount;
import fr.estuaire.rules.ui.RuleLink;
import fr.estuaire.rules.ui.SeverityBadge;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Fiches;
import fr.estuaire.shared.ui.Section;
import java.util.List;

/** What the rules found in the feed of a territory. */
class FindingsPanel extends Div {
    FindingsPanel(Line line, RunHistory history) {
        Section sheet = new Section("Constats\u00A0: " + line.nom());
        add(sheet);
        List<RuleCount> rules = history.listRules(line.id());
        if (rules.isEmpty()) {
            sheet.add(new Paragraph(
                    line.motif() == null
                            ? "Les règles n’ont rien trouvé à signaler dans ce flux, ou il n’a pas été relu."
                            : line.motif()));
            return;
        }
        UnorderedList counts = new UnorderedList();
        rules.forEach(rule -> counts.add(new ListItem(
                RuleLink.inWords(rule.regle()), new Span(" " + FrenchText.count(rule.nombre(), "constat")))));
        sheet.add(counts);
        sheet.add(grid(history.listFindings(line.id())));
        sheet.add(new Paragraph("Les cinquante premiers constats de chaque règle sont gardés."));
    }

    private static Grid<LoggedFinding> grid(List<LoggedFinding> findings) {
        Grid<LoggedFinding> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addClassName("liste");
        grid.addComponentColumn(finding -> SeverityBadge.of(finding.severite()))
                .setHeader("Gravité")
                .setWidth("10rem")
                .setFlexGrow(0);
        grid.addComponentColumn(finding -> RuleLink.inWords(finding.regle()))
                .setHeader("Règle")
                .setWidth("16rem")
                .setFlexGrow(0);
        grid.addColumn(finding -> finding.ligne() == 0 ? "" : FrenchText.number(finding.ligne()))
                .setHeader("Ligne")
                .setWidth("6rem")
                .setFlexGrow(0);
        grid.addColumn(LoggedFinding::numero)
                .setHeader("Numéro")
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addColumn(LoggedFinding::message).setHeader("Constat").setWidth("20rem");
        Fiches.fold(grid);
        grid.setItems(findings);
        return grid;
    }
}
