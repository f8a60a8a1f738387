package fr.estuaire.rollup.normalisation;

import fr.estuaire.lheo.Element;
import fr.estuaire.quality.Geo;
import fr.estuaire.reference.Commune;
import fr.estuaire.reference.Communes;
import fr.estuaire.rollup.normalisation.Correction.Genre;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The coordinates of an address against its commune. */
final class Point {
    private static final double FAR = 50;

    /** Codes of départements of the mainland and Corsica have two characters. */
    private static final int MAINLAND = 2;

    private final Communes communes;

    Point(Communes communes) {
        this.communes = communes;
    }

    /**
     * What is surely wrong with them; null when nothing is. Communes of Guyane and archipelagos are so large that far is
     * not wrong there.
     *
     * @param commune when it is certain
     */
    @Nullable
    Genre check(Element adresse, @Nullable Commune commune) {
        Optional<Element> point = adresse.child("geolocalisation");
        if (point.isEmpty()) {
            return null;
        }
        @Nullable Geo geo = Geo.of(Place.text(point.get(), "latitude"), Place.text(point.get(), "longitude"));
        if (geo == null) {
            return null;
        }
        if (geo.latitude() == 0 && geo.longitude() == 0) {
            return Genre.COORDONNEES_NULLES;
        }
        @Nullable Commune known = commune == null ? null : withPoint(commune);
        if (known != null && known.codeDepartement().length() == MAINLAND) {
            return against(geo, known);
        }
        return !geo.isInFrance() && geo.swapped().isInFrance() ? Genre.COORDONNEES_INVERSEES : null;
    }

    private static @Nullable Genre against(Geo geo, Commune commune) {
        if (distance(geo, commune) <= FAR) {
            return null;
        }
        return distance(geo.swapped(), commune) <= FAR ? Genre.COORDONNEES_INVERSEES : Genre.COORDONNEES_ELOIGNEES;
    }

    private static double distance(Geo geo, Commune commune) {
        Double latitude = commune.latitude();
        Double longitude = commune.longitude();
        return latitude == null || longitude == null ? 0 : geo.distance(latitude, longitude);
    }

    /** The commune, or the one that an arrondissement without coordinates belongs to; null when neither is placed. */
    private @Nullable Commune withPoint(Commune commune) {
        if (commune.latitude() != null) {
            return commune;
        }
        String whole = commune.communeDeRattachement();
        return whole == null
                ? null
                : communes.findByCode(whole)
                        .filter(one -> one.latitude() != null)
                        .orElse(null);
    }
}
