package fr.estuaire.rollup;

import static fr.estuaire.rollup.Flux.unFlux;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.At;
import fr.estuaire.EstuaireTest;
import fr.estuaire.rollup.catalogue.CatalogueFilter;
import fr.estuaire.rollup.catalogue.CatalogueLine;
import fr.estuaire.rollup.catalogue.CatalogueSearch;
import fr.estuaire.rollup.catalogue.OffreNationale;
import fr.estuaire.rollup.catalogue.OffresNationales;
import fr.estuaire.shared.Slice;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@EstuaireTest
@Import(LivraisonFixture.class)
class CatalogueSearchTest {
    private static final String ONE = "occitanie";
    private static final String TWO = "wallis-et-futuna";

    @Autowired
    CatalogueSearch search;

    @Autowired
    OffresNationales offres;

    @Autowired
    Rollup rollup;

    @Autowired
    LivraisonFixture livraisons;

    @BeforeEach
    void fill() {
        livraisons.forget(ONE);
        livraisons.forget(TWO);
        livraisons.deliver(
                ONE,
                unFlux().avec("Q1", "Ébénisterie d’art zzquercus")
                        .avecXml(Flux.formation("Q2", "Soudure zzquercus")
                                .replace("<ville>Paris</ville>", "<ville>TOULOUSE CEDEX 3</ville>")
                                .replace("75011", "31000")
                                .replace("<code-INSEE-commune>75111</code-INSEE-commune>", "")
                                .replace("<debut>20270907", "<debut>20280110")
                                .replace("<fin>20271218", "<fin>20280630")
                                .replace("15235", "23015")
                                .replace("<code-RS>6432</code-RS>", "<code-RNCP>37098</code-RNCP>")));
        livraisons.deliver(TWO, unFlux().avec("Q1", "Vannerie zzquercus"));
        At.nation().call(() -> rollup.run("essai", Declencheur.BOUTON, List.of(ONE, TWO), ProgressListener.NONE));
    }

    @Test
    void findsByWordsWhateverTheirAccentsAndBeginnings() {
        assertThat(found("ebenist zzquercus")).containsExactly("Q1/occitanie");
        assertThat(found("ÉBÉNISTERIE zzquercus")).containsExactly("Q1/occitanie");
        assertThat(found("zzquercus")).hasSize(3);
    }

    @Test
    void takesSignsOfTheSearchLanguageAsPunctuation() {
        assertThat(found("+zzquercus -(soudure) \"~*<>@")).containsExactly("Q2/occitanie");
        assertThat(found("' OR 1=1; DROP TABLE zzquercus")).isEmpty();
    }

    @Test
    void findsByNumber() {
        assertThat(found("Q2")).containsExactly("Q2/occitanie");
    }

    @Test
    void narrowsByTerritoryCodesPlaceAndDates() {
        assertThat(found(filter("", TWO, "", "", "", null, null))).containsExactly("Q1/wallis-et-futuna");
        assertThat(found(filter("zzquercus", "", "23015", "", "", null, null))).containsExactly("Q2/occitanie");
        assertThat(found(filter("zzquercus", "", "", "rncp 37098", "", null, null)))
                .containsExactly("Q2/occitanie");
        assertThat(found(filter("zzquercus", "", "", "RS37098", "", null, null)))
                .isEmpty();
        assertThat(found(filter("zzquercus", "", "", "", "toulouse", null, null)))
                .containsExactly("Q2/occitanie");
        assertThat(found(filter("zzquercus", "", "", "", "31", null, null))).containsExactly("Q2/occitanie");
        assertThat(found(filter("zzquercus", "", "", "", "75011", null, null))).hasSize(2);
        LocalDate year = LocalDate.of(2028, 1, 1);
        assertThat(found(filter("zzquercus", "", "", "", "", year, null))).containsExactly("Q2/occitanie");
        assertThat(found(filter("zzquercus", "", "", "", "75", year, null))).isEmpty();
    }

    @Test
    void pagesWithoutLosingAnyone() {
        CatalogueFilter all = filter("zzquercus", "", "", "", "", null, null);
        List<CatalogueLine> pages = At.nation().call(() -> {
            List<CatalogueLine> first = search.list(all, new Slice(0, 2, null, false));
            List<CatalogueLine> second = search.list(all, new Slice(2, 2, null, false));
            return java.util.stream.Stream.concat(first.stream(), second.stream())
                    .toList();
        });

        assertThat(pages).hasSize(3).doesNotHaveDuplicates();
        assertThat(pages.getFirst().sessions()).isEqualTo(1);
        assertThat(pages).extracting(CatalogueLine::villes).contains("TOULOUSE CEDEX 3", "Paris");
    }

    @Test
    void showsAWithdrawnOfferWithItsVersionsAndRuns() {
        livraisons.deliver(ONE, unFlux().avec("Q1", "Ébénisterie zzquercus B"));
        RunReport run =
                At.nation().call(() -> rollup.run("essai", Declencheur.BOUTON, List.of(ONE), ProgressListener.NONE));

        OffreNationale changed = At.nation().call(() -> offres.find(ONE, "Q1")).orElseThrow();
        assertThat(changed.versions())
                .extracting(OffreNationale.Version::version)
                .containsExactly(2, 1);
        assertThat(changed.versions().getFirst().entree()).isEqualTo(run.execution());
        assertThat(changed.isWithdrawn()).isFalse();
        OffreNationale withdrawn =
                At.nation().call(() -> offres.find(ONE, "Q2")).orElseThrow();
        assertThat(withdrawn.isWithdrawn()).isTrue();
        assertThat(withdrawn.intitule()).startsWith("Soudure");
        assertThat(At.nation().call(() -> offres.findAt(ONE, "Q2", run.debut().minusMillis(1))))
                .isPresent();
        assertThat(At.nation().call(() -> offres.findAt(ONE, "Q2", run.debut())))
                .isEmpty();
    }

    private List<String> found(String texte) {
        return found(filter(texte, "", "", "", "", null, null));
    }

    private List<String> found(CatalogueFilter filter) {
        List<CatalogueLine> lines = At.nation().call(() -> search.list(filter, Slice.first(50)));
        assertThat(At.nation().call(() -> search.count(filter))).isEqualTo(lines.size());
        return lines.stream()
                .map(line -> line.numero() + "/" + line.territoire())
                .toList();
    }

    private static CatalogueFilter filter(
            String texte,
            String territoire,
            String formacode,
            String certification,
            String lieu,
            @Nullable LocalDate du,
            @Nullable LocalDate au) {
        return new CatalogueFilter(texte, territoire, formacode, certification, lieu, du, au);
    }
}
