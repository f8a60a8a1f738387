package fr.estuaire.offer;

import fr.estuaire.quality.NationalReading;
import fr.estuaire.quality.NationalReadings;
import fr.estuaire.tenant.TenantScope;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What the nation says of an offer, for those who may read the offer. */
@Service
public class OffreNation {
    private final OffreService offres;
    private final NationalReadings readings;

    OffreNation(OffreService offres, NationalReadings readings) {
        this.offres = offres;
        this.readings = readings;
    }

    /**
     * Empty when the nation never saw the offer.
     *
     * @throws java.util.NoSuchElementException when the territory has no such offer
     */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE', 'ADMINISTRATION')")
    public Optional<NationalReading> find(String numero) {
        offres.get(numero);
        return readings.find(TenantScope.getTerritory(), numero);
    }
}
