package fr.estuaire.tenant.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Finds the running server of a home directory, or prepares its data and starts it. */
final class ServerStart {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private final ServerDirectory directory;
    private final boolean durable;

    ServerStart(ServerDirectory directory, boolean durable) {
        this.directory = directory;
        this.durable = durable;
    }

    ServerAccess attachOrStart() throws IOException {
        return attachOr(ServerStart::freePort);
    }

    /** As {@link #attachOrStart()}, at a port that others already know. */
    ServerAccess attachOrRestart(int samePort) throws IOException {
        return attachOr(() -> samePort);
    }

    private interface PortChoice {
        int choose() throws IOException;
    }

    private ServerAccess attachOr(PortChoice choice) throws IOException {
        var pid = directory.readPid().flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
        var port = directory.readPort();
        if (pid.isPresent() && port.isPresent() && isMariaDb(pid.get())) {
            ServerAccess access = directory.access(port.get());
            waitUntilItAnswers(access, pid.get());
            return access;
        }
        directory.forgetProcess();
        return start(choice.choose());
    }

    private static boolean isMariaDb(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.contains("mariadbd"))
                .orElse(true);
    }

    private ServerAccess start(int newPort) throws IOException {
        ServerPrograms.unpackInto(directory.binaries());
        ServerAccess access = directory.access(newPort);
        boolean first = !Files.isDirectory(directory.data().resolve("mysql"));
        if (first) {
            install(access);
        }
        Process server = launch(access.port(), Files.exists(directory.initFile()));
        ServerDirectory.writeForOwner(directory.pidFile(), Long.toString(server.pid()));
        directory.writePort(access.port());
        waitUntilItAnswers(access, server.toHandle());
        Files.deleteIfExists(directory.initFile());
        return access;
    }

    private void install(ServerAccess access) throws IOException {
        Path base = directory.binaries();
        ServerDirectory.writeForOwner(directory.initFile(), firstStatements(access));
        List<String> command = new ArrayList<>(List.of(
                base.resolve("scripts/mariadb-install-db").toString(),
                "--no-defaults",
                "--basedir=" + base,
                "--datadir=" + directory.data(),
                "--force",
                "--skip-name-resolve",
                "--skip-test-db",
                "--auth-root-authentication-method=normal"));
        addUser(command);
        ProcessBuilder installer = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.root().resolve("install.log").toFile());
        installer.environment().put("TMPDIR", directory.temporary().toString());
        Process install = installer.start();
        if (await(install) != 0) {
            throw new EmbeddedMariaDbException("La base de données n’a pas pu être préparée ; le détail est dans « "
                    + directory.root().resolve("install.log") + " ».");
        }
    }

    /** Run by the server before it listens: root gets a password, our two users are made. */
    private static String firstStatements(ServerAccess access) {
        return """
                ALTER USER root@localhost IDENTIFIED BY '%1$s';
                CREATE USER IF NOT EXISTS %3$s@'127.0.0.1' IDENTIFIED BY '%1$s';
                GRANT ALL PRIVILEGES ON *.* TO %3$s@'127.0.0.1' WITH GRANT OPTION;
                CREATE USER IF NOT EXISTS %4$s@'127.0.0.1' IDENTIFIED BY '%2$s';
                DROP DATABASE IF EXISTS test;
                """.formatted(
                        access.adminPassword(), access.appPassword(), ServerAccess.ADMIN_USER, ServerAccess.APP_USER);
    }

    private Process launch(int port, boolean withInitFile) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(directory.binaries().resolve("bin/mariadbd").toString(), "--no-defaults"));
        command.addAll(ServerOptions.of(directory, port, durable));
        if (withInitFile) {
            command.add("--init-file=" + directory.initFile());
        }
        addUser(command);
        return new ProcessBuilder(command)
                .directory(directory.data().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(directory.log().toFile()))
                .start();
    }

    private static void addUser(List<String> command) {
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void waitUntilItAnswers(ServerAccess access, ProcessHandle server) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (answers(access)) {
                return;
            }
            if (!server.isAlive()) {
                directory.forgetProcess();
                throw new EmbeddedMariaDbException("La base de données s’est arrêtée en démarrant : " + lastError()
                        + " Le détail est dans « " + directory.log() + " ».");
            }
            pause();
        }
        throw new EmbeddedMariaDbException("La base de données ne répond pas après " + PATIENCE.toSeconds()
                + " secondes ; le détail est dans « " + directory.log() + " ».");
    }

    private static boolean answers(ServerAccess access) {
        String url = access.url() + "?connectTimeout=2000";
        try (var connection = DriverManager.getConnection(url, ServerAccess.ADMIN_USER, access.adminPassword())) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    private String lastError() throws IOException {
        try (Stream<String> lines = Files.lines(directory.log(), java.nio.charset.StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.contains("[ERROR]"))
                    .map(line -> line.substring(line.indexOf("[ERROR]") + 8) + ".")
                    .reduce((first, second) -> second.startsWith("Aborting") ? first : second)
                    .orElse("");
        }
    }

    private static int await(Process process) {
        try {
            return process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(60);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedMariaDbException("Le démarrage a été interrompu.", e);
        }
    }
}
