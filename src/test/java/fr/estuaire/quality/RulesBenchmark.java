package fr.estuaire.quality;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.Fragment;
import fr.estuaire.lheo.SchemaCheck;
import fr.estuaire.lheo.SchemaProfile;
import fr.estuaire.reference.References;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * Measures how many formations a second all rules check on one thread, records in memory, beside the validation of the
 * same formations by the grammar, and whether memory stays flat. Not a test: run its {@code main}, with the number of
 * formations (60 000 unless told).
 */
final class RulesBenchmark {
    private static final int LOT = 1000;
    private static final int WARM_UP = 15;

    private final Function<Element, List<Finding>> rules;
    private final SchemaCheck schema = new SchemaCheck(SchemaProfile.PUBLISHED);
    private final GeneratedFormations source;
    private long rulesTime;
    private long schemaTime;
    private long checked;
    private long findings;
    private long bytes;

    private RulesBenchmark(References references) throws IOException {
        rules = new FormationChecker(new RuleContext(LocalDate.of(2026, 11, 24), references)).overFeed();
        source = new GeneratedFormations(42, places());
    }

    public static void main(String[] args) throws IOException {
        int formations = args.length > 0 ? Integer.parseInt(args[0]) : 60_000;
        say("Chargement des registres…");
        new RulesBenchmark(BenchmarkRegisters.load()).run(formations);
    }

    private void run(int formations) {
        for (int i = 0; i < WARM_UP; i++) {
            lot();
        }
        reset();
        while (checked < formations / 2) {
            lot();
        }
        long half = heap();
        while (checked < formations) {
            lot();
        }
        long whole = heap();
        say("%d formations de %d octets en moyenne, %d règles, %.1f constats par formation"
                .formatted(
                        checked,
                        bytes / checked,
                        RuleBook.standard().descriptions().size(),
                        (double) findings / checked));
        say("règles               %8.0f formations/s %7.1f Mo/s"
                .formatted(rate(rulesTime), bytes / 1e6 / seconds(rulesTime)));
        say("schéma XSD           %8.0f formations/s %7.1f Mo/s"
                .formatted(rate(schemaTime), bytes / 1e6 / seconds(schemaTime)));
        say("mémoire après ramassage : %.1f Mo à la moitié, %.1f Mo à la fin, soit %.0f octets par formation"
                .formatted(half / 1e6, whole / 1e6, (whole - half) / (checked / 2.0)));
    }

    private void lot() {
        List<Element> formations = source.next(LOT);
        for (Element formation : formations) {
            bytes += Fragment.of(formation).length();
        }
        long start = processor();
        for (Element formation : formations) {
            findings += rules.apply(formation).size();
        }
        rulesTime += processor() - start;
        start = processor();
        int problems = 0;
        for (Element formation : formations) {
            problems += schema.check(formation).size();
        }
        schemaTime += processor() - start;
        if (problems > 0) {
            throw new IllegalStateException(
                    "Formations produites non conformes : " + schema.check(formations.getFirst()));
        }
        checked += formations.size();
    }

    private void reset() {
        rulesTime = 0;
        schemaTime = 0;
        checked = 0;
        findings = 0;
        bytes = 0;
    }

    private double rate(long time) {
        return checked / seconds(time);
    }

    /** Time given to this thread: the machine may have others to serve. */
    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Code, name, postal code and coordinates of the communes that have some. */
    private static List<String[]> places() throws IOException {
        return Files.readAllLines(Path.of("src/main/resources/reference/communes.csv")).stream()
                .skip(1)
                .map(line -> line.split(";", -1))
                .filter(row -> !row[4].isEmpty())
                .map(row -> new String[] {row[0], row[1], row[4].split("\\|", -1)[0], row[7], row[8]})
                .toList();
    }

    @SuppressWarnings("SystemOut")
    private static void say(String line) {
        System.out.println(line);
    }
}
