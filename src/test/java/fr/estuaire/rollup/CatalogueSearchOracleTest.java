package fr.estuaire.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.At;
import fr.estuaire.EstuaireTest;
import fr.estuaire.rollup.catalogue.Autour;
import fr.estuaire.rollup.catalogue.CatalogueFilter;
import fr.estuaire.rollup.catalogue.CatalogueLine;
import fr.estuaire.rollup.catalogue.CataloguePage;
import fr.estuaire.rollup.catalogue.CatalogueSearch;
import fr.estuaire.shared.Slice;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
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

/**
 * Every filter and all their combinations against a look at each offer, one by one: two overseas territories, around the
 * antimeridian for one of them, sessions at both sides of each radius, and some without coordinates.
 */
@EstuaireTest
@Import(LivraisonFixture.class)
class CatalogueSearchOracleTest {
    private static final String ONE = "la-reunion";
    private static final String TWO = "wallis-et-futuna";
    private static final Point REUNION = new Point(-21.11, 55.53);
    private static final Point ANTIMERIDIAN = new Point(-14.27, -179.98);
    private static final double EARTH = 6371.0088;
    private static final List<String> WORDS = List.of("Zzacajou", "Zzacacia", "Zzbanian");
    private static final List<Town> TOWNS = List.of(
            new Town(ONE, "Saint-Denis", "97400", "974"),
            new Town(ONE, "Saint-Pierre", "97410", "974"),
            new Town(TWO, "Mata-Utu", "98600", "986"),
            new Town(TWO, "Alo", "98610", "986"));
    private static final LocalDate FIRST = LocalDate.of(2031, 1, 6);

    @Autowired
    CatalogueSearch search;

    @Autowired
    Rollup rollup;

    @Autowired
    LivraisonFixture livraisons;

    private final List<Offer> offers = new ArrayList<>();

    private record Town(String territoire, String nom, String codePostal, String departement) {}

    private record Point(double latitude, double longitude) {}

    private record Place(Town town, @Nullable Point point, LocalDate debut) {}

    private record Offer(
            String territoire, String numero, List<String> words, String formacode, String rncp, List<Place> places) {
        String title() {
            return String.join(" ", words) + " " + numero;
        }
    }

    @BeforeEach
    void fill() {
        forget();
        Random random = new Random(7);
        spread(ONE, REUNION, random);
        spread(TWO, ANTIMERIDIAN, random);
        for (String territoire : List.of(ONE, TWO)) {
            Flux flux = Flux.unFlux();
            offers.stream()
                    .filter(offer -> offer.territoire().equals(territoire))
                    .forEach(offer -> flux.avecXml(xml(offer)));
            livraisons.deliver(territoire, flux);
        }
        RunReport report = At.nation()
                .call(() -> rollup.run("essai", Declencheur.BOUTON, List.of(ONE, TWO), ProgressListener.NONE));
        assertThat(report.territories())
                .allMatch(one -> one.statut() == Statut.APPLIQUEE, "both territories are applied");
    }

    @AfterEach
    void forget() {
        offers.clear();
        livraisons.forget(ONE);
        livraisons.forget(TWO);
    }

