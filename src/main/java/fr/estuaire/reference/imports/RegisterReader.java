package fr.estuaire.reference.imports;

import java.io.IOException;
import java.util.Optional;

/**
 * Reads a file line by line, in a memory that does not depend on its size. It is opened by one thread and read by
 * another, never by two at once.
 */
public interface RegisterReader<R> extends AutoCloseable {

    /** What the file is and holds; known as soon as it is open. */
    Contents contents();

    /**
     * The next line, or nothing at the end.
     *
     * @throws UnreadableRegisterException when the file as a whole proves wrong: cut, damaged, too large
     */
    Optional<ReadLine<R>> next() throws IOException;

    /** Where its lines go, when the file is of a kind that fills less than the table of the format. */
    default Optional<RegisterTable<R>> table() {
        return Optional.empty();
    }

    @Override
    void close() throws IOException;
}
