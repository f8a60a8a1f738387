package fr.estuaire.rollup;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the nation sets for the guard of all territories.
 *
 * @param limites by name of the measure: {@code retraits} in %, {@code retraits-plancher} in formations
 */
@ConfigurationProperties("estuaire.garde")
record GardeProperties(@DefaultValue Map<String, String> limites) {
    GardeProperties {
        limites = Map.copyOf(limites);
    }
}
