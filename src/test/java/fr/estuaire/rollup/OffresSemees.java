package fr.estuaire.rollup;

import fr.estuaire.rollup.catalogue.Autour;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Offers sown from a seed in two overseas territories, around the antimeridian for one of them: sessions at both sides of
 * each radius of a search, and some without coordinates.
 */
final class OffresSemees {
    static final String ONE = "la-reunion";

    static final String TWO = "wallis-et-futuna";

    static final Point REUNION = new Point(-21.11, 55.53);

    static final Point ANTIMERIDIAN = new Point(-14.27, -179.98);

    static final double EARTH = 6371.0088;

    static final List<String> WORDS = List.of("Zzacajou", "Zzacacia", "Zzbanian");

    static final List<Town> TOWNS = List.of(
            new Town(ONE, "Saint-Denis", "97400", "974"),
            new Town(ONE, "Saint-Pierre", "97410", "974"),
            new Town(TWO, "Mata-Utu", "98600", "986"),
            new Town(TWO, "Alo", "98610", "986"));

    static final LocalDate FIRST = LocalDate.of(2031, 1, 6);

    record Town(String territoire, String nom, String codePostal, String departement) {}

    record Point(double latitude, double longitude) {}

    record Place(Town town, @Nullable Point point, LocalDate debut) {}

    record Offer(
            String territoire, String numero, List<String> words, String formacode, String rncp, List<Place> places) {
        String title() {
            return String.join(" ", words) + " " + numero;
        }
    }

    private final List<Offer> offers = new ArrayList<>();

    OffresSemees(long seed) {
        Random random = new Random(seed);
        spread(ONE, REUNION, random);
        spread(TWO, ANTIMERIDIAN, random);
    }

    List<Offer> list() {
        return List.copyOf(offers);
    }

    /** What a territory publishes of them. */
    Flux flux(String territoire) {
        Flux flux = Flux.unFlux();
        offers.stream()
                .filter(offer -> offer.territoire().equals(territoire))
                .forEach(offer -> flux.avecXml(xml(offer)));
        return flux;
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
    static double kilometres(double latitude, double longitude, Point point) {
        double phi = Math.toRadians(latitude);
        double other = Math.toRadians(point.latitude());
        double between = Math.toRadians(point.longitude() - longitude);
        double y = Math.hypot(
                Math.cos(other) * Math.sin(between),
                Math.cos(phi) * Math.sin(other) - Math.sin(phi) * Math.cos(other) * Math.cos(between));
        double x = Math.sin(phi) * Math.sin(other) + Math.cos(phi) * Math.cos(other) * Math.cos(between);
        return Math.atan2(y, x) * EARTH;
    }
}
