package fr.estuaire.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunAtWorkTest {
    private static final long MB = 1_000_000;

    @Test
    void tellsWhatIsLeftFromTheBytesThatWereReadSoFar() {
        RunAtWork run = run(
                etape(Statut.APPLIQUEE, null, 0, 30 * MB),
                etape(Statut.EN_COURS, Station.LIRE, 10 * MB, 20 * MB),
                etape(Statut.A_FAIRE, null, 0, 50 * MB));

        assertThat(run.findReste()).contains(Duration.ofSeconds(60));
        assertThat(run.part()).isEqualTo(0.4);
    }

    @Test
    void doesNotTakeAFeedThatWasPassedOverForASpeed() {
        RunAtWork run = run(
                etape(Statut.INCHANGEE, null, 0, 30 * MB),
                etape(Statut.EN_COURS, Station.LIRE, 10 * MB, 20 * MB),
                etape(Statut.A_FAIRE, null, 0, 50 * MB));

        assertThat(run.findReste()).contains(Duration.ofMinutes(4));
    }

    @Test
    void tellsNothingBeforeTheSpeedIsKnown() {
        assertThat(run(etape(Statut.EN_COURS, Station.LIRE, 1000, 20 * MB)).findReste())
                .isEmpty();
        assertThat(etape(Statut.EN_COURS, Station.LIRE, 1000, 20 * MB).findReste())
                .isEmpty();
    }

    @Test
    void tellsWhatIsLeftOfATerritoryWhileItIsRead() {
        assertThat(etape(Statut.EN_COURS, Station.LIRE, 5 * MB, 20 * MB).findReste())
                .contains(Duration.ofSeconds(60));
        assertThat(etape(Statut.EN_COURS, Station.APPLIQUER, 20 * MB, 20 * MB).findReste())
                .isEmpty();
    }

    @Test
    void countsTerritoriesWhenNoSizeIsKnown() {
        RunAtWork run = run(etape(Statut.APPLIQUEE, null, 0, 0), etape(Statut.A_FAIRE, null, 0, 0));

        assertThat(run.part()).isEqualTo(0.5);
        assertThat(run.isAlive()).isFalse();
    }

    private static RunAtWork run(RunAtWork.Etape... etapes) {
        return new RunAtWork(1, Instant.EPOCH, "essai", Declencheur.BOUTON, Duration.ofSeconds(40), List.of(etapes));
    }

    private static RunAtWork.Etape etape(Statut statut, @Nullable Station station, long lus, long octets) {
        return new RunAtWork.Etape(
                "corse",
                "Corse",
                statut,
                station,
                0,
                lus,
                octets,
                station == null ? null : "nœud",
                Duration.ofSeconds(20),
                0,
                station != null,
                Comptes.AUCUN);
    }
}
