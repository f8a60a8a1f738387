package fr.estuaire.rollup;

import static fr.estuaire.rollup.Flux.unFlux;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estuaire.At;
import fr.estuaire.EstuaireTest;
import fr.estuaire.rollup.CatalogueDifference.Count;
import fr.estuaire.rollup.CatalogueDifference.Kind;
import fr.estuaire.rollup.CatalogueDifference.Span;
import fr.estuaire.rollup.catalogue.CatalogueFilter;
import fr.estuaire.rollup.catalogue.PastCatalogue;
import fr.estuaire.shared.Slice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

/** The catalogue of a past day, and the difference of two. */
@EstuaireTest
@Import(LivraisonFixture.class)
class PastCatalogueTest {
    private static final String ONE = "ile-de-france";
    private static final String TWO = "nouvelle-caledonie";
    private static final LocalDate MONDAY = LocalDate.of(2023, 5, 8);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    @Autowired
    Rollup rollup;

    @Autowired
    PastCatalogue past;

    @Autowired
    CatalogueDifference differences;

    @Autowired
    LivraisonFixture livraisons;

    @BeforeEach
    void fill() {
        livraisons.forget(ONE);
        livraisons.forget(TWO);
        bring(
                MONDAY,
                ONE,
                unFlux().avec("P1", "Zzphotographie").avec("P2", "Zzreliure").avec("P3", "Zzdorure"));
        bring(MONDAY, TWO, unFlux().avec("P1", "Zzphotographie du lagon"));
        bring(
                TUESDAY,
                ONE,
                unFlux().avec("P1", "Zzphotographie numérique")
                        .avec("P2", "Zzreliure")
                        .avec("P4", "Zzgravure"));
    }

    @Test
    void listsAndSearchesTheCatalogueAsItWasWhenADayEnded() {
        assertThat(titles(MONDAY.minusDays(1), "zz", ONE)).isEmpty();
        assertThat(titles(MONDAY, "zz", ONE)).containsExactly("Zzphotographie", "Zzreliure", "Zzdorure");
        assertThat(titles(TUESDAY, "zz", ONE)).containsExactly("Zzphotographie numérique", "Zzreliure", "Zzgravure");
        assertThat(titles(MONDAY, "ZZPHOTO", "")).containsExactly("Zzphotographie", "Zzphotographie du lagon");
        assertThat(titles(TUESDAY, "P1", ONE)).containsExactly("Zzphotographie numérique");
        assertThat(titles(MONDAY, "P4", ONE)).isEmpty();
    }

    @Test
    void findsByCodeTownAndDepartement() {
        var filter = filter("zz", ONE);
        var all = list(MONDAY, filter);
        assertThat(all).hasSize(3).allMatch(line -> line.sessions() == 1);
        String departement = all.getFirst().departements();

        assertThat(list(MONDAY, new CatalogueFilter("zz", ONE, "", "", departement, null, null)))
                .hasSize(3);
        assertThat(list(MONDAY, new CatalogueFilter("zz", ONE, "", "", "zzailleurs", null, null)))
                .isEmpty();
        assertThat(list(MONDAY, new CatalogueFilter("zz", ONE, "99999", "", "", null, null)))
                .isEmpty();
        assertThat(list(MONDAY, new CatalogueFilter("zz", ONE, "", "RNCP99999", "", null, null)))
                .isEmpty();
    }

    @Test
    void pagesAndCountsAlike() {
        var filter = filter("zz", ONE);

        assertThat(At.nation().call(() -> past.count(filter, CatalogueDay.endOf(MONDAY))))
                .isEqualTo(3);
        assertThat(At.nation().call(() -> past.list(filter, CatalogueDay.endOf(MONDAY), new Slice(1, 1, null, false))))
                .singleElement()
                .extracting(PastCatalogue.Line::numero)
                .isEqualTo("P2");
    }

    @Test
    void tellsWhatCameChangedAndWent() {
        Span span = span(MONDAY, TUESDAY, ONE);

        assertThat(At.nation().call(() -> differences.count(span))).containsExactly(new Count(ONE, 1, 1, 1));
        assertThat(At.nation().call(() -> differences.list(span, null, Slice.first(10))))
                .extracting(line -> line.kind() + " " + line.numero() + " " + line.avant() + " > " + line.intitule())
                .containsExactly(
                        "MODIFIEE P1 Zzphotographie > Zzphotographie numérique",
                        "RETIREE P3 Zzdorure > Zzdorure",
                        "AJOUTEE P4 null > Zzgravure");
        assertThat(At.nation().call(() -> differences.list(span, Kind.RETIREE, Slice.first(10))))
                .extracting(CatalogueDifference.Line::cause)
                .containsExactly(Cause.RETIREE);
        assertThat(At.nation().call(() -> differences.count(span(MONDAY, TUESDAY, TWO))))
                .isEmpty();
        assertThat(At.nation().call(() -> differences.count(span(MONDAY, TUESDAY, ""))))
                .contains(new Count(ONE, 1, 1, 1));
    }

    @Test
    void saysNothingOfWhatWentAndCameBackAsItWas() {
        LocalDate wednesday = TUESDAY.plusDays(1);
        // in another order: the very file of Monday would be held
        bring(
                wednesday,
                ONE,
                unFlux().avec("P3", "Zzdorure").avec("P2", "Zzreliure").avec("P1", "Zzphotographie"));

        assertThat(At.nation().call(() -> differences.count(span(MONDAY, wednesday, ONE))))
                .isEmpty();
        assertThat(At.nation().call(() -> differences.count(span(TUESDAY, wednesday, ONE))))
                .containsExactly(new Count(ONE, 1, 1, 1));
    }

    @Test
    void isRefusedToWhoIsNotOfTheNation() {
        Instant now = CatalogueDay.endOf(MONDAY);
        assertThatThrownBy(() -> At.administrator(ONE).call(() -> past.count(CatalogueFilter.NONE, now)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> At.collector(ONE).call(() -> differences.count(span(MONDAY, TUESDAY, ONE))))
                .isInstanceOf(AccessDeniedException.class);
    }

    private static Span span(LocalDate du, LocalDate au, String territoire) {
        return new Span(CatalogueDay.endOf(du), CatalogueDay.endOf(au), territoire);
    }

    private static CatalogueFilter filter(String texte, String territoire) {
        return new CatalogueFilter(texte, territoire, "", "", "", null, null);
    }

    private List<String> titles(LocalDate day, String texte, String territoire) {
        return list(day, filter(texte, territoire)).stream()
                .map(PastCatalogue.Line::intitule)
                .toList();
    }

    private List<PastCatalogue.Line> list(LocalDate day, CatalogueFilter filter) {
        return At.nation().call(() -> past.list(filter, CatalogueDay.endOf(day), Slice.first(50)));
    }

    private void bring(LocalDate day, String territoire, Flux flux) {
        livraisons.deliver(territoire, flux);
        At.nation().call(() -> rollup.run("essai", Declencheur.TERMINAL, List.of(territoire), ProgressListener.NONE));
        livraisons.moveLastRunTo(territoire, day);
    }
}
