package fr.estuaire.benchmarks;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;

/** Estuaire in a process of its own: what is said to it and what it answers. */
final class NodeProcess {
    private static final int PATIENCE_SECONDS = 180;

    private static final Path LEARNT = Path.of("target", "morts.aot");
    private static final String CLASSES = Arrays.stream(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .map(path -> (Files.isDirectory(path) ? jar(path) : path).toString())
            .collect(Collectors.joining(File.pathSeparator));

    private final Process process;
    private final BufferedReader answers;
    private final Writer words;
    private final List<String> heard = new ArrayList<>();

    NodeProcess(Path home) throws IOException {
        this(home, List.of());
    }

    /**
     * For trials: most of their time is the start of processes, so the first one that ends by itself teaches the others its
     * classes.
     *
     * @param settings of the application, beside the usual ones
     */
    NodeProcess(Path home, List<String> settings) throws IOException {
        this(
                home,
                settings,
                List.of(
                        "-Xmx400m",
                        "-XX:TieredStopAtLevel=1",
                        (Files.exists(LEARNT) ? "-XX:AOTCache=" : "-XX:AOTCacheOutput=") + LEARNT,
                        "-Xlog:cds=off",
                        "-Xlog:aot=off"));
    }

    /** For measures: as it runs in production. */
    static NodeProcess measured(Path home) throws IOException {
        return new NodeProcess(home, List.of(), List.of("-Xmx512m"));
    }

    private NodeProcess(Path home, List<String> settings, List<String> options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                CLASSES,
                CrashChild.class.getName(),
                home.toString()));
        command.addAll(settings);
        process = new ProcessBuilder(command)
                .redirectError(
                        Files.createDirectories(home).resolve("essai.log").toFile())
                .start();
        answers = process.inputReader(StandardCharsets.UTF_8);
        words = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
    }

    /** What is learnt of classes is kept for those in archives alone. */
    private static Path jar(Path folder) {
        Path jar = Path.of("target", "morts-" + folder.getFileName() + ".jar");
        try {
            Files.deleteIfExists(LEARNT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int result = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(
                        System.err,
                        System.err,
                        "--create",
                        "--no-compress",
                        "--file",
                        jar.toString(),
                        "-C",
                        folder.toString(),
                        ".");
        if (result != 0) {
            throw new IllegalStateException("No archive could be made of " + folder);
        }
        return jar;
    }

    Process process() {
        return process;
    }

    void say(String word) throws IOException {
        words.write(word + "\n");
        words.flush();
    }

    String await(String word) throws IOException {
        return awaitAny(word, word);
    }

    /** @return what follows the word */
    String awaitAny(String one, String other) throws IOException {
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.startsWith("@")) {
                String answer = line.substring(1);
                heard.add(answer);
                if (answer.startsWith(one) || answer.startsWith(other)) {
                    return answer.substring(answer.indexOf(' ') + 1);
                }
            }
        }
        throw new IllegalStateException("The process ended after " + heard + "; see essai.log in its home");
    }

    /** Whether the word comes within so many milliseconds. */
    boolean hears(String word, long millis) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (System.nanoTime() < end && process.isAlive()) {
            if (answers.ready()) {
                String line = answers.readLine();
                if (line != null && line.equals("@" + word)) {
                    heard.add(word);
                    return true;
                }
            } else if (process.waitFor(2, TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        return false;
    }

    void end() throws IOException {
        say("end");
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
