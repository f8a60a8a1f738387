package fr.estuaire.tenant.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The files of the embedded server inside a home directory. */
record ServerDirectory(Path root, Path binaries) {

    static ServerDirectory in(Path home, @Nullable Path binaries) throws IOException {
        Path root = Files.createDirectories(home.toAbsolutePath().resolve("mariadb"));
        Files.createDirectories(root.resolve("tmp"));
        Path programs = binaries == null ? root.resolve("programs") : binaries.toAbsolutePath();
        return new ServerDirectory(root, Files.createDirectories(programs));
    }

    Path data() {
        return root.resolve("data");
    }

    /** Of tables that the server sets aside: in a folder that servers share, one that starts removes those of the others. */
    Path temporary() {
        return root.resolve("tmp");
    }

    Path log() {
        return root.resolve("mariadb.log");
    }

    Path pidFile() {
        return root.resolve("mariadb.pid");
    }

    Path initFile() {
        return root.resolve("init.sql");
    }

    private Path portFile() {
        return root.resolve("mariadb.port");
    }

    private Path secretsFile() {
        return root.resolve("secrets.properties");
    }

    Optional<Long> readPid() {
        return read(pidFile()).map(Long::parseLong);
    }

    Optional<Integer> readPort() {
        return read(portFile()).map(Integer::parseInt);
    }

    void writePort(int port) throws IOException {
        Files.writeString(portFile(), Integer.toString(port));
    }

    void forgetProcess() throws IOException {
        Files.deleteIfExists(pidFile());
        Files.deleteIfExists(portFile());
    }

    /** The passwords of this home, drawn at random the first time and readable by their owner alone. */
    ServerAccess access(int port) throws IOException {
        Properties secrets = new Properties();
        if (Files.exists(secretsFile())) {
            try (var in = Files.newBufferedReader(secretsFile())) {
                secrets.load(in);
            }
        } else {
            secrets.setProperty("admin", randomPassword());
            secrets.setProperty("app", randomPassword());
            writeForOwner(
                    secretsFile(),
                    "admin=" + secrets.getProperty("admin") + "\napp=" + secrets.getProperty("app") + "\n");
        }
        return new ServerAccess(port, secrets.getProperty("admin"), secrets.getProperty("app"));
    }

    /** Writes a file that only its owner may read. */
    static void writeForOwner(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
    }

    private static String randomPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static Optional<String> read(Path file) {
        try {
            return Files.exists(file)
                    ? Optional.of(Files.readString(file).strip()).filter(text -> !text.isEmpty())
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
