package fr.estuaire.collect.lecture;

import java.util.List;

/**
 * A row of a table.
 *
 * @param ligne of the file or of the sheet, from 1
 * @param cellules as {@link Cellule#clean} leaves them
 */
record Rangee(int ligne, List<String> cellules) {
    Rangee {
        cellules = cellules.stream().map(Cellule::clean).toList();
    }

    boolean isBlank() {
        return cellules.stream().allMatch(String::isBlank);
    }

    /** The cell of a rank, blank when the row is shorter. */
    String cellule(int rank) {
        return rank < cellules.size() ? cellules.get(rank) : "";
    }
}
