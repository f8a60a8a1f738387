package fr.estuaire.journeys;

import fr.estuaire.TestHome;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The application as it is delivered, started in a process of its own on a new home directory with demo data. */
final class RunningEstuaire implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private final Process process;
    private final Path home;
    private final int port;
    private final Path log;

    private RunningEstuaire(Process process, Path home, int port, Path log) {
        this.process = process;
        this.home = home;
        this.port = port;
        this.log = log;
    }

    static RunningEstuaire start() throws IOException, InterruptedException {
        Path home = TestHome.create().toAbsolutePath();
        int port = freePort();
        Path log = home.resolve("parcours.log");
        List<String> command =
                new ArrayList<>(java("run", "--home", home.toString(), "--port", Integer.toString(port)));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        RunningEstuaire running = new RunningEstuaire(process, home, port, log);
        running.awaitSignInPage();
        return running;
    }

    private static List<String> java(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx800m",
                "-Destuaire.database.durable=false",
                "-Destuaire.database.binaries="
                        + Path.of("target", "mariadb-programs").toAbsolutePath(),
                "-jar",
                System.getProperty("estuaire.jar", "target/estuaire-0.1.0.jar")));
        command.addAll(List.of(arguments));
        return command;
    }

    private void awaitSignInPage() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("Estuaire n’a pas démarré : " + tail());
            }
            process.waitFor(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private boolean answers() throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(address("connexion"))).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    String address(String path) {
        return "http://localhost:" + port + "/" + path;
    }

    Path home() {
        return home;
    }

    /** Runs a command of the terminal on the same home, while the server runs; its exit code. */
    int command(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(java(arguments));
        command.addAll(List.of("--home", home.toString()));
        Process terminal = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        return terminal.waitFor();
    }

    private String tail() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
