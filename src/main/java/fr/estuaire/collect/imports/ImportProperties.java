package fr.estuaire.collect.imports;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long imports are kept.
 *
 * @param fichiersJours days for which the files that were sent are kept, at least 1
 * @param rapportsMois months for which what was found out and decided about their formations is kept, at least 1
 */
@ConfigurationProperties("estuaire.imports")
record ImportProperties(
        @DefaultValue("90") int fichiersJours,
        @DefaultValue("13") int rapportsMois) {
    ImportProperties {
        if (fichiersJours < 1 || rapportsMois < 1) {
            throw new IllegalArgumentException(
                    "estuaire.imports : « fichiers-jours » et « rapports-mois » valent au moins 1.");
        }
    }

    Period fichiers() {
        return Period.ofDays(fichiersJours);
    }

    Period rapports() {
        return Period.ofMonths(rapportsMois);
    }
}
