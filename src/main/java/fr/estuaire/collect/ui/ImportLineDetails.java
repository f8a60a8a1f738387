package fr.estuaire.collect.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.orderedlayout.Scroller;
import fr.estuaire.collect.imports.Ecart;
import fr.estuaire.collect.imports.Imports;
import fr.estuaire.collect.imports.LigneImport;
import fr.estuaire.collect.lecture.Remarque;
import fr.estuaire.lheo.LheoTerms;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All there is to say of one formation of a file: what it would change, value by value, and the remarks. */
@StyleSheet("estuaire/relecture.css")
class ImportLineDetails extends Div {

    ImportLineDetails(Imports imports, long id, LigneImport line) {
        addClassName("import-details");
        List<Ecart> ecarts = imports.listEcarts(id, line.rang());
        if (!ecarts.isEmpty()) {
            add(new H3("Ce qui change"), new Scroller(table(ecarts), Scroller.ScrollDirection.HORIZONTAL));
        }
        List<Remarque> remarques = imports.listRemarques(id, line.rang());
        if (!remarques.isEmpty()) {
            add(new H3("À revoir"), ImportLines.remarks(remarques));
        }
    }

    private static NativeTable table(List<Ecart> ecarts) {
        NativeTable table = new NativeTable();
        table.addClassName("differences");
        table.getHead().add(new NativeTableRow(head("Quoi", "col"), head("Offre", "col"), head("Fichier", "col")));
        ecarts.forEach(ecart -> table.getBody()
                .add(new NativeTableRow(
                        head(ecart.ou(), "row"),
                        cell("Offre", words(ecart.element(), ecart.avant())),
                        cell("Fichier", words(ecart.element(), ecart.apres())))));
        return table;
    }

    private static String words(String element, @Nullable String value) {
        return value == null ? "rien" : LheoTerms.value(element, value);
    }

    private static NativeTableHeaderCell head(String text, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private static Component cell(String column, String text) {
        NativeTableCell cell = new NativeTableCell(text);
        cell.getElement().setAttribute("data-colonne", column);
        return cell;
    }
}
