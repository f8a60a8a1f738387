package fr.estuaire.tenant.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Two file locks that let several processes share one server: {@code change.lock} is held while somebody starts or
 * stops it, {@code users.lock} is shared by those who use it. The system frees both when a process dies.
 */
final class HomeLocks {
    private final FileChannel change;
    private final FileChannel users;
    private FileLock changing;
    private FileLock using;

    private HomeLocks(FileChannel change, FileChannel users) throws IOException {
        this.change = change;
        this.users = users;
        this.changing = change.lock();
        this.using = users.lock(0, Long.MAX_VALUE, true);
    }

    /** Joins the users of the server and keeps others from starting or stopping it until {@link #ready()}. */
    static HomeLocks join(Path root) throws IOException {
        return new HomeLocks(open(root.resolve("change.lock")), open(root.resolve("users.lock")));
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** Says that the server answers. */
    void ready() throws IOException {
        changing.release();
    }

    /** Does something to the server while nobody else starts or stops it; nothing once this user has left. */
    synchronized void change(Change work) throws IOException {
        if (!change.isOpen()) {
            return;
        }
        changing = change.lock();
        try {
            work.run();
        } finally {
            changing.release();
        }
    }

    /** What is done to the server. */
    interface Change {
        void run() throws IOException;
    }

    /** Leaves the users; the last one to leave runs {@code stop}. */
    synchronized void leave(Runnable stop) throws IOException {
        if (!change.isOpen()) {
            return;
        }
        if (!changing.isValid()) {
            changing = change.lock();
        }
        using.release();
        FileLock alone = users.tryLock();
        if (alone != null) {
            using = alone;
            stop.run();
        }
        users.close();
        change.close();
    }
}
