package fr.estuaire.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A few of the kills of {@link CrashTrial}, real processes and a real database: whatever is killed whenever, the catalogue
 * ends up equal to that of an application which nobody disturbed. {@code ./estuaire bench crash} runs hundreds.
 */
class CrashTest {
    private static CrashTrial trial;

    @BeforeAll
    static void start() throws Exception {
        trial = new CrashTrial(20_261_126);
    }

    @AfterAll
    static void stop() throws Exception {
        trial.close();
    }

    @Test
    void endsUpWithTheSameCatalogueWhenTheApplicationIsKilled() throws Exception {
        assertThat(trial.killApplication(2)).isPositive();
    }

    @Test
    void endsUpWithTheSameCatalogueWhenTheDatabaseIsKilled() throws Exception {
        assertThat(trial.killDatabase(1)).isPositive();
    }

    @Test
    void endsUpWithTheSameCatalogueWhenTheNetworkIsCut() throws Exception {
        assertThat(trial.cutNetwork(3)).isPositive();
    }

    @Test
    void hasTheOtherNodeFinishTheRunOfTheOneThatIsKilled() throws Exception {
        List<String> lines = trial.killOneOfTwo();

        assertThat(lines).hasSize(CrashChild.TERRITORIES.size()).allMatch(line -> line.contains(":APPLIQUEE:"));
        assertThat(lines).anyMatch(line -> !line.contains(":0:"));
    }
}
