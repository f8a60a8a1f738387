package fr.estuaire.quality;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.lheo.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * How many findings each rule makes in each known file. A change is a decision: {@code -Destuaire.rewrite=true} writes
 * the new counts. The files of others are only counted, and only where they are.
 */
class ExpectedFindingsTest {
    private static final Path EXPECTED = Path.of("src/test/resources/quality/constats-attendus.csv");
    private static final String HEAD = "fichier;regle;constats";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final String OURS = "estuaire/";

    @Test
    void findsWhatItFoundBeforeInOurFiles() throws IOException {
        judge(OURS, count(Map.of(OURS + "formation.xml", Path.of("src/test/resources/lheo/formation.xml"))));
    }

    @Test
    void findsWhatItFoundBeforeInTheFilesOfOthers() throws IOException {
        Map<String, Path> files = new TreeMap<>();
        for (String folder :
                List.of("refugies-info-rco", "trefle", "lheo-schema", "anotea", "bob-emploi", "edof-officiel")) {
            for (Path file : Samples.realFolder(folder)) {
                files.put(folder + "/" + file.getFileName(), file);
            }
        }
        judge("", count(files));
    }

    private static Map<String, Long> count(Map<String, Path> files) {
        FeedChecker checker = new FeedChecker(new FormationChecker(new RuleContext(DAY, Registres.small())));
        TreeMap<String, Long> counts = new TreeMap<>();
        files.forEach((name, file) -> {
            FeedReport report = checker.check(file);
            counts.put(name + ";formations", report.formations());
            report.totals().forEach((rule, count) -> counts.put(name + ";" + rule, count));
        });
        return counts;
    }

    /** @param prefix of our own lines, or nothing for those of others */
    private static void judge(String prefix, Map<String, Long> counts) throws IOException {
        Map<String, Long> all = read();
        TreeMap<String, Long> before = new TreeMap<>(all);
        before.keySet().removeIf(key -> key.startsWith(OURS) != prefix.equals(OURS));
        if (Boolean.getBoolean("estuaire.rewrite")) {
            all.keySet().removeAll(before.keySet());
            all.putAll(counts);
            write(all);
        } else {
            assertThat(differences(before, counts))
                    .as(
                            "Des constats ont changé. Si c’est voulu : mvn test -Dtest=ExpectedFindingsTest -Destuaire.rewrite=true")
                    .isEmpty();
        }
    }

    private static List<String> differences(Map<String, Long> before, Map<String, Long> now) {
        List<String> found = new ArrayList<>();
        TreeMap<String, Long> keys = new TreeMap<>(before);
        keys.putAll(now);
        for (String key : keys.keySet()) {
            long was = before.getOrDefault(key, 0L);
            long is = now.getOrDefault(key, 0L);
            if (was != is) {
                found.add("%s : %d au lieu de %d".formatted(key, is, was));
            }
        }
        return found;
    }

    private static Map<String, Long> read() throws IOException {
        TreeMap<String, Long> counts = new TreeMap<>();
        if (Files.exists(EXPECTED)) {
            for (String line : Files.readAllLines(EXPECTED)) {
                if (!line.equals(HEAD)) {
                    int last = line.lastIndexOf(';');
                    counts.put(line.substring(0, last), Long.valueOf(line.substring(last + 1)));
                }
            }
        }
        return counts;
    }

    private static void write(Map<String, Long> counts) throws IOException {
        StringBuilder lines = new StringBuilder(HEAD).append('\n');
        counts.forEach(
                (key, count) -> lines.append(key).append(';').append(count).append('\n'));
        Files.createDirectories(EXPECTED.getParent());
        Files.writeString(EXPECTED, lines);
    }
}
