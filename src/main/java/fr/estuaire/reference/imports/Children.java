package fr.estuaire.reference.imports;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a line of a register has several of, in a table of their own. */
public interface Children<R> {

    /** Adds to the hash of the line what its children say, in an order that does not change. */
    void addTo(Fingerprint fingerprint, R row);

    /**
     * Stores the children of lines just stored.
     *
     * @param added lines that the register did not have
     * @param changed lines that it had; what they had before is to be replaced
     */
    void write(JdbcTemplate registers, List<R> added, List<R> changed, long importId);

    /** Told once the lines that are gone bear the number of the import in {@code absent_depuis}. */
    default void markGone(JdbcTemplate registers, long importId) {}
}
