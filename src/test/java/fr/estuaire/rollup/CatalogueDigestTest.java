package fr.estuaire.rollup;

import static fr.estuaire.rollup.Flux.unFlux;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estuaire.At;
import fr.estuaire.EstuaireTest;
import fr.estuaire.archive.Archive;
import fr.estuaire.archive.Origine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @Autowired
    Archive archive;

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
    void replaysAnArchivedDayOnAnEmptyCatalogue() {
        String occitan = bring(ONE, unFlux().avec("N1", "Anglais").avecIsolee("N2", "Grec"));
        String martinican = bring(TWO, unFlux().avec("N1", "Créole"));
        keep(ONE, unFlux().avec("N1", "Anglais").avecIsolee("N2", "Grec"), 1);
        keep(ONE, unFlux().avec("N1", "Chinois"), 0);
        keep(TWO, unFlux().avec("N1", "Créole"), 3);

        assertThatThrownBy(() -> replay(1)).hasMessageContaining("n’est pas vide");
        livraisons.forget(ONE);
        livraisons.forget(TWO);
        assertThatThrownBy(() -> replay(9)).hasMessageContaining("aucun flux");
        RunReport report = replay(1);

        assertThat(report.territories()).extracting(TerritoryReport::statut).containsOnly(Statut.APPLIQUEE);
        assertThat(of(ONE)).isEqualTo(occitan);
        assertThat(of(TWO)).isEqualTo(martinican);
    }

    private RunReport replay(int daysAgo) {
        return At.nation()
                .call(() -> rollup.replay("essai", TODAY.minusDays(daysAgo), List.of(ONE, TWO), ProgressListener.NONE));
    }

    private void keep(String territoire, Flux flux, int daysAgo) {
        At.nation().run(() -> {
            try {
                Path file = Files.writeString(Files.createTempFile("jour", ".xml"), flux.xml());
                archive.keep(territoire, TODAY.minusDays(daysAgo), Origine.LIVRAISON, file, "0".repeat(63) + daysAgo);
                Files.delete(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
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
