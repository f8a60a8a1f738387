package fr.estuaire.reference.ui;

import fr.estuaire.identity.SystemWork;
import fr.estuaire.reference.ImportListener;
import fr.estuaire.reference.ImportOptions;
import fr.estuaire.reference.ImportReport;
import fr.estuaire.reference.Register;
import fr.estuaire.reference.RegisterImports;
import fr.estuaire.shared.Explained;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The imports that pages started, one a register at a time: they go on when the page is left, and any page opened meanwhile
 * can follow them. Their threads act under the nation’s authority, which the page has checked.
 */
@Component
class RunningImports {
    private static final Logger LOG = LoggerFactory.getLogger(RunningImports.class);
    private final RegisterImports imports;
    private final SystemWork system;
    private final Map<Register, State> current = new ConcurrentHashMap<>();
    private final Set<Register> atWork = ConcurrentHashMap.newKeySet();
    private final Set<Consumer<State>> followers = ConcurrentHashMap.newKeySet();

    RunningImports(RegisterImports imports, SystemWork system) {
        this.imports = imports;
        this.system = system;
    }

    /**
     * How far an import has come.
     *
     * @param report what it did, once it is over
     * @param refusal why it did nothing, if so
     */
    record State(
            Register register,
            String nomFichier,
            ImportListener.@Nullable Progress progress,
            @Nullable ImportReport report,
            @Nullable String refusal) {
        boolean isOver() {
            return report != null || refusal != null;
        }
    }

    /**
     * Imports a file on a thread of its own, and deletes it then.
     *
     * @return false when an import of the register is at work; the file is then the caller’s still
     */
    boolean start(Register register, Path file, String name, String by) {
        return start(register, name, by, () -> {
            try {
                return imports.run(
                        register,
                        file,
                        name,
                        ImportOptions.NONE.listening(
                                progress -> tell(new State(register, name, progress, null, null))));
            } finally {
                delete(file);
            }
        });
    }

    /** Applies an import that was held, on a thread of its own; false when an import of the register is at work. */
    boolean release(Register register, long id, String name, String reason, String by) {
        return start(register, name, by, () -> imports.release(id, reason));
    }

    Optional<State> find(Register register) {
        return Optional.ofNullable(current.get(register));
    }

    /** Calls at each step of any register, from the thread of the import; what is returned ends it. */
    Runnable follow(Consumer<State> follower) {
        followers.add(follower);
        return () -> followers.remove(follower);
    }

    private boolean start(Register register, String name, String by, Supplier<ImportReport> work) {
        if (!atWork.add(register)) {
            return false;
        }
        State starting = new State(register, name, null, null, null);
        current.put(register, starting);
        Thread.ofVirtual().name("import-" + register.code()).start(() -> system.run(by, () -> work(starting, work)));
        return true;
    }

    private void work(State starting, Supplier<ImportReport> work) {
        Register register = starting.register();
        String name = starting.nomFichier();
        try {
            ImportReport report = work.get();
            atWork.remove(register);
            tell(new State(register, name, null, report, null));
        } catch (RuntimeException e) {
            if (!(e instanceof Explained)) {
                LOG.error("Import of {} failed", register.code(), e);
            }
            atWork.remove(register);
            tell(new State(register, name, null, null, sentence(e)));
        }
    }

    private static String sentence(RuntimeException e) {
        return e instanceof Explained explained
                ? explained.getMessage()
                : "L’import s’est arrêté sur une erreur et n’a rien changé : recommencez, puis prévenez l’assistance si"
                        + " cela se répète.";
    }

    private void tell(State state) {
        current.put(state.register(), state);
        followers.forEach(follower -> {
            try {
                follower.accept(state);
            } catch (RuntimeException e) {
                LOG.debug("A page that follows an import is gone", e);
            }
        });
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("A file received could not be deleted: {}", file, e);
        }
    }
}
