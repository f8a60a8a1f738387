package fr.estuaire.quality;

import java.util.Optional;

/** Where the nation’s reading of what a territory publishes is found; the catalogue answers. */
public interface NationalReadings {

    /** Empty when the nation never saw the number. Who asks has made sure that they may read the offer. */
    Optional<NationalReading> find(String territoire, String numero);
}
