package fr.estuaire.rollup;

import static fr.estuaire.rollup.Flux.unFlux;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.At;
import fr.estuaire.EstuaireTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** No disk has the room that is asked for here: what is read is put back, and the person is told why. */
@EstuaireTest
@Import(LivraisonFixture.class)
@TestPropertySource(properties = "estuaire.database.reserve=8000000TB")
class FullDiskTest {
    private static final String ONE = "grand-est";
    private static final String TWO = "saint-martin";

    @Autowired
    Rollup rollup;

    @Autowired
    CatalogueDigest digest;

    @Autowired
    LivraisonFixture livraisons;

    @Test
    void leavesEachTerritoryAsItWasAndSaysWhatToDo() {
        livraisons.forget(ONE);
        livraisons.forget(TWO);
        livraisons.deliver(ONE, unFlux().avec("N1", "Anglais").avec("N2", "Allemand"));
        livraisons.deliver(TWO, unFlux().avec("N1", "Autre territoire"));
        List<String> before = digests();

        RunReport report = At.nation()
                .call(() -> rollup.run("essai", Declencheur.BOUTON, List.of(ONE, TWO), ProgressListener.NONE));

        assertThat(report.territories())
                .extracting(TerritoryReport::statut)
                .containsExactly(Statut.ECHEC, Statut.ECHEC);
        assertThat(report.territories())
                .extracting(TerritoryReport::motif)
                .allMatch(motif -> motif != null && motif.contains("disque de la base de données est plein"))
                .anyMatch(motif -> motif != null && motif.contains("Saint-Martin"));
        assertThat(digests()).isEqualTo(before);
    }

    private List<String> digests() {
        return At.nation().call(() -> List.of(digest.of(ONE), digest.of(TWO)));
    }
}
