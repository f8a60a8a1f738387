package fr.estuaire.collect.lecture;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Where the rows of a table go. */
interface RowSink extends Closeable {
    void write(List<String> cells) throws IOException;

    /** Ends the file; without it, it is not whole. */
    void finish() throws IOException;
}
