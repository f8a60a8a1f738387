package fr.estuaire.reference;

import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.identity.Role;
import fr.estuaire.reference.imports.HeldImports;
import fr.estuaire.reference.imports.ImportEngine;
import fr.estuaire.reference.imports.ImportHistory;
import fr.estuaire.reference.imports.RegisterCounts;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Brings the registers up to date with the files of their owners, and tells what became of each import. Callers need no
 * space: all of this happens in that of the registers.
 */
@Service
@PreAuthorize("hasRole('" + Role.Nom.NATIONAL + "')")
public class RegisterImports {
    private final ImportEngine engine;
    private final ImportHistory history;
    private final HeldImports held;
    private final RegisterCounts counts;
    private final CurrentPerson currentPerson;

    RegisterImports(
            ImportEngine engine,
            ImportHistory history,
            HeldImports held,
            RegisterCounts counts,
            CurrentPerson currentPerson) {
        this.engine = engine;
        this.history = history;
        this.held = held;
        this.counts = counts;
        this.currentPerson = currentPerson;
    }

    /** As {@link #run(Register, Path, String, ImportOptions)}, the usual way. */
    public ImportReport run(Register register, Path file, String name) {
        return run(register, file, name, ImportOptions.NONE);
    }

    /**
     * Imports a file: all of it, or nothing.
     *
     * @param file of this machine, left where it is
     * @param name as whoever gives it calls it
     * @return the report, also when the file is refused or held
     * @throws RuntimeException that is {@link fr.estuaire.shared.Explained} when there is no file to open, the register
     *     cannot be imported, or an import of it is at work: nothing is recorded then
     */
    public ImportReport run(Register register, Path file, String name, ImportOptions options) {
        return engine.run(register, file, name, options, currentPerson.get().identifiant());
    }

    /** The latest imports first; of all registers when none is given. */
    public List<ImportLine> list(Optional<Register> register, int offset, int limit) {
        return read(() -> history.list(register, offset, limit));
    }

    /** How many imports there were. */
    public long count(Optional<Register> register) {
        return read(() -> history.count(register));
    }

    public Optional<ImportReport> find(long id) {
        return read(() -> history.find(id));
    }

    /**
     * Applies a file that was held, whatever it takes away.
     *
     * @param id of the import that is held
     * @param reason why the person thinks that the file is right; not blank
     * @return the report of a new import, of the same file
     * @throws ImportRefusedException when it is no longer to be decided, or another file was applied since, or the file
     *     has gone, or there is no reason
     */
    public ImportReport release(long id, String reason) {
        return held.release(id, currentPerson.get().identifiant(), reason);
    }

    /**
     * Sets a held file aside: the register stays as it is.
     *
     * @throws ImportRefusedException when it is no longer to be decided, or there is no reason
     */
    public void reject(long id, String reason) {
        held.reject(id, currentPerson.get().identifiant(), reason);
    }

    /** Where each register that can be imported stands. */
    public List<RegisterStatus> status() {
        return read(counts::list);
    }

    private static <T> T read(Supplier<T> work) {
        return TenantScope.call(Space.reference(), work::get);
    }
}
