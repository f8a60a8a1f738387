package fr.estuaire.lheo;

/**
 * Where an element starts in the file it was read from, both counted from 1.
 *
 * @param line 0 when the element was not read from a file
 * @param column 0 when the element was not read from a file
 */
public record Position(int line, int column) {

    /** The position of what was built in memory. */
    public static final Position NONE = new Position(0, 0);

    @Override
    public String toString() {
        return line == 0 ? "" : "ligne %d, colonne %d".formatted(line, column);
    }
}
