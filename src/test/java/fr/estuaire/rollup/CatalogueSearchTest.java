package fr.estuaire.rollup;

import static fr.estuaire.rollup.Flux.unFlux;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.At;
import fr.estuaire.EstuaireTest;
import fr.estuaire.rollup.catalogue.CatalogueFilter;
import fr.estuaire.rollup.catalogue.CatalogueLine;
import fr.estuaire.rollup.catalogue.CataloguePage;
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
            List<CatalogueLine> first =
                    search.search(all, new Slice(0, 2, null, false)).lines();
            List<CatalogueLine> second =
                    search.search(all, new Slice(2, 2, null, false)).lines();
            return java.util.stream.Stream.concat(first.stream(), second.stream())
                    .toList();
        });

        assertThat(pages).hasSize(3).doesNotHaveDuplicates();
        assertThat(pages.getFirst().sessions()).isEqualTo(1);
        assertThat(pages).extracting(CatalogueLine::villes).contains("TOULOUSE CEDEX 3", "Paris");
    }

    @Test
    void countsAndListsTheBestThousandOfMore() {
        int most = CataloguePage.MOST_BY_WORDS;
        livraisons.deliver(
                TWO,
                unFlux().avec("QB", "Zzsophora")
                        .avec(most + 4, "QC")
                        .avec("QD", "Formation de formation à la formation"));
        At.nation().call(() -> rollup.run("essai", Declencheur.BOUTON, List.of(TWO), ProgressListener.NONE));
        CatalogueFilter words = filter("formation", TWO, "", "", "", null, null);

        CataloguePage last = At.nation().call(() -> search.search(words, new Slice(most - 3, 50, null, false)));
        CataloguePage first = At.nation().call(() -> search.search(words, Slice.first(50)));
        assertThat(first.lines().getFirst().numero()).isEqualTo("QD");
        assertThat(last.lines()).hasSize(3);
        assertThat(last.total()).isEqualTo(most);
        assertThat(last.more()).isTrue();
        CataloguePage titles = At.nation()
                .call(() -> search.search(filter("", TWO, "", "", "", null, null), new Slice(most, 50, null, false)));
        assertThat(titles.lines()).hasSize(6);
        assertThat(titles.total()).isEqualTo(most + 6);
        assertThat(titles.more()).isFalse();
        assertThat(found(filter("zzsophora", TWO, "", "", "", null, null))).containsExactly("QB/wallis-et-futuna");
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
        CataloguePage page = At.nation().call(() -> search.search(filter, Slice.first(50)));
        assertThat(page.total()).isEqualTo(page.lines().size());
        return page.lines().stream()
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
