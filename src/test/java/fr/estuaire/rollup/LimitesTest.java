package fr.estuaire.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LimitesTest {

    @Test
    void takesTheTerritoryBeforeTheNationBeforeTheProduct() {
        Limites limites = new Limites(Map.of("retraits", "25", "sessions", "40"), Map.of("retraits", "30"));

        assertThat(limites.limite(Mesure.RETRAITS)).isEqualTo(30);
        assertThat(limites.limite(Mesure.SESSIONS)).isEqualTo(40);
        assertThat(limites.limite(Mesure.DOUBLES)).isEqualTo(Mesure.DOUBLES.limite());
    }

    @Test
    void readsFloors() {
        Limites limites = new Limites(Map.of(), Map.of("numeros-ailleurs-plancher", "7"));

        assertThat(limites.plancher(Mesure.NUMEROS_AILLEURS)).isEqualTo(7);
    }

    @Test
    void sparesWhatIsUnderTheFloorOrUnderTheLimit() {
        Limites limites = new Limites(Map.of(), Map.of());

        assertThat(limites.isExceeded(Mesure.RETRAITS, 10, 12)).isFalse();
        assertThat(limites.isExceeded(Mesure.RETRAITS, 20, 100)).isFalse();
        assertThat(limites.isExceeded(Mesure.RETRAITS, 21, 100)).isTrue();
    }

    @Test
    void tellsSettingsWithoutSenseAndDoesNotCountThem() {
        Limites limites = new Limites(Map.of("retrait", "5"), Map.of("retraits", "beaucoup"));

        assertThat(limites.limite(Mesure.RETRAITS)).isEqualTo(20);
        assertThat(limites.problems())
                .hasSize(2)
                .anyMatch(one -> one.contains("retrait"))
                .anyMatch(one -> one.contains("beaucoup"));
    }
}
