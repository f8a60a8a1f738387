package fr.estuaire.path;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import fr.estuaire.At;
import fr.estuaire.Browser;
import fr.estuaire.EstuaireTest;
import fr.estuaire.delivery.ExportChoice;
import fr.estuaire.delivery.NationalExport;
import fr.estuaire.offer.OffreFixture;
import fr.estuaire.offer.OffreNation;
import fr.estuaire.offer.OffreService;
import fr.estuaire.path.Etape.Station;
import fr.estuaire.path.Parcours.Trajet;
import fr.estuaire.publish.RegionalOutputs;
import fr.estuaire.review.ReviewService;
import fr.estuaire.rollup.Declencheur;
import fr.estuaire.rollup.Flux;
import fr.estuaire.rollup.LivraisonFixture;
import fr.estuaire.rollup.NationalFeedback;
import fr.estuaire.rollup.NationalFeedback.Which;
import fr.estuaire.rollup.ProgressListener;
import fr.estuaire.rollup.Rollup;
import fr.estuaire.shared.Slice;
import fr.estuaire.tenant.TenantScope;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

/** The way of an offer on one page, and what the nation says of it on its way down. */
@EstuaireTest
@Import(LivraisonFixture.class)
class ParcoursTest {
    private static final String ONE = "pays-de-la-loire";
    private static final String TWO = "centre-val-de-loire";

    @Autowired
    ApplicationContext context;

    @Autowired
    OffreFixture fixture;

    @Autowired
    OffreService offres;

    @Autowired
    ReviewService review;

    @Autowired
    RegionalOutputs outputs;

    @Autowired
    Rollup rollup;

    @Autowired
    NationalExport export;

    @Autowired
    Parcours parcours;

    @Autowired
    OffreNation nation;

    @Autowired
    NationalFeedback feedback;

    @Autowired
    LivraisonFixture livraisons;

    @TempDir
    Path folder;

    @BeforeEach
    void forget() {
        livraisons.forget(ONE);
        livraisons.forget(TWO);
    }

    @Test
    void tellsTheWholeWayToItsBodyItsTerritoryAndTheNation() {
        At body = fixture.body(ONE, "73282932000595");
        String numero = wholeWay(body);

        Trajet own = body.call(() -> parcours.get(numero));
        assertThat(own.titre()).isEqualTo("Vigneron de Loire");
        assertThat(own.etapes().stream().map(Etape::station).distinct())
                .containsExactly(
                        Station.ORGANISME, Station.COLLECTE, Station.SORTIE, Station.CONSOLIDATION, Station.LIVRAISON);
        assertThat(own.etapes())
                .extracting(Etape::quoi)
                .contains("Soumise à la collecte", "Approuvée et publiée", "Entrée au catalogue national")
                .last()
                .isEqualTo("Partie dans une livraison nationale");
        assertThat(own.etapes()).isSortedAccordingTo((a, b) -> a.le().compareTo(b.le()));

        assertThat(At.collector(ONE).call(() -> parcours.get(numero)).etapes()).isEqualTo(own.etapes());
        assertThat(At.nation().call(() -> parcours.getNational(ONE, numero)).etapes())
                .extracting(Etape::station)
                .containsExactly(Station.CONSOLIDATION, Station.LIVRAISON);
    }

    @Test
    void showsThePagesToThoseWhoMayReadThem() {
        At body = fixture.body(ONE, "73282932000603");
        String numero = wholeWay(body);
        assertThat(titles(body, "parcours/" + numero))
                .contains("Parcours de « Vigneron de Loire »", "Consolidation nationale");
        assertThat(titles(body, "offres/" + numero)).contains("Au catalogue national");
        assertThat(titles(At.nation(), "parcours/" + ONE + "/" + numero)).contains("Parcours de l’offre " + numero);
        assertThat(titles(At.collector(ONE), "parcours/" + numero)).contains("Parcours de « Vigneron de Loire »");
        assertThat(titles(At.collector(ONE), "constats-nation")).contains("Constats de la nation");
    }

    private List<String> titles(At at, String page) {
        try (Browser browser = Browser.open(context, at)) {
            return TenantScope.call(at.membership().space(), () -> {
                browser.go(page);
                return Stream.concat(
                                _find(H1.class).stream().map(H1::getText),
                                _find(H2.class).stream().map(H2::getText))
                        .toList();
            });
        }
    }

    @Test
    void isRefusedToAnotherBodyAndUnknownInAnotherTerritory() {
        At body = fixture.body(ONE, "73282932000611");
        String numero = wholeWay(body);
        At neighbour = fixture.body(ONE, "73282932000629");

        assertThatThrownBy(() -> neighbour.call(() -> parcours.get(numero))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> neighbour.call(() -> nation.find(numero))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> At.collector(TWO).call(() -> parcours.get(numero)))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> body.call(() -> parcours.getNational(ONE, numero)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void showsTheRegionRecordByRecordWhatTheNationSays() {
        livraisons.deliver(
                ONE,
                Flux.unFlux()
                        .avec("V1", "Vendange")
                        .avecIsolee("V2", "Zzabîmée")
                        .avecIsolee("V3", "Autre"));
        livraisons.deliver(TWO, Flux.unFlux().avec("V1", "Ailleurs").avecIsolee("V4", "D’ailleurs"));
        run(ONE);
        run(TWO);

        assertThat(At.collector(ONE).call(() -> feedback.count(Which.ISOLEES, "")))
                .isEqualTo(2);
        assertThat(At.administrator(ONE).call(() -> feedback.list(Which.ISOLEES, "zzab", Slice.first(10))))
                .singleElement()
                .satisfies(fiche -> assertThat(fiche.numero()).isEqualTo("V2"))
                .satisfies(fiche -> assertThat(fiche.raisons()).isNotEmpty())
                .satisfies(fiche -> assertThat(fiche.constats()).isNotEmpty());
        assertThat(At.collector(TWO).call(() -> feedback.list(Which.ISOLEES, "", Slice.first(10))))
                .extracting(NationalFeedback.Fiche::numero)
                .containsExactly("V4");
        assertThat(At.collector(ONE).call(() -> parcours.get("V2")).etapes())
                .singleElement()
                .extracting(Etape::quoi)
                .asString()
                .startsWith("Isolée");
        assertThatThrownBy(() -> At.nation().call(() -> feedback.count(Which.ISOLEES, "")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void tellsTheRegionThatItsFeedIsHeld() {
        livraisons.deliver(ONE, Flux.unFlux().avec(40, "V"));
        run(ONE);
        assertThat(At.collector(ONE).call(() -> feedback.findHeld())).isEmpty();
        livraisons.deliver(ONE, Flux.unFlux().avec(2, "V"));
        run(ONE);

        assertThat(At.collector(ONE).call(() -> feedback.findHeld()))
                .hasValueSatisfying(held -> assertThat(held.motif()).contains("retirerait 38 formations"));
        assertThat(At.collector(TWO).call(() -> feedback.findHeld())).isEmpty();
    }

    /** From the form to an export; the number of the offer. */
    private String wholeWay(At body) {
        String numero = fixture.offer(body, "Vigneron de Loire");
        long version = body.call(() -> offres.submit(numero).version());
        At.collector(ONE).run(() -> review.approve(numero, version));
        At.nation().call(() -> outputs.publish(ONE));
        run(ONE);
        At.nation().call(() -> export.write(folder.resolve("nation.xml.gz"), ExportChoice.ALL));
        return numero;
    }

    private void run(String territoire) {
        At.nation().call(() -> rollup.run("essai", Declencheur.TERMINAL, List.of(territoire), ProgressListener.NONE));
    }
}
