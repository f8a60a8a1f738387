package fr.estuaire.offer.ui.choix;

import java.math.BigDecimal;

/**
 * Where a place is, as Lhéo writes it: decimal degrees WGS 84 with a point. What an offer says is kept letter for letter
 * as long as nobody changes it.
 */
public record PointChoisi(String latitude, String longitude) {
    public static final PointChoisi AUCUN = new PointChoisi("", "");

    /** Degrees WGS 84. */
    static PointChoisi of(double latitude, double longitude) {
        return new PointChoisi(decimal(latitude), decimal(longitude));
    }

    private static String decimal(double degrees) {
        return BigDecimal.valueOf(degrees).toPlainString();
    }

    public boolean isEmpty() {
        return latitude.isEmpty() && longitude.isEmpty();
    }
}