    @Test
    void findsWhatALookAtEachOfferFindsWhateverTheFilters() {
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
        List<CatalogueFilter> broad = List.of(
                new CatalogueFilter("", ONE, "", "", "", null, null),
                new CatalogueFilter("zzaca", "", "", "", "", null, null),
                new CatalogueFilter("", TWO, "", "", "", FIRST, null)
                        .around(new Autour(ANTIMERIDIAN.latitude(), ANTIMERIDIAN.longitude(), 100)));
        for (CatalogueFilter filter : broad) {
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
                                && kilometres(autour.latitude(), autour.longitude(), point) <= autour.rayon()));
    }

    /** A session a little nearer than each radius and one a little farther, all around, then some without a point. */
    private void spread(String territoire, Point centre, Random random) {
        for (int rayon : Autour.RAYONS) {
            for (int bearing = 0; bearing < 360; bearing += 45) {
                for (double share : new double[] {0.995, 1.005}) {
                    add(territoire, at(centre, rayon * share, bearing), random);
                }
            }
        }
        for (int i = 0; i < 5; i++) {
            add(territoire, null, random);
        }
    }

    private void add(String territoire, @Nullable Point point, Random random) {
        List<Town> towns = TOWNS.stream()
                .filter(town -> town.territoire().equals(territoire))
                .toList();
        List<Place> places = new ArrayList<>(
                List.of(new Place(towns.get(random.nextInt(2)), point, FIRST.plusDays(random.nextInt(200)))));
        if (random.nextInt(3) == 0) {
            places.add(new Place(towns.get(random.nextInt(2)), null, FIRST.plusDays(random.nextInt(200))));
        }
        List<String> words = WORDS.stream().filter(_ -> random.nextBoolean()).toList();
        offers.add(new Offer(
                territoire,
                "OR" + offers.size(),
                words.isEmpty() ? List.of("Zzcypres") : words,
                random.nextInt(3) == 0 ? "15235" : "23015",
                random.nextInt(3) == 0 ? "37098" : "37099",
                places));
    }

    private static String xml(Offer offer) {
        String whole = Flux.formation(offer.numero(), offer.title())
                .replace("15235", offer.formacode())
                .replace("<code-RS>6432</code-RS>", "<code-RNCP>" + offer.rncp() + "</code-RNCP>");
        int from = whole.indexOf("<action ");
        int to = whole.indexOf("</action>") + "</action>".length();
        String action = whole.substring(from, to);
        StringBuilder actions = new StringBuilder();
        for (int i = 0; i < offer.places().size(); i++) {
            actions.append(action(action, offer.numero(), i, offer.places().get(i)));
        }
        return whole.substring(0, from) + actions + whole.substring(to);
    }

    private static String action(String action, String numero, int rank, Place place) {
        Point point = place.point();
        return action.replace(numero + "-A", numero + "-A" + rank)
                .replace(numero + "-S", numero + "-S" + rank)
                .replace("<code-INSEE-commune>75111</code-INSEE-commune>", "")
                .replace("75011", place.town().codePostal())
                .replace("<ville>Paris</ville>", "<ville>" + place.town().nom() + "</ville>")
                .replace(
                        "<geolocalisation><latitude>48.85</latitude><longitude>2.37</longitude></geolocalisation>",
                        point == null
                                ? ""
                                : String.format(
                                        Locale.ROOT,
                                        "<geolocalisation><latitude>%.6f</latitude><longitude>%.6f</longitude></geolocalisation>",
                                        point.latitude(),
                                        point.longitude()))
                .replace("<debut>20270907", "<debut>" + place.debut().format(DateTimeFormatter.BASIC_ISO_DATE))
                .replace(
                        "<fin>20271218", "<fin>" + place.debut().plusDays(90).format(DateTimeFormatter.BASIC_ISO_DATE));
    }

    /** The point so far from another, in a direction. */
    private static Point at(Point from, double kilometres, double bearing) {
        double angle = kilometres / EARTH;
        double phi = Math.toRadians(from.latitude());
        double theta = Math.toRadians(bearing);
        double latitude =
                Math.asin(Math.sin(phi) * Math.cos(angle) + Math.cos(phi) * Math.sin(angle) * Math.cos(theta));
        double longitude = Math.toRadians(from.longitude())
                + Math.atan2(
                        Math.sin(theta) * Math.sin(angle) * Math.cos(phi),
                        Math.cos(angle) - Math.sin(phi) * Math.sin(latitude));
        double degrees = Math.toDegrees(longitude);
        return new Point(
                Math.toDegrees(latitude), degrees < -180 ? degrees + 360 : degrees > 180 ? degrees - 360 : degrees);
    }

    /** By the angle of the vectors, not by the haversine. */
    private static double kilometres(double latitude, double longitude, Point point) {
        double phi = Math.toRadians(latitude);
        double other = Math.toRadians(point.latitude());
        double between = Math.toRadians(point.longitude() - longitude);
        double y = Math.hypot(
                Math.cos(other) * Math.sin(between),
                Math.cos(phi) * Math.sin(other) - Math.sin(phi) * Math.cos(other) * Math.cos(between));
        double x = Math.sin(phi) * Math.sin(other) + Math.cos(phi) * Math.cos(other) * Math.cos(between);
        return Math.atan2(y, x) * EARTH;
    }

    private static List<String> names(List<CatalogueLine> lines) {
        return lines.stream()
                .map(line -> line.territoire() + "/" + line.numero())
                .toList();
    }
}
