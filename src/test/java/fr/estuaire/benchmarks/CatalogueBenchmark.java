package fr.estuaire.benchmarks;

import fr.estuaire.At;
import fr.estuaire.collect.Deliveries;
import fr.estuaire.rollup.Declencheur;
import fr.estuaire.rollup.ProgressListener;
import fr.estuaire.rollup.Rollup;
import fr.estuaire.rollup.catalogue.CatalogueFilter;
import fr.estuaire.rollup.catalogue.CatalogueSearch;
import fr.estuaire.shared.Slice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Measures ten searches, rows of the first page and count together, in a catalogue of 120,000 sessions (or as many as
 * told). Not a test: run its {@code main}.
 */
final class CatalogueBenchmark {
    private static final List<String> TERRITORIES =
            List.of("bretagne", "normandie", "occitanie", "corse", "grand-est", "la-reunion");
    private static final int SESSIONS = 3;
    private static final int TIMES = 60;

    private CatalogueBenchmark() {}

    public static void main(String[] args) throws Exception {
        int sessions = args.length > 0 ? Integer.parseInt(args[0]) : 120_000;
        try (ConfigurableApplicationContext context = RunningApplication.start()) {
            fill(context, sessions / SESSIONS / TERRITORIES.size());
            CatalogueSearch search = context.getBean(CatalogueSearch.class);
            searches().forEach((name, filter) -> measure(name, search, filter));
        }
    }

    private static void fill(ConfigurableApplicationContext context, int formations) throws Exception {
        Path feed = Files.createTempFile(Path.of("target"), "catalogue", ".xml");
        try {
            for (String territory : TERRITORIES) {
                new GeneratedFeed(territory + "-", SESSIONS, 100).write(feed, Long.MAX_VALUE, formations);
                At.nation().call(() -> context.getBean(Deliveries.class).deliver(territory, feed));
            }
            System.out.println(RunningApplication.measure(
                            "consolidation",
                            0,
                            () -> At.nation()
                                    .call(() -> context.getBean(Rollup.class)
                                            .run("mesure", Declencheur.TERMINAL, TERRITORIES, ProgressListener.NONE)))
                    .total());
        } finally {
            Files.delete(feed);
        }
    }

    private static Map<String, CatalogueFilter> searches() {
        LocalDate from = LocalDate.of(2027, 9, 1);
        Map<String, CatalogueFilter> searches = new LinkedHashMap<>();
        searches.put("tout", CatalogueFilter.NONE);
        searches.put("un mot (soudure)", new CatalogueFilter("soudure", "", "", "", "", null, null));
        searches.put("deux mots (anglais CAP)", new CatalogueFilter("anglais cap", "", "", "", "", null, null));
        searches.put("début de mot (dév)", new CatalogueFilter("dév", "", "", "", "", null, null));
        searches.put("un numéro", new CatalogueFilter("bretagne-120", "", "", "", "", null, null));
        searches.put("territoire", new CatalogueFilter("", "corse", "", "", "", null, null));
        searches.put("Formacode", new CatalogueFilter("", "", "15037", "", "", null, null));
        searches.put("RNCP", new CatalogueFilter("", "", "", "RNCP30100", "", null, null));
        searches.put("ville et dates", new CatalogueFilter("", "", "", "", "Rennes", from, from.plusDays(30)));
        searches.put("mot, département, dates", new CatalogueFilter("paie", "", "", "", "35", from, null));
        searches.put("dates seules", new CatalogueFilter("", "", "", "", "", from, null));
        return searches;
    }

    private static void measure(String name, CatalogueSearch search, CatalogueFilter filter) {
        long[] micros = new long[TIMES];
        long found = 0;
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            found = At.nation()
                    .call(() -> search.search(filter, Slice.first(50)))
                    .total();
            micros[i] = (System.nanoTime() - start) / 1000;
        }
        Arrays.sort(micros);
        System.out.printf(
                "%-26s %7d formations   p50 %6.1f ms   p95 %6.1f ms%n",
                name, found, micros[TIMES / 2] / 1000.0, micros[TIMES * 95 / 100] / 1000.0);
    }
}
