package fr.estuaire.promises;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.At;
import fr.estuaire.EstuaireTest;
import fr.estuaire.identity.SystemWork;
import fr.estuaire.lheo.Fragment;
import fr.estuaire.offer.Evenement;
import fr.estuaire.offer.OffreFixture;
import fr.estuaire.offer.OffreService;
import fr.estuaire.publish.RegionalOutputs;
import fr.estuaire.review.ReviewService;
import fr.estuaire.rollup.Declencheur;
import fr.estuaire.rollup.LivraisonFixture;
import fr.estuaire.rollup.ProgressListener;
import fr.estuaire.rollup.Rollup;
import fr.estuaire.rollup.catalogue.OffreNationale.Version;
import fr.estuaire.rollup.catalogue.OffresNationales;
import fr.estuaire.tenant.TenantScope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of every offer one can say who entered it, who approved it, in which run it came, and what was on offer when. */
@EstuaireTest
@Import(LivraisonFixture.class)
class EverythingIsExplainedTest {
    private static final String ONE = "guadeloupe";
    private static final String TWO = "martinique";

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
    OffresNationales catalogue;

    @Autowired
    LivraisonFixture livraisons;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void forget() {
        livraisons.forget(ONE);
        livraisons.forget(TWO);
    }

    @Test
    void saysWhichBodyEnteredAnOfferAndWhoApprovedIt() {
        At body = fixture.body(ONE, "73282932009000");
        At other = fixture.body(TWO, "73282932009018");
        String numero = approve(body, fixture.offer(body, "Vannerie"), "colette");
        String elsewhere = approve(other, fixture.offer(other, "Broderie"), "camille");

        assertThat(explain(body, numero))
                .containsExactly(String.valueOf(body.membership().organisme()), "colette");
        assertThat(explain(other, elsewhere))
                .containsExactly(String.valueOf(other.membership().organisme()), "camille");
        assertThat(body.call(() -> offres.listEvenements(numero)))
                .extracting(Evenement::quoi, Evenement::par)
                .startsWith(org.assertj.core.groups.Tuple.tuple(Evenement.Quoi.APPROUVEE, "colette"));
    }

    @Test
    void saysInWhichRunAnOfferEnteredAndWhatWasOnOfferOnAPastDate() {
        At body = fixture.body(ONE, "73282932008002");
        At other = fixture.body(TWO, "73282932008010");
        String numero = approve(body, fixture.offer(body, "Vannerie"), "colette");
        approve(other, fixture.offer(other, "Broderie"), "camille");
        long first = publishAndRollUp();
        body.run(() -> fixture.rename(numero, "Vannerie d’art"));
        approve(body, numero, "colette");
        long second = publishAndRollUp();

        List<Version> versions =
                At.nation().call(() -> catalogue.find(ONE, numero).orElseThrow().versions());
        assertThat(versions).extracting(Version::entree).containsExactly(second, first);
        assertThat(versions).extracting(Version::sortie).containsExactly(null, second);
        Instant entered = versions.getLast().du();
        assertThat(titleAt(numero, entered)).contains("Vannerie");
        assertThat(titleAt(numero, versions.getFirst().du())).contains("Vannerie d’art");
        assertThat(titleAt(numero, entered.minusMillis(1))).isEmpty();
        assertThat(At.nation().call(() -> catalogue.find(TWO, numero))).isEmpty();
    }

    private String approve(At body, String numero, String collector) {
        body.run(() -> offres.submit(numero));
        At desk = At.collector(String.valueOf(body.membership().territoire()));
        TenantScope.run(
                desk.membership().space(),
                () -> new SystemWork()
                        .runAs(
                                collector,
                                desk.membership(),
                                () -> review.approve(numero, offres.get(numero).version())));
        return numero;
    }

    private List<String> explain(At body, String numero) {
        return body.call(() -> jdbc.sql("SELECT organisme, approuve_par FROM publication WHERE formation = ?")
                .param(numero)
                .query((row, n) -> List.of(row.getString("organisme"), row.getString("approuve_par")))
                .single());
    }

    private long publishAndRollUp() {
        return At.nation().call(() -> {
            outputs.publish(ONE);
            outputs.publish(TWO);
            return rollup.run("essai", Declencheur.TERMINAL, List.of(ONE, TWO), ProgressListener.NONE)
                    .execution();
        });
    }

    private Optional<String> titleAt(String numero, Instant at) {
        return At.nation()
                .call(() -> catalogue.findAt(ONE, numero, at))
                .map(Fragment::element)
                .flatMap(formation -> formation.text("intitule-formation"));
    }
}
