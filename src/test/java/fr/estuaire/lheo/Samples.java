package fr.estuaire.lheo;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files the tests read: our own, and real ones published by others, which are never copied here. */
public final class Samples {
    private Samples() {}

    /** Our own complete formation, valid against the strict grammar. */
    public static Element formation() {
        return formations(Path.of("src/test/resources/lheo/formation.xml")).getFirst();
    }

    public static String text() {
        try {
            return Files.readString(Path.of("src/test/resources/lheo/formation.xml"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Element> formations(Path file) {
        List<Element> found = new ArrayList<>();
        try (FeedReader reader = FeedReader.open(file)) {
            reader.forEach(formation -> found.add(formation.element()));
        }
        return found;
    }

    /** A real file, under the folder {@code lheo/samples} of ESTUAIRE_SHARED; the test is skipped without it. */
    public static Path real(String name) {
        String shared = System.getenv().getOrDefault("ESTUAIRE_SHARED", "../shared");
        Path file = Path.of(shared, "lheo", "samples", name);
        assumeTrue(Files.exists(file), "Fichier réel absent : réglez ESTUAIRE_SHARED pour jouer cet essai.");
        return file;
    }

    /** All real files of a folder. */
    public static List<Path> realFolder(String name) {
        try (Stream<Path> files = Files.list(real(name))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All real Lhéo files, valid or not. */
    public static List<Path> allReal() {
        return Stream.of("refugies-info-rco", "trefle", "lheo-schema", "anotea")
                .flatMap(folder -> realFolder(folder).stream())
                .toList();
    }
}
