package fr.estuaire.lheo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an address is on the map, WGS 84, decimal degrees.
 *
 * @param latitude 0 to 30 characters, required
 * @param longitude 0 to 30 characters, required
 */
public record Geolocalisation(
        Attributs attributs,
        @Nullable String latitude,
        @Nullable String longitude,
        List<Element> extras) {
    public Geolocalisation {
        extras = List.copyOf(extras);
    }
}
