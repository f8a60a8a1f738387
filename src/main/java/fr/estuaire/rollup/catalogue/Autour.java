package fr.estuaire.rollup.catalogue;

import java.util.List;

/**
 * A circle on the ground in which a session takes place. Sessions whose place has no coordinates are in none.
 *
 * @param latitude of its centre, degrees WGS 84, from -90 to 90
 * @param longitude of its centre, degrees WGS 84, from -180 to 180
 * @param rayon kilometres, one of {@link #RAYONS}
 */
public record Autour(double latitude, double longitude, int rayon) {
    public static final List<Integer> RAYONS = List.of(5, 10, 20, 50, 100);

    /** Mean radius of the Earth, kilometres. */
    static final double TERRE = 6371.0088;

    public Autour {
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("No such point: " + latitude + ", " + longitude);
        }
        if (!RAYONS.contains(rayon)) {
            throw new IllegalArgumentException("No such radius: " + rayon);
        }
    }

    /** What the haversine of the angle between the centre and a point of the circle does not exceed. */
    double haversin() {
        double sine = Math.sin(rayon / TERRE / 2);
        return sine * sine;
    }
}
