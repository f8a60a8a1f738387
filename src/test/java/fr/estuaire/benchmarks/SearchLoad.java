package fr.estuaire.benchmarks;

import fr.estuaire.At;
import fr.estuaire.rollup.catalogue.Autour;
import fr.estuaire.rollup.catalogue.CatalogueFilter;
import fr.estuaire.rollup.catalogue.CatalogueSearch;
import fr.estuaire.shared.Slice;
import java.time.LocalDate;
import java.util.ArrayList;
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
    private static final List<Town> TOWNS = List.of(
            new Town("ile-de-france", 48.857, 2.352),
            new Town("auvergne-rhone-alpes", 45.758, 4.835),
            new Town("occitanie", 43.604, 1.444),
            new Town("bretagne", 48.117, -1.678),
            new Town("hauts-de-france", 50.629, 3.057),
            new Town("pays-de-la-loire", 47.218, -1.554),
            new Town("grand-est", 48.573, 7.752),
            new Town("corse", 41.927, 8.737),
            new Town("la-reunion", -20.879, 55.448),
            new Town("provence-alpes-cote-d-azur", 43.296, 5.37));

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

    private record Town(String territoire, double latitude, double longitude) {
        Autour around(Hasard random) {
            return new Autour(latitude, longitude, random.pick(Autour.RAYONS));
        }
    }

    private enum Kind {
        WORD("mot"),
        WORD_TERRITORY_DATE("mot, territoire, date"),
        FORMACODE("Formacode"),
        PLACE_DATES("lieu, dates"),
        WORD_PLACE_DATES("mot, lieu, dates"),
        CERTIFICATION("RNCP"),
        TERRITORY_FORMACODE_DATE("territoire, Formacode, date"),
        TERRITORY_DATES("territoire, dates"),
        AROUND("autour d’un point"),
        AROUND_DATES("autour d’un point, dates"),
        WORD_TERRITORY_AROUND_DATES("mot, territoire, autour, dates"),
        ALL("mot, territoire, Formacode, autour, dates");

        private final String label;

        Kind(String label) {
            this.label = label;
        }
    }

    /** @param found how many formations answered */
    private record Search(Kind kind, double millis, long found) {}

    /** What it took, count and first page together. */
    record Times(List<Search> searches) {
        double p50() {
            return quantile(searches, 50);
        }

        double p95() {
            return quantile(searches, 95);
        }

        /** One line a kind of search. */
        List<String> byKind() {
            List<String> lines = new ArrayList<>();
            for (Kind kind : Kind.values()) {
                List<Search> of =
                        searches.stream().filter(one -> one.kind() == kind).toList();
                if (!of.isEmpty()) {
                    lines.add("%-44s %4d fois, %6d trouvées en moyenne, p50 %4.0f ms, p95 %4.0f ms"
                            .formatted(
                                    kind.label,
                                    of.size(),
                                    of.stream().mapToLong(Search::found).sum() / of.size(),
                                    quantile(of, 50),
                                    quantile(of, 95)));
                }
            }
            return lines;
        }

        private static double quantile(List<Search> searches, int percent) {
            double[] sorted =
                    searches.stream().mapToDouble(Search::millis).sorted().toArray();
            return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
        }
    }

    Times run() throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(people)) {
            List<Future<List<Search>>> all = IntStream.range(0, people)
                    .mapToObj(person -> threads.submit(() -> searches(person)))
                    .toList();
            List<Search> searches = new ArrayList<>();
            for (Future<List<Search>> one : all) {
                searches.addAll(one.get());
            }
            return new Times(searches);
        }
    }

    private List<Search> searches(int person) {
        Hasard random = new Hasard(person);
        List<Search> done = new ArrayList<>();
        for (int i = 0; i < each; i++) {
            Kind kind = random.pick(List.of(Kind.values()));
            CatalogueFilter filter = filter(kind, random);
            long start = System.nanoTime();
            long found = At.nation()
                    .call(() -> search.search(filter, Slice.first(50)))
                    .total();
            done.add(new Search(kind, (System.nanoTime() - start) / 1e6, found));
        }
        return done;
    }

    private static CatalogueFilter filter(Kind kind, Hasard random) {
        LocalDate from = LocalDate.of(2027, 1, 1).plusDays(random.below(400));
        String formacode = String.valueOf(11_000 + random.below(2500) * 31);
        String territory = random.pick(GeneratedNation.territories());
        Town town = random.pick(TOWNS);
        Autour around = town.around(random);
        String word = random.pick(WORDS);
        return switch (kind) {
            case WORD -> new CatalogueFilter(word, "", "", "", "", null, null);
            case WORD_TERRITORY_DATE -> new CatalogueFilter(word, territory, "", "", "", from, null);
            case FORMACODE -> new CatalogueFilter("", "", formacode, "", "", null, null);
            case PLACE_DATES -> new CatalogueFilter("", "", "", "", random.pick(PLACES), from, from.plusDays(60));
            case WORD_PLACE_DATES ->
                new CatalogueFilter(word, "", "", "", random.pick(PLACES), from, from.plusDays(90));
            case CERTIFICATION ->
                new CatalogueFilter("", "", "", "RNCP" + (30_000 + random.below(9000)), "", null, null);
            case TERRITORY_FORMACODE_DATE -> new CatalogueFilter("", territory, formacode, "", "", from, null);
            case TERRITORY_DATES -> new CatalogueFilter("", territory, "", "", "", from, from.plusDays(30));
            case AROUND -> CatalogueFilter.NONE.around(around);
            case AROUND_DATES -> new CatalogueFilter("", "", "", "", "", from, from.plusDays(60)).around(around);
            case WORD_TERRITORY_AROUND_DATES ->
                new CatalogueFilter(word, town.territoire(), "", "", "", from, from.plusDays(180)).around(around);
            case ALL ->
                new CatalogueFilter(word, town.territoire(), formacode, "", "", from, from.plusDays(180))
                        .around(around);
        };
    }
}
