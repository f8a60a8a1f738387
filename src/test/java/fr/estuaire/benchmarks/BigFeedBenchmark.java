package fr.estuaire.benchmarks;

import fr.estuaire.At;
import fr.estuaire.collect.Deliveries;
import fr.estuaire.collect.DeliveryReport;
import fr.estuaire.delivery.ExportReport;
import fr.estuaire.delivery.NationalExport;
import fr.estuaire.rollup.Declencheur;
import fr.estuaire.rollup.ProgressListener;
import fr.estuaire.rollup.Rollup;
import fr.estuaire.rollup.RunReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Delivers, rolls up and exports one large feed. Not a test: run its {@code main} with {@code -Xmx512m}, and the size in
 * megabytes (1000 unless told). Needs about four times that size on the disk, under {@code target}.
 */
final class BigFeedBenchmark {
    private static final String TERRITORY = "normandie";

    private BigFeedBenchmark() {}

    public static void main(String[] args) throws Exception {
        long bytes = (args.length > 0 ? Integer.parseInt(args[0]) : 1000) * 1_000_000L;
        Path feed = Files.createTempFile(Path.of("target"), "grand-flux", ".xml");
        Path export = Path.of("target", "grand-export.xml.gz");
        try (ConfigurableApplicationContext context = RunningApplication.start()) {
            GeneratedFeed generated = new GeneratedFeed("28_G", 4, 400);
            long formations = generated.write(feed, bytes, Long.MAX_VALUE);
            System.out.printf(
                    "%d formations, %d sessions, %d Mo%n",
                    formations, generated.sessionCount(), Files.size(feed) / 1_000_000);
            DeliveryReport delivery = RunningApplication.measure(
                    "livraison",
                    Files.size(feed),
                    () -> At.nation()
                            .call(() -> context.getBean(Deliveries.class).deliver(TERRITORY, feed)));
            System.out.println(delivery.outcome() + ", isolées : " + delivery.isolees() + ", " + delivery.rules());
            System.out.println(RunningApplication.measure("consolidation", Files.size(feed), () -> run(context))
                    .total());
            System.out.println(RunningApplication.measure("consolidation, inchangée", 0, () -> run(context))
                    .total());
            ExportReport report = RunningApplication.measure(
                    "export",
                    Files.size(feed),
                    () -> At.nation()
                            .call(() -> context.getBean(NationalExport.class).write(export)));
            System.out.println(report);
        } finally {
            Files.deleteIfExists(feed);
            Files.deleteIfExists(export);
        }
    }

    private static RunReport run(ConfigurableApplicationContext context) {
        return At.nation()
                .call(() -> context.getBean(Rollup.class)
                        .run("mesure", Declencheur.TERMINAL, List.of(TERRITORY), ProgressListener.NONE));
    }
}
