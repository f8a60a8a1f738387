package fr.estuaire.benchmarks;

import fr.estuaire.At;
import fr.estuaire.rollup.catalogue.CatalogueFilter;
import fr.estuaire.rollup.catalogue.CatalogueSearch;
import fr.estuaire.shared.Slice;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Many people who search the catalogue at once, each with other words, places and dates. */
final class SearchLoad {
    private static final List<String> WORDS = List.of(
            "soudure",
            "anglais",
            "comptabilité",
            "aide-soignant",
            "dév",
            "paie",
            "menuiserie",
            "cap cuisine",
            "secrétariat");
    private static final List<String> PLACES = List.of("Rennes", "75011", "35", "13", "Toulouse", "2A", "69", "974");

    private final CatalogueSearch search;
    private final int people;
    private final int each;

    /**
     * @param people who search at the same time
     * @param each searches of each of them
     */
    SearchLoad(CatalogueSearch search, int people, int each) {
        this.search = search;
        this.people = people;
        this.each = each;
    }

    /** Milliseconds of each search, first page and count together, shortest first. */
    double[] run() throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(people)) {
            List<Future<double[]>> all = IntStream.range(0, people)
                    .mapToObj(person -> threads.submit(() -> searches(person)))
                    .toList();
            double[] millis = new double[people * each];
            for (int i = 0; i < people; i++) {
                System.arraycopy(all.get(i).get(), 0, millis, i * each, each);
            }
            Arrays.sort(millis);
            return millis;
        }
    }

    private double[] searches(int person) {
        Hasard random = new Hasard(person);
        double[] millis = new double[each];
        for (int i = 0; i < each; i++) {
            CatalogueFilter filter = filter(random);
            long start = System.nanoTime();
            At.nation().call(() -> search.count(filter));
            At.nation().call(() -> search.list(filter, Slice.first(50)));
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        return millis;
    }

    private static CatalogueFilter filter(Hasard random) {
        LocalDate from = LocalDate.of(2027, 1, 1).plusDays(random.below(400));
        String formacode = String.valueOf(11_000 + random.below(2500) * 31);
        String territory = random.pick(GeneratedNation.territories());
        return switch (random.below(8)) {
            case 0 -> new CatalogueFilter(random.pick(WORDS), "", "", "", "", null, null);
            case 1 -> new CatalogueFilter(random.pick(WORDS), territory, "", "", "", from, null);
            case 2 -> new CatalogueFilter("", "", formacode, "", "", null, null);
            case 3 -> new CatalogueFilter("", "", "", "", random.pick(PLACES), from, from.plusDays(60));
            case 4 -> new CatalogueFilter(random.pick(WORDS), "", "", "", random.pick(PLACES), from, from.plusDays(90));
            case 5 -> new CatalogueFilter("", "", "", "RNCP" + (30_000 + random.below(9000)), "", null, null);
            case 6 -> new CatalogueFilter("", territory, formacode, "", "", from, null);
            default -> new CatalogueFilter("", territory, "", "", "", from, from.plusDays(30));
        };
    }
}
