package fr.estuaire.rollup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.Scroller;
import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementValues;
import fr.estuaire.lheo.LheoPath;
import fr.estuaire.lheo.LheoTerms;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Two versions of a formation side by side: one line a value that is not the same, grouped by action and session. */
class VersionTable extends Div {
    private static final int SHOWN = 200;

    private final transient List<Change> changes;
    private final Div table = new Div();
    private final String then;
    private final String now;

    VersionTable(Element before, Element after, LocalDate du, LocalDate au) {
        then = "Le " + FrenchText.date(du);
        now = "Le " + FrenchText.date(au);
        changes = changes(ElementValues.of(before), ElementValues.of(after));
        String sentence = changes.isEmpty()
                ? "Aucune valeur n’a changé entre ces deux jours."
                : FrenchText.count(changes.size(), "valeur a changé.", "valeurs ont changé.");
        add(new Section("Ce qui a changé", new Paragraph(sentence), table));
        show(SHOWN);
    }

    /**
     * @param before null when there was nothing there
     * @param after null when there is nothing any more
     */
    private record Change(
            LheoPath path,
            @Nullable String before,
            @Nullable String after) {}

    private static List<Change> changes(Map<String, String> before, Map<String, String> after) {
        List<Change> changes = new ArrayList<>();
        after.forEach((path, value) -> {
            if (!path.startsWith("@") && !value.equals(before.get(path))) {
                changes.add(new Change(LheoPath.of(path), before.get(path), value));
            }
        });
        before.forEach((path, value) -> {
            if (!path.startsWith("@") && !after.containsKey(path)) {
                changes.add(new Change(LheoPath.of(path), value, null));
            }
        });
        return changes;
    }

    private void show(int limit) {
        table.removeAll();
        if (changes.isEmpty()) {
            return;
        }
        table.add(new Scroller(
                table(changes.subList(0, Math.min(limit, changes.size()))), Scroller.ScrollDirection.HORIZONTAL));
        if (changes.size() > limit) {
            table.add(new Button(
                    "Montrer les " + FrenchText.number(changes.size() - limit) + " lignes suivantes",
                    event -> show(Integer.MAX_VALUE)));
        }
    }

    private NativeTable table(List<Change> shown) {
        NativeTable lines = new NativeTable();
        lines.addClassName("differences");
        lines.getHead().add(new NativeTableRow(header("Quoi", "col"), header(then, "col"), header(now, "col")));
        NativeTableBody body = lines.getBody();
        shown.stream()
                .collect(Collectors.groupingBy(one -> one.path().where(), LinkedHashMap::new, Collectors.toList()))
                .forEach((where, ones) -> {
                    if (!where.isEmpty()) {
                        body.add(group(where));
                    }
                    ones.forEach(one -> body.add(row(one)));
                });
        return lines;
    }

    private static NativeTableRow group(String where) {
        NativeTableHeaderCell cell = header(where, "colgroup");
        cell.getElement().setAttribute("colspan", "3");
        NativeTableRow row = new NativeTableRow(cell);
        row.addClassName("differences-groupe");
        return row;
    }

    private NativeTableRow row(Change change) {
        return new NativeTableRow(
                header(change.path().what(), "row"),
                cell(then, marked("del", change.path(), change.before())),
                cell(now, marked("ins", change.path(), change.after())));
    }

    private static Component marked(String tag, LheoPath path, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            Span nothing = new Span("rien");
            nothing.addClassName("rien");
            return nothing;
        }
        HtmlContainer mark = new HtmlContainer(tag);
        mark.setText(LheoTerms.value(path.element(), value));
        return mark;
    }

    private static NativeTableHeaderCell header(String text, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    /** @param column its name, which a narrow window shows in the cell */
    private static NativeTableCell cell(String column, Component content) {
        NativeTableCell cell = new NativeTableCell(content);
        cell.getElement().setAttribute("data-colonne", column);
        return cell;
    }
}
