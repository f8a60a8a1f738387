package fr.estuaire.rollup.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MaillesTest {
    private static final int POINTS = 4000;

    @Test
    void holdsEveryPointOfTheCircleAndNoSquareInsideThatLeavesIt() {
        for (double[] centre : List.of(
                new double[] {48.857, 2.352},
                new double[] {-20.879, 55.448},
                new double[] {-13.283, -176.176},
                new double[] {-14.3, -179.97},
                new double[] {16.9, 179.98},
                new double[] {0.02, -0.03},
                new double[] {46.85, -56.2},
                new double[] {89.2, 12})) {
            for (int rayon : Autour.RAYONS) {
                check(new Autour(centre[0], centre[1], rayon));
            }
        }
    }

    private static void check(Autour autour) {
        Mailles mailles = Mailles.of(autour);
        Set<Integer> inside = new HashSet<>(mailles.inside());
        Set<Integer> crossed = new HashSet<>(mailles.crossed());
        Random random = new Random(autour.rayon());
        for (int i = 0; i < POINTS; i++) {
            double latitude = Math.min(90, autour.latitude() + (random.nextDouble() - 0.5) * autour.rayon() / 40);
            double longitude = around(autour.longitude()
                    + (random.nextDouble() - 0.5) * autour.rayon() / 40 / Math.cos(Math.toRadians(autour.latitude())));
            int maille = (int) Math.floor((latitude + 90) * 10) * 3600 + (int) Math.floor((longitude + 180) * 10);
            boolean near = kilometres(autour, latitude, longitude) <= autour.rayon();
            if (near) {
                assertThat(inside.contains(maille) || crossed.contains(maille))
                        .as("%s holds %s %s", autour, latitude, longitude)
                        .isTrue();
            } else {
                assertThat(inside)
                        .as("%s does not hold %s %s", autour, latitude, longitude)
                        .doesNotContain(maille);
            }
        }
    }

    @Test
    void looksAtFewSquares() {
        assertThat(Mailles.of(new Autour(48.857, 2.352, 5)).crossed()).hasSizeLessThan(10);
        Mailles wide = Mailles.of(new Autour(48.857, 2.352, 100));
        assertThat(wide.inside()).hasSizeGreaterThan(3 * wide.crossed().size());
        assertThat(wide.inside()).doesNotContainAnyElementsOf(wide.crossed());
    }

    @Test
    void refusesPointsAndRadiusesThatAreNone() {
        assertThatThrownBy(() -> new Autour(91, 0, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Autour(0, -181, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Autour(Double.NaN, 0, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Autour(0, 0, 101)).isInstanceOf(IllegalArgumentException.class);
    }

    /** By the angle of the vectors, not by the haversine. */
    private static double kilometres(Autour from, double latitude, double longitude) {
        double[] a = vector(from.latitude(), from.longitude());
        double[] b = vector(latitude, longitude);
        double x = a[1] * b[2] - a[2] * b[1];
        double y = a[2] * b[0] - a[0] * b[2];
        double z = a[0] * b[1] - a[1] * b[0];
        return Math.atan2(Math.sqrt(x * x + y * y + z * z), a[0] * b[0] + a[1] * b[1] + a[2] * b[2]) * 6371.0088;
    }

    private static double[] vector(double latitude, double longitude) {
        double phi = Math.toRadians(latitude);
        double lambda = Math.toRadians(longitude);
        return new double[] {Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)};
    }

    private static double around(double longitude) {
        return longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude;
    }
}
