package fr.estuaire.quality;

import org.jspecify.annotations.Nullable;

/** Where coordinates fall. Degrees WGS 84. */
public record Geo(double latitude, double longitude) {
    /** South, north, west, east of mainland France and of each overseas territory, with some sea around. */
    private static final double[][] FRANCE = {
        {41.2, 51.3, -5.4, 9.8},
        {15.7, 18.2, -63.3, -60.9},
        {14.3, 15.0, -61.4, -60.7},
        {2.0, 6.0, -54.7, -51.5},
        {-21.5, -20.8, 55.1, 55.9},
        {-13.1, -12.5, 44.9, 45.4},
        {46.6, 47.3, -56.6, -56.0},
        {-23.0, -19.0, 163.0, 169.0},
        {-28.0, -7.5, -155.0, -134.0},
        {-14.6, -13.0, -178.4, -176.0}
    };

    private static final double EARTH_RADIUS = 6371;

    /** The coordinates of an address; null when it has none, or none that are numbers. */
    static @Nullable Geo of(Part adresse) {
        Part point = adresse.child("geolocalisation");
        return of(point.text("latitude"), point.text("longitude"));
    }

    /** Null unless both are numbers, with a point or a comma. */
    public static @Nullable Geo of(String latitudeText, String longitudeText) {
        double latitude = number(latitudeText);
        double longitude = number(longitudeText);
        return Double.isNaN(latitude) || Double.isNaN(longitude) ? null : new Geo(latitude, longitude);
    }

    /** Overseas included, and some of the sea around. */
    public boolean isInFrance() {
        for (double[] box : FRANCE) {
            if (latitude >= box[0] && latitude <= box[1] && longitude >= box[2] && longitude <= box[3]) {
                return true;
            }
        }
        return false;
    }

    /** With the latitude in the place of the longitude. */
    public Geo swapped() {
        return new Geo(longitude, latitude);
    }

    /** Kilometres as the crow flies. */
    public double distance(double otherLatitude, double otherLongitude) {
        double dLatitude = Math.toRadians(otherLatitude - latitude) / 2;
        double dLongitude = Math.toRadians(otherLongitude - longitude) / 2;
        double chord = Math.sin(dLatitude) * Math.sin(dLatitude)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(otherLatitude))
                        * Math.sin(dLongitude)
                        * Math.sin(dLongitude);
        return 2 * EARTH_RADIUS * Math.asin(Math.sqrt(Math.min(1, chord)));
    }

    private static double number(String text) {
        try {
            return text.isEmpty() ? Double.NaN : Double.parseDouble(text.replace(',', '.'));
        } catch (NumberFormatException _) {
            return Double.NaN;
        }
    }
}
