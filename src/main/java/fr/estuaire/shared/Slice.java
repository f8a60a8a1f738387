package fr.estuaire.shared;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of a list that a page shows now, for lists that the database pages and sorts.
 *
 * @param offset rows to skip
 * @param limit rows wanted, at least 1
 * @param sort key of the column to sort by, null for the list's own order
 * @param descending whether the largest comes first
 */
public record Slice(int offset, int limit, @Nullable String sort, boolean descending) {

    /** The first rows in the list's own order. */
    public static Slice first(int limit) {
        return new Slice(0, limit, null, false);
    }

    /**
     * What follows {@code ORDER BY}. A key that {@code columns} does not name is ignored, so that no text of the browser
     * ever reaches the statement.
     *
     * @param columns SQL expression of each key that may be sorted by
     * @param usual order when none is asked; also breaks ties, hence should end with a unique column
     */
    public String orderBy(Map<String, String> columns, String usual) {
        String column = sort == null ? null : columns.get(sort);
        return column == null ? usual : column + (descending ? " DESC, " : " ASC, ") + usual;
    }
}
