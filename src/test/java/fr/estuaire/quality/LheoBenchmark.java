package fr.estuaire.quality;

import fr.estuaire.lheo.FeedReader;
import fr.estuaire.lheo.FeedSlice;
import fr.estuaire.lheo.FeedSlices;
import fr.estuaire.lheo.FeedStamps;
import fr.estuaire.lheo.FeedWriter;
import fr.estuaire.lheo.Fragment;
import fr.estuaire.lheo.Samples;
import fr.estuaire.lheo.SchemaCheck;
import fr.estuaire.lheo.SchemaProfile;
import fr.estuaire.lheo.StaxPass;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Measures what each step of reading a big feed costs, in megabytes a second. Not a test: run its {@code main}, with
 * the size in megabytes (200 unless told) and if wished a real file whose formations are repeated.
 */
final class LheoBenchmark {
    private LheoBenchmark() {}

    /** A step over a whole file. */
    private interface Step {
        void run(Path feed) throws IOException;
    }

    public static void main(String[] args) throws IOException {
        int megabytes = args.length > 0 ? Integer.parseInt(args[0]) : 200;
        Fragment model = Fragment.of(
                args.length > 1 ? Samples.formations(Path.of(args[1])).getFirst() : Samples.formation());
        Path feed = Files.createTempFile("lheo", ".xml");
        try {
            measure("write", feed, path -> write(path, model, megabytes * 1_000_000L));
            // twice, as the compiler learns during the first
            for (int round = 0; round < 3; round++) {
                measure("StAX pass", feed, StaxPass::over);
                measure("scan", feed, path -> scan(path, slice -> slice.length()));
                measure("scan + hash", feed, path -> scan(path, slice -> slice.hash().length));
                measure(
                        "scan + parse",
                        feed,
                        path -> scan(path, slice -> slice.parse().rank()));
            }
            measure("read", feed, LheoBenchmark::read);
            measure("read + hash", feed, LheoBenchmark::hash);
            measure("read + schema", feed, LheoBenchmark::schema);
            measure("read + schema + rules", feed, LheoBenchmark::check);
            measure("whole file, strict", feed, LheoBenchmark::document);
        } finally {
            Files.delete(feed);
        }
    }

    private static void write(Path feed, Fragment model, long size) throws IOException {
        String text = model.toString();
        String numero = "numero=\"" + model.numero().orElseThrow() + "\"";
        try (FeedWriter writer = new FeedWriter(
                new BufferedOutputStream(Files.newOutputStream(feed)),
                new FeedStamps(LocalDateTime.of(2026, 1, 1, 0, 0)))) {
            for (long written = 0; written < size; ) {
                byte[] bytes = text.replace(numero, "numero=\"99_" + writer.count() + "\"")
                        .getBytes(StandardCharsets.UTF_8);
                writer.write(bytes);
                written += bytes.length;
            }
            writer.finish();
        }
    }

    private static void scan(Path feed, ToIntFunction<FeedSlice> use) {
        long used = 0;
        try (FeedSlices slices = FeedSlices.open(feed)) {
            for (Optional<FeedSlice> slice = slices.next(); slice.isPresent(); slice = slices.next()) {
                used += use.applyAsInt(slice.get());
            }
        }
        if (used == 0) {
            say("  nothing was read");
        }
    }

    private static void read(Path feed) {
        try (FeedReader reader = FeedReader.open(feed)) {
            reader.forEach(formation -> {});
        }
    }

    private static void hash(Path feed) {
        try (FeedReader reader = FeedReader.open(feed)) {
            reader.forEach(formation -> formation.fragment().sha256());
        }
    }

    private static void schema(Path feed) {
        SchemaCheck check = new SchemaCheck(SchemaProfile.PUBLISHED);
        try (FeedReader reader = FeedReader.open(feed)) {
            reader.forEach(formation -> check.check(formation.element()));
        }
    }

    private static void check(Path feed) {
        FeedReport report = new FeedChecker(Offres.checker()).check(feed);
        say("  %d formations, %d to set aside, %d findings"
                .formatted(report.formations(), report.isolated(), report.total()));
    }

    private static void document(Path feed) {
        try (InputStream stream = Files.newInputStream(feed)) {
            say("  %d problems".formatted(SchemaCheck.document(stream, 10).size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void measure(String name, Path feed, Step step) throws IOException {
        Instant start = Instant.now();
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        step.run(feed);
        cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu;
        double seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
        double megabytes = Files.size(feed) / 1e6;
        say("%-24s %6.1f s %7.1f MB/s, %7.1f MB/s of processor time"
                .formatted(name, seconds, megabytes / seconds, megabytes / cpu * 1e9));
    }

    @SuppressWarnings("SystemOut")
    private static void say(String line) {
        System.out.println(line);
    }
}
