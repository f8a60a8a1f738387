package fr.estuaire.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.estuaire.rollup.Seuil.Origine;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JugementTest {
    private final Jugement jugement = new Jugement(new Limites(Map.of(), Map.of()));

    @Test
    void remembersWhatIsNearestToTheLimitAmongSeveral() {
        jugement.isExceeded(Mesure.DEPARTEMENT, "49", 6, 60);
        jugement.isExceeded(Mesure.DEPARTEMENT, "44", 30, 100);
        jugement.isExceeded(Mesure.DEPARTEMENT, "85", 3, 4);

        assertThat(jugement.valeurs()).containsExactly(new Valeur(Mesure.DEPARTEMENT, "44", 30, 30));
    }

    @Test
    void takesGrowthForNoLoss() {
        jugement.isExceeded(Mesure.SESSIONS, -40, 200);

        assertThat(jugement.valeurs()).containsExactly(new Valeur(Mesure.SESSIONS, "", 0, 0));
    }

    @Test
    void tellsHowNearAValueIsByTheFartherOfTheLimitAndTheFloor() {
        Seuil seuil = new Seuil(Mesure.RETRAITS, 20, 10, Origine.ESTUAIRE);

        assertThat(proximite(seuil, 8, 20)).isEqualTo(0.8, within(1e-9));
        assertThat(proximite(seuil, 300, 5)).isEqualTo(0.25, within(1e-9));
        assertThat(proximite(seuil, 0, 0)).isZero();
        assertThat(proximite(new Seuil(Mesure.RETRAITS, 0, 0, Origine.NATION), 1, 1))
                .isGreaterThan(1);
    }

    @Test
    void countsGrowthAloneAsAnApproachToAnExplosion() {
        Seuil seuil = new Seuil(Mesure.EXPLOSION, 200, 50, Origine.ESTUAIRE);

        assertThat(proximite(seuil, 100, 100)).isZero();
        assertThat(proximite(seuil, 100, 150)).isEqualTo(0.5, within(1e-9));
        assertThat(proximite(seuil, 49, 900)).isZero();
    }

    private static double proximite(Seuil seuil, long part, double taux) {
        return seuil.proximite(new Valeur(seuil.mesure(), "", part, taux));
    }
}
