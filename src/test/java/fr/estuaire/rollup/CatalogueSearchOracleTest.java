package fr.estuaire.rollup;

import static fr.estuaire.rollup.OffresSemees.ANTIMERIDIAN;
import static fr.estuaire.rollup.OffresSemees.FIRST;
import static fr.estuaire.rollup.OffresSemees.ONE;
import static fr.estuaire.rollup.OffresSemees.REUNION;
import static fr.estuaire.rollup.OffresSemees.TWO;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.At;
import fr.estuaire.EstuaireTest;
import fr.estuaire.rollup.OffresSemees.Offer;
import fr.estuaire.rollup.OffresSemees.Place;
import fr.estuaire.rollup.OffresSemees.Point;
import fr.estuaire.rollup.OffresSemees.Town;
import fr.estuaire.rollup.catalogue.Autour;
import fr.estuaire.rollup.catalogue.CatalogueFilter;
import fr.estuaire.rollup.catalogue.CatalogueLine;
import fr.estuaire.rollup.catalogue.CataloguePage;
import fr.estuaire.rollup.catalogue.CatalogueSearch;
import fr.estuaire.rollup.catalogue.SearchIndexing;
import fr.estuaire.shared.Slice;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Every filter and all their combinations against a look at each offer, one by one: by the database, then by the index. */
@EstuaireTest
@Import(LivraisonFixture.class)
class CatalogueSearchOracleTest {
    @Autowired
    CatalogueSearch search;

    @Autowired
    SearchIndexing indexing;

    @Autowired
    MeterRegistry meters;

    @Autowired
    Rollup rollup;

    @Autowired
    LivraisonFixture livraisons;

    private List<Offer> offers = List.of();

    @BeforeEach
    void fill() {
        forget();
        OffresSemees sown = new OffresSemees(7);
        offers = sown.list();
        for (String territoire : List.of(ONE, TWO)) {
            livraisons.deliver(territoire, sown.flux(territoire));
        }
        RunReport report = At.nation()
                .call(() -> rollup.run("essai", Declencheur.BOUTON, List.of(ONE, TWO), ProgressListener.NONE));
        assertThat(report.territories())
                .allMatch(one -> one.statut() == Statut.APPLIQUEE, "both territories are applied");
    }

    @AfterEach
    void forget() {
        livraisons.forget(ONE);
        livraisons.forget(TWO);
    }

    @Test
    void findsWhatALookAtEachOfferFindsWhateverTheFilters() {
        byBase(this::findsWhatALookFinds);
    }

    @Test
    void findsTheSameByTheIndex() {
        byIndex(this::findsWhatALookFinds);
    }

    private void findsWhatALookFinds() {
        int searches = 0;
        int answers = 0;
        for (CatalogueFilter filter : filters()) {
            Set<String> expected = offers.stream()
                    .filter(offer -> answers(offer, filter))
                    .map(offer -> offer.territoire() + "/" + offer.numero())
                    .collect(Collectors.toCollection(TreeSet::new));
            CataloguePage page = At.nation().call(() -> search.search(filter, Slice.first(1000)));
            assertThat(names(page.lines()))
                    .as("%s", filter)
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(page.total()).as("%s", filter).isEqualTo(expected.size());
            searches++;
            answers += expected.size();
        }
        assertThat(searches).isGreaterThan(2000);
        assertThat(answers).isGreaterThan(searches);
    }

    @Test
    void givesTheSameAnswersPageByPage() {
        byBase(this::givesTheSamePageByPage);
        byIndex(this::givesTheSamePageByPage);
    }

    private static List<CatalogueFilter> broad() {
        return List.of(
                new CatalogueFilter("", ONE, "", "", "", null, null),
                new CatalogueFilter("zzaca", "", "", "", "", null, null),
                new CatalogueFilter("", TWO, "", "", "", FIRST, null)
                        .around(new Autour(ANTIMERIDIAN.latitude(), ANTIMERIDIAN.longitude(), 100)));
    }

    private void givesTheSamePageByPage() {
        for (CatalogueFilter filter : broad()) {
            List<String> whole = names(At.nation()
                    .call(() -> search.search(filter, Slice.first(1000)))
                    .lines());
            List<String> pages = new ArrayList<>();
            for (int offset = 0; offset <= whole.size(); offset += 7) {
                Slice slice = new Slice(offset, 7, null, false);
                CataloguePage page = At.nation().call(() -> search.search(filter, slice));
                assertThat(page.total()).isEqualTo(whole.size());
                pages.addAll(names(page.lines()));
            }
            assertThat(whole).hasSizeGreaterThan(30);
            assertThat(pages).isEqualTo(whole);
        }
    }

    @Test
    void takesNothingThatPeopleTypeForItsOwnLanguage() {
        byBase(this::takesNothingForItsOwnLanguage);
        byIndex(this::takesNothingForItsOwnLanguage);
    }

