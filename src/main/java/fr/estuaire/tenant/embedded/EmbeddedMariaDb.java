package fr.estuaire.tenant.embedded;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A real MariaDB server living in a home directory, shared by the processes that work on it: the first to come starts
 * it, the last to leave stops it. A server left behind by a killed process is taken over.
 */
public final class EmbeddedMariaDb implements AutoCloseable {
    private final ServerDirectory directory;
    private final HomeLocks locks;
    private final ServerAccess access;
    private final ServerStart start;

    private EmbeddedMariaDb(ServerDirectory directory, HomeLocks locks, ServerStart start, ServerAccess access) {
        this.directory = directory;
        this.locks = locks;
        this.start = start;
        this.access = access;
    }

    /**
     * Joins the server of a home directory, starting it if nobody has.
     *
     * @param home the home directory of the installation
     * @param binaries where the server's programs are unpacked; null: inside the home directory
     * @param durable whether each commit waits for the disk
     * @throws EmbeddedMariaDbException with a sentence for the person who started the program
     */
    public static EmbeddedMariaDb join(Path home, @Nullable Path binaries, boolean durable) {
        try {
            ServerDirectory directory = ServerDirectory.in(home, binaries);
            HomeLocks locks = HomeLocks.join(directory.root());
            try {
                ServerStart start = new ServerStart(directory, durable);
                ServerAccess access = start.attachOrStart();
                locks.ready();
                return new EmbeddedMariaDb(directory, locks, start, access);
            } catch (IOException | RuntimeException e) {
                locks.leave(() -> {});
                throw e;
            }
        } catch (IOException e) {
            throw new EmbeddedMariaDbException(
                    "Le dossier « " + home + " » ne peut pas recevoir la base de données (" + e.getMessage()
                            + ") ; vérifiez qu’il existe et que vous pouvez y écrire.",
                    e);
        }
    }

    /** The JDBC address, users and passwords of the server. */
    public ServerAccess access() {
        return access;
    }

    /** Where the server keeps its data. */
    public Path data() {
        return directory.data();
    }

    /** The process of the server, to be told when it ends; empty when it is no longer there. */
    public java.util.Optional<ProcessHandle> process() {
        return directory.readPid().flatMap(ProcessHandle::of);
    }

    /**
     * Starts the server again, at the same address, if it is found dead; another process may do it at the same time.
     *
     * @throws EmbeddedMariaDbException with a sentence when it does not start
     */
    public void revive() {
        try {
            locks.change(() -> start.attachOrRestart(access.port()));
        } catch (IOException e) {
            throw new EmbeddedMariaDbException("La base de données n’a pas pu être relancée.", e);
        }
    }

    @Override
    public void close() {
        try {
            locks.leave(() -> new ServerStop(directory).stop());
        } catch (IOException e) {
            throw new EmbeddedMariaDbException("La base de données n’a pas pu être arrêtée proprement.", e);
        }
    }
}
