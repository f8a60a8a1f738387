package fr.estuaire.console;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps a home directory to one server at a time; the system frees it when the process dies, however it dies. */
final class ServerLock {
    /** Held until the process ends: a channel that is collected gives its lock back. */
    private static final List<FileChannel> HELD = new CopyOnWriteArrayList<>();

    private ServerLock() {}

    /** @throws Impossible when another server has the home, naming its process, or when one cannot write there */
    @SuppressWarnings("resource") // see HELD
    static void take(Path home) {
        try {
            Path file = Files.createDirectories(home).resolve("server.lock");
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw taken(home, Files.readString(file).strip());
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            HELD.add(channel);
        } catch (IOException e) {
            throw Settings.notWritable(home, e);
        }
    }

    private static Impossible taken(Path home, String pid) {
        return new Impossible("Estuaire tourne déjà sur le dossier « " + home + " » (processus " + pid
                + ") : arrêtez-le ou choisissez un autre dossier avec --home.");
    }
}
