package fr.estuaire.tenant.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Stops the server cleanly: asks, waits, and insists only after a minute. */
final class ServerStop {
    private final ServerDirectory directory;

    ServerStop(ServerDirectory directory) {
        this.directory = directory;
    }

    void stop() {
        directory.readPid().flatMap(ProcessHandle::of).ifPresent(ServerStop::end);
        try {
            directory.forgetProcess();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(ProcessHandle server) {
        server.destroy();
        try {
            server.onExit().get(60, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            server.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
