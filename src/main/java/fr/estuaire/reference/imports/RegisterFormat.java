package fr.estuaire.reference.imports;

import fr.estuaire.reference.Register;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One register: how its file is read, and the table that it fills. A Spring bean.
 *
 * @param <R> a line of the register, as a record
 */
public interface RegisterFormat<R> {
    Register register();

    RegisterTable<R> table();

    /**
     * Opens the file up to its first line, in the space of the registers and in the thread of the import.
     *
     * @param registers to read what the reader must know beforehand; not to be used once it is open
     * @throws UnreadableRegisterException when the file is not one of this register
     */
    RegisterReader<R> open(RegisterFile file, JdbcClient registers) throws IOException;

    /** How many lines are compared and written together; less when each is heavy. */
    default int lotSize() {
        return 800;
    }

    /** Registers that decide which lines are ours: once one of them has changed, the same file is read again. */
    default Set<Register> scope() {
        return Set.of();
    }

    /** SQL condition on the rows of its table that are its own, when it shares it with another register. */
    default String rows() {
        return "TRUE";
    }

    /** What a person should know of what was just stored, as a French sentence; asked before the import is final. */
    default Optional<String> note(JdbcClient registers) {
        return Optional.empty();
    }
}