    private void takesNothingForItsOwnLanguage() {
        for (String text : List.of(
                "zzacajou') OR 1=1 -- ", "zzacajou +_1jb445w", "\"zzacajou", "zzacajou @8 <>~*", "%", "_", "zz\\' #")) {
            for (CatalogueFilter filter : List.of(
                    new CatalogueFilter(text, ONE, "", "", "", null, null),
                    new CatalogueFilter("zzacajou", ONE, text, "", "", null, null),
                    new CatalogueFilter("zzacajou", ONE, "", text, "", null, null),
                    new CatalogueFilter("zzacajou", ONE, "", "", text, null, null),
                    new CatalogueFilter("zzacajou", text, "", "", "", null, null))) {
                assertThat(At.nation()
                                .call(() -> search.search(filter, Slice.first(1000)))
                                .lines())
                        .as("%s", filter)
                        .allMatch(line -> line.territoire().equals(ONE));
            }
        }
        assertThat(At.nation()
                        .call(() -> search.search(
                                new CatalogueFilter("a _ ' é", ONE, "", "", "", null, null), Slice.first(1000)))
                        .total())
                .as("words of one letter are no filter")
                .isEqualTo(offers.stream()
                        .filter(offer -> offer.territoire().equals(ONE))
                        .count());
    }

    /** The run has just changed the catalogue: the index is behind. */
    private void byBase(Runnable searches) {
        double before = answered("index");
        searches.run();
        assertThat(answered("index")).isEqualTo(before);
    }

    private void byIndex(Runnable searches) {
        indexing.bringUpToDate();
        double before = answered("base");
        searches.run();
        assertThat(answered("base")).isEqualTo(before);
    }

    private double answered(String engine) {
        return meters.counter("estuaire.recherche", "moteur", engine).count();
    }

    private List<CatalogueFilter> filters() {
        List<CatalogueFilter> filters = new ArrayList<>();
        LocalDate spring = FIRST.plusDays(100);
        for (String texte : List.of("", "zzaca", "ZZACAJOU zzban")) {
            for (String territoire : List.of("", ONE, TWO)) {
                for (String formacode : List.of("", "15235")) {
                    for (String certification : List.of("", "RNCP37098", "37099")) {
                        for (String lieu : List.of("", "saint", "98600", "974")) {
                            for (Dates dates : List.of(
                                    new Dates(null, null),
                                    new Dates(spring, null),
                                    new Dates(spring, spring.plusDays(40)))) {
                                circles()
                                        .map(circle -> new CatalogueFilter(
                                                        texte,
                                                        territoire,
                                                        formacode,
                                                        certification,
                                                        lieu,
                                                        dates.du(),
                                                        dates.au())
                                                .around(circle.autour()))
                                        .filter(CatalogueSearchOracleTest::leavesTheOffersOfOthersOut)
                                        .forEach(filters::add);
                            }
                        }
                    }
                }
            }
        }
        return filters;
    }

    private record Dates(@Nullable LocalDate du, @Nullable LocalDate au) {}

    private record Circle(@Nullable Autour autour) {}

    private static Stream<Circle> circles() {
        return Stream.concat(
                Stream.of(new Circle(null)),
                Stream.of(5, 20, 50, 100)
                        .flatMap(rayon -> Stream.of(REUNION, ANTIMERIDIAN)
                                .map(centre -> new Circle(new Autour(centre.latitude(), centre.longitude(), rayon)))));
    }

    /** Other tests share the database. */
    private static boolean leavesTheOffersOfOthersOut(CatalogueFilter filter) {
        return !filter.texte().isEmpty() || !filter.territoire().isEmpty() || filter.autour() != null;
    }

    private static boolean answers(Offer offer, CatalogueFilter filter) {
        String certification = filter.certification().replace("RNCP", "");
        return Arrays.stream(filter.texte().toLowerCase(Locale.ROOT).split(" ", -1))
                        .allMatch(start -> offer.words().stream()
                                .anyMatch(word -> word.toLowerCase(Locale.ROOT).startsWith(start)))
                && (filter.territoire().isEmpty() || filter.territoire().equals(offer.territoire()))
                && (filter.formacode().isEmpty() || filter.formacode().equals(offer.formacode()))
                && (certification.isEmpty() || certification.equals(offer.rncp()))
                && offer.places().stream().anyMatch(place -> answers(place, filter));
    }

    private static boolean answers(Place place, CatalogueFilter filter) {
        Town town = place.town();
        LocalDate du = filter.du();
        LocalDate au = filter.au();
        Autour autour = filter.autour();
        Point point = place.point();
        return (filter.lieu().isEmpty()
                        || town.codePostal().equals(filter.lieu())
                        || town.departement().equals(filter.lieu())
                        || town.nom().toLowerCase(Locale.ROOT).startsWith(filter.lieu()))
                && (du == null || !place.debut().isBefore(du))
                && (au == null || !place.debut().isAfter(au))
                && (autour == null
                        || (point != null
                                && OffresSemees.kilometres(autour.latitude(), autour.longitude(), point)
                                        <= autour.rayon()));
    }

    private static List<String> names(List<CatalogueLine> lines) {
        return lines.stream()
                .map(line -> line.territoire() + "/" + line.numero())
                .toList();
    }
}
