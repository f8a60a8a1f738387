package fr.estuaire.collect.lecture;

import fr.estuaire.lheo.CodeLheo;
import fr.estuaire.lheo.DictLheo;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook of three sheets: the offers, with the lists to choose from; the meaning of each column; the lists. All cells
 * are texts, so that no number loses its zeros and none is taken for a formula.
 */
final class WorkbookSink implements RowSink {
    private static final String APPLICATION = "Estuaire";
    private static final int ROWS_AT_ONCE = 200;
    /** How far down a list is offered. */
    private static final int LIST_ROWS = 5000;

    private static final int FROZEN_COLUMNS = 2;
    private static final double WIDTH = 24;
    private static final String HEADING = "DDE7F0";
    private static final String MANDATORY = "FFE9B8";

    private final OutputStream out;
    private final Workbook workbook;
    private final Worksheet offers;
    private final Worksheet help;
    private final Worksheet lists;
    private final List<DictLheo> tables;
    private int row = 1;

    WorkbookSink(OutputStream out) throws IOException {
        this.out = out;
        this.workbook = new Workbook(out, APPLICATION, null);
        this.offers = workbook.newWorksheet("Offres");
        this.help = workbook.newWorksheet("Aide");
        this.lists = workbook.newWorksheet("Listes");
        this.tables = Colonnes.all().stream()
                .flatMap(colonne -> colonne.findTable().stream())
                .distinct()
                .toList();
        headings();
    }

    private void headings() throws IOException {
        List<Colonne> columns = Colonnes.all();
        for (int column = 0; column < columns.size(); column++) {
            Colonne colonne = columns.get(column);
            offers.style(column)
                    .format("@")
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
            offers.width(column, WIDTH);
            offers.inlineString(0, column, colonne.entete());
            offers.style(0, column)
                    .bold()
                    .wrapText(true)
                    .fillColor(colonne.obligatoire() ? MANDATORY : HEADING)
                    .set();
            choose(colonne, column);
        }
        offers.freezePane(FROZEN_COLUMNS, 1);
        offers.flush();
    }

    private void choose(Colonne colonne, int column) {
        colonne.findTable()
                .ifPresent(table -> offers.range(1, column, LIST_ROWS, column)
                        .validateWithList(lists.range(
                                1, tables.indexOf(table), table.proposed().size(), tables.indexOf(table)))
                        .errorTitle(APPLICATION)
                        .error("Choisissez dans la liste."));
    }

    @Override
    public void write(List<String> cells) throws IOException {
        if (row >= Worksheet.MAX_ROWS) {
            throw new UnreadableOfferFileException("Un classeur n’a que " + Worksheet.MAX_ROWS
                    + " lignes : choisissez moins d’offres, ou le format CSV.");
        }
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                offers.inlineString(row, column, Cellule.escaped(cells.get(column)));
                offers.style(row, column).format("@").set();
            }
        }
        if (++row % ROWS_AT_ONCE == 0) {
            offers.flush();
        }
    }

    @Override
    public void finish() throws IOException {
        offers.finish();
        explain();
        help.finish();
        list();
        lists.finish();
        workbook.finish();
    }

    private void explain() {
        List<String> headings =
                List.of("Colonne", "Décrit", "Obligatoire", "Ce qu’on attend", "Exemple", "Valeurs admises");
        line(help, 0, headings);
        help.range(0, 0, 0, headings.size() - 1)
                .style()
                .bold()
                .fillColor(HEADING)
                .set();
        for (int column = 0; column < headings.size(); column++) {
            help.width(column, column < 3 ? WIDTH : 2 * WIDTH);
        }
        int line = 0;
        for (Colonne colonne : Colonnes.all()) {
            line(
                    help,
                    ++line,
                    List.of(
                            colonne.entete(),
                            colonne.niveau().label(),
                            colonne.obligatoire() ? "oui" : "",
                            colonne.aide(),
                            colonne.exemple(),
                            colonne.findTable().map(WorkbookSink::values).orElse("")));
            help.range(line, 0, line, headings.size() - 1)
                    .style()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
        }
        help.freezePane(1, 1);
    }

    private static String values(DictLheo table) {
        List<String> labels = table.proposed().stream().map(CodeLheo::label).toList();
        return labels.size() > 25 ? "Feuille « Listes », colonne « " + table.label() + " »" : String.join("\n", labels);
    }

    private void list() {
        for (int column = 0; column < tables.size(); column++) {
            List<String> values = new ArrayList<>();
            values.add(tables.get(column).label());
            tables.get(column).proposed().forEach(code -> values.add(code.label()));
            for (int line = 0; line < values.size(); line++) {
                lists.inlineString(line, column, values.get(line));
            }
            lists.width(column, 2 * WIDTH);
            lists.style(0, column).bold().fillColor(HEADING).set();
        }
        lists.freezePane(0, 1);
    }

    private static void line(Worksheet sheet, int row, List<String> texts) {
        for (int column = 0; column < texts.size(); column++) {
            if (!texts.get(column).isEmpty()) {
                sheet.inlineString(row, column, texts.get(column));
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (out) {
            workbook.close();
        }
    }
}
