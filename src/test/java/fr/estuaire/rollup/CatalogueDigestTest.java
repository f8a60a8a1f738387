package fr.estuaire.rollup;

import static fr.estuaire.rollup.Flux.unFlux;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estuaire.At;
import fr.estuaire.EstuaireTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

/** The same feeds in the same order on an empty catalogue give the same catalogue, whenever and however often. */
@EstuaireTest
@Import(LivraisonFixture.class)
class CatalogueDigestTest {
    private static final String ONE = "occitanie";
    private static final String TWO = "martinique";

    @Autowired
    Rollup rollup;

    @Autowired
    CatalogueDigest digest;

    @Autowired
    LivraisonFixture livraisons;

    @BeforeEach
    void forget() {
        livraisons.forget(ONE);
        livraisons.forget(TWO);
    }

    @Test
    void givesTheSameCatalogueWhenTheArchivedDaysAreReplayed() {
        List<Flux> days = List.of(
                unFlux().avec("N1", "Anglais").avec("N2", "Allemand").avec("N3", "Breton"),
                unFlux().avec("N1", "Anglais B2").avec("N2", "Allemand").avecIsolee("N5", "Grec"),
                unFlux().avec("N1", "Anglais B2").avec("N3", "Breton").avec("N4", "Corse"));
        List<String> first = days.stream().map(day -> bring(ONE, day)).toList();
        bring(TWO, days.getFirst());
        String other = of(TWO);

        livraisons.forget(ONE);
        List<String> second = days.stream().map(day -> bring(ONE, day)).toList();

        assertThat(second).isEqualTo(first);
        assertThat(first).doesNotHaveDuplicates();
        assertThat(of(TWO)).isEqualTo(other);
    }

    @Test
    void seesOneWordThatChangedAndOneThatIsIsolated() {
        String before = bring(ONE, unFlux().avec("N1", "Anglais").avec("N2", "Allemand"));
        livraisons.forget(ONE);
        String word = bring(ONE, unFlux().avec("N1", "Anglais").avec("N2", "Allemande"));
        livraisons.forget(ONE);
        String isolated = bring(ONE, unFlux().avec("N1", "Anglais").avecIsolee("N2", "Allemand"));

        assertThat(List.of(before, word, isolated)).doesNotHaveDuplicates();
    }

    @Test
    void tellsTheTerritoriesApart() {
        Flux flux = unFlux().avec("N1", "Anglais");

        assertThat(bring(ONE, flux)).isNotEqualTo(bring(TWO, flux));
    }

    @Test
    void isRefusedToWhoIsNotOfTheNation() {
        assertThatThrownBy(() -> At.collector(ONE).run(() -> digest.of(ONE))).isInstanceOf(AccessDeniedException.class);
    }

    private String bring(String territoire, Flux flux) {
        livraisons.deliver(territoire, flux);
        At.nation().call(() -> rollup.run("essai", Declencheur.TERMINAL, List.of(territoire), ProgressListener.NONE));
        return of(territoire);
    }

    private String of(String territoire) {
        return At.nation().call(() -> digest.of(territoire));
    }
}
