package fr.estuaire.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Estuaire in a process of its own: what is said to it and what it answers. */
final class NodeProcess {
    private static final int PATIENCE_SECONDS = 180;

    private final Process process;
    private final BufferedReader answers;
    private final Writer words;
    private final List<String> heard = new ArrayList<>();

    /** @param before of the command, such as what binds it to a processor */
    NodeProcess(Path home, String... before) throws IOException {
        List<String> command = new ArrayList<>(List.of(before));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx400m", "-XX:+UseSerialGC"));
        if (before.length == 0) {
            // most of the time of a trial is the start of processes
            command.addAll(List.of(
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+AutoCreateSharedArchive",
                    "-XX:SharedArchiveFile=" + Path.of("target", "morts.jsa"),
                    "-Xlog:cds=off",
                    "-Xlog:aot=off"));
        }
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                CrashChild.class.getName(),
                home.toString()));
        process = new ProcessBuilder(command)
                .redirectError(
                        Files.createDirectories(home).resolve("essai.log").toFile())
                .start();
        answers = process.inputReader(StandardCharsets.UTF_8);
        words = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
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
