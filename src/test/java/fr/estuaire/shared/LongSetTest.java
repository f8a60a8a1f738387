package fr.estuaire.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LongSetTest {

    @Test
    void tellsWhatItAlreadyHolds() {
        LongSet set = new LongSet();
        Set<Long> truth = new HashSet<>();
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            long number = 1 + random.nextInt(15_000) * 1024L;
            assertThat(set.contains(number)).isEqualTo(truth.contains(number));
            assertThat(set.add(number)).isEqualTo(truth.add(number));
        }
        assertThat(set.size()).isEqualTo(truth.size());
        assertThat(truth).allMatch(set::contains);
    }

    @Test
    void costsAFewBytesANumber() {
        LongSet set = new LongSet();
        for (long i = 1; i <= 100_000; i++) {
            set.add(i * 0x9E3779B97F4A7C15L);
        }
        assertThat(set.capacity()).isBetween(100_000, 300_000);
    }
}
