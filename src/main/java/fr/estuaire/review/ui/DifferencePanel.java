package fr.estuaire.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.Scroller;
import fr.estuaire.lheo.LheoPath;
import fr.estuaire.lheo.LheoTerms;
import fr.estuaire.review.Difference;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Section;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an offer would change in what is published: one line a value, published beside proposed. */
final class DifferencePanel extends Div {
    /** Lines shown at once: a new action with its sessions may bring hundreds. */
    private static final int SHOWN = 200;

    private final transient List<Difference> values;
    private final Div table = new Div();
    private final Checkbox all = new Checkbox("Montrer aussi ce qui ne change pas");

    DifferencePanel(List<Difference> differences) {
        // The number of a formation never changes: it is above the table already.
        List<String> places =
                differences.stream().map(DifferencePanel::place).distinct().toList();
        values = differences.stream()
                .filter(difference -> !difference.path().startsWith("@"))
                .sorted(Comparator.comparingInt(difference -> places.indexOf(place(difference))))
                .toList();
        long changes = values.stream().filter(Difference::isChange).count();
        all.addValueChangeListener(event -> show(SHOWN));
        Section section = new Section("Ce qui change", new Paragraph(sentence(changes)), table).actions(all);
        add(section);
        show(SHOWN);
    }

    private static String place(Difference difference) {
        return LheoPath.of(difference.path()).where();
    }

    private static String sentence(long changes) {
        return changes == 0
                ? "Rien ne change dans ce qui est publié."
                : FrenchText.count(
                        changes,
                        "valeur changerait dans ce qui est publié.",
                        "valeurs changeraient dans ce qui est publié.");
    }

    private void show(int limit) {
        List<Difference> shown = values.stream()
                .filter(difference -> all.getValue() || difference.isChange())
                .toList();
        table.removeAll();
        if (shown.isEmpty()) {
            return;
        }
        table.add(new Scroller(table(shown.stream().limit(limit).toList()), Scroller.ScrollDirection.HORIZONTAL));
        if (shown.size() > limit) {
            table.add(new Button(
                    "Montrer les " + FrenchText.number(shown.size() - limit) + " lignes suivantes",
                    event -> show(Integer.MAX_VALUE)));
        }
    }

    private static NativeTable table(List<Difference> shown) {
        NativeTable table = new NativeTable();
        table.addClassName("differences");
        NativeTableRow head =
                new NativeTableRow(header("Quoi", "col"), header("Publié", "col"), header("Proposé", "col"));
        table.getHead().add(head);
        NativeTableBody body = table.getBody();
        byPlace(shown).forEach((where, differences) -> {
            if (!where.isEmpty()) {
                body.add(group(where));
            }
            differences.forEach(difference -> body.add(row(LheoPath.of(difference.path()), difference)));
        });
        return table;
    }

    /** What belongs together under one title: Lhéo tells an action before its sessions and goes on after them. */
    private static Map<String, List<Difference>> byPlace(List<Difference> differences) {
        return differences.stream()
                .collect(Collectors.groupingBy(DifferencePanel::place, LinkedHashMap::new, Collectors.toList()));
    }

    private static NativeTableRow group(String where) {
        NativeTableHeaderCell cell = header(where, "colgroup");
        cell.getElement().setAttribute("colspan", "3");
        NativeTableRow row = new NativeTableRow(cell);
        row.addClassName("differences-groupe");
        return row;
    }

    private static NativeTableRow row(LheoPath path, Difference difference) {
        String published = words(path, difference.published());
        String proposed = words(path, difference.proposed());
        NativeTableRow row = new NativeTableRow(header(path.what(), "row"));
        if (difference.isChange()) {
            row.add(
                    cell("Publié", ChangedText.removed(published, proposed)),
                    cell("Proposé", ChangedText.added(published, proposed)));
        } else {
            row.add(cell("Publié", new Span(published)), cell("Proposé", new Span(proposed)));
        }
        return row;
    }

    private static String words(LheoPath path, @Nullable String value) {
        return value == null ? "" : LheoTerms.value(path.element(), value);
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
