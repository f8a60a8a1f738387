package fr.estuaire.rollup;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static fr.estuaire.rollup.Flux.formation;
import static fr.estuaire.rollup.Flux.unFlux;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H2;
import fr.estuaire.At;
import fr.estuaire.Browser;
import fr.estuaire.EstuaireTest;
import fr.estuaire.lheo.Fragment;
import fr.estuaire.quality.NationalReading.NationalFinding;
import fr.estuaire.rollup.NationalFeedback.Fiche;
import fr.estuaire.rollup.NationalFeedback.Which;
import fr.estuaire.rollup.catalogue.FragmentBytes;
import fr.estuaire.rollup.normalisation.Correction;
import fr.estuaire.rollup.normalisation.Correction.Genre;
import fr.estuaire.rollup.normalisation.Corrections;
import fr.estuaire.shared.Slice;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the roll-up mends by itself is in the catalogue, is told to the region, and can be had back. */
@EstuaireTest
@Import(LivraisonFixture.class)
class CorrectionsTest {
    private static final String ONE = "pays-de-la-loire";
    private static final String TWO = "mayotte";
    private static final String AIM = "Tenir une conversation simple au travail.";
    private static final String WRONG = "Pr&amp;eacute;parer &lt;b>bien&lt;/b>";

    @Autowired
    ApplicationContext context;

    @Autowired
    Rollup rollup;

    @Autowired
    NationalFeedback feedback;

    @Autowired
    NationalPath path;

    @Autowired
    LivraisonFixture livraisons;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void fill() {
        forget();
        bring(ONE, wrong("N1"), formation("N2", "Juste"));
        bring(TWO, formation("N1", "Juste aussi"));
    }

    @AfterEach
    void forget() {
        livraisons.forget(ONE);
        livraisons.forget(TWO);
    }

    private static String wrong(String numero) {
        return formation(numero, "Anglais")
                .replace(AIM, WRONG)
                .replace("<numtel>0199001234<", "<numtel>01 99 00 12 34<");
    }

    @Test
    void publishesWhatIsMendedAndKeepsTheOriginalBesideIt() {
        Row row = row("N1");

        assertThat(row.fragment().element().text("objectif-formation")).contains("Préparer bien");
        assertThat(row.corrections()).extracting(Correction::genre).containsExactly(Genre.HTML, Genre.TELEPHONE);
        assertThat(Corrections.undo(row.fragment().element(), row.corrections()).text("objectif-formation"))
                .contains("Pr&eacute;parer <b>bien</b>");
        assertThat(row("N2").corrections()).isEmpty();
    }

    @Test
    void tellsTheRegionOfItsOwnAloneAndJudgesWhatItWrote() {
        List<Fiche> own = At.collector(ONE).call(() -> feedback.list(Which.CORRIGEES, "", Slice.first(10)));

        assertThat(own).singleElement().satisfies(one -> {
            assertThat(one.numero()).isEqualTo("N1");
            assertThat(one.corrections()).hasSize(2).first().asString().contains("le texte contenait du code HTML");
            assertThat(one.constats())
                    .extracting(NationalFinding::ruleCode)
                    .contains("html-dans-texte", "entite-dans-texte");
        });
        assertThat(At.collector(ONE).call(() -> feedback.count(Which.CORRIGEES, "")))
                .isEqualTo(1);
        assertThat(At.collector(TWO).call(() -> feedback.count(Which.CORRIGEES, "")))
                .isZero();
    }

    @Test
    void tellsItOnTheWayOfTheOfferAndOnItsPage() {
        assertThat(At.nation().call(() -> path.list(ONE, "N1")).getFirst().detail())
                .contains("Le catalogue national a corrigé\u00A0: ", "«\u00A0Préparer bien\u00A0»", "0199001234");
        try (Browser browser = Browser.open(context, At.nation())) {
            browser.go("catalogue/" + ONE + "/N1");
            assertThat(_find(H2.class).stream().map(H2::getText)).contains("Ce que le catalogue a corrigé");
            browser.go("catalogue/" + ONE + "/N2");
            assertThat(_find(H2.class).stream().map(H2::getText)).doesNotContain("Ce que le catalogue a corrigé");
        }
    }

    @Test
    void saysNothingMoreOnceTheRegionHasMendedItAndMakesNoVersionOfIt() {
        bring(ONE, formation("N1", "Anglais").replace(AIM, "Préparer bien"), formation("N2", "Juste"));

        assertThat(row("N1").corrections()).isEmpty();
        assertThat(row("N1").version()).isEqualTo(1);
    }

    @Test
    void keepsTheCorrectionsOfAVersionThatComesBack() {
        bring(ONE, formation("N1", "Anglais pour tous"), formation("N2", "Juste"));
        long line = TenantScope.call(
                Space.rollup(),
                () -> jdbc.sql("SELECT MAX(id) FROM execution_territoire WHERE territoire = ?")
                        .param(ONE)
                        .query(Long.class)
                        .single());
        assertThat(row("N1").corrections()).isEmpty();

        At.nation().call(() -> rollup.undo(line, "essai", "Un essai"));

        assertThat(row("N1").version()).isEqualTo(3);
        assertThat(row("N1").corrections()).hasSize(2);
    }

    private record Row(int version, Fragment fragment, List<Correction> corrections) {}

    private Row row(String numero) {
        return TenantScope.call(
                Space.rollup(),
                () -> jdbc.sql("""
                        SELECT c.version, f.octets, f.corrections FROM formation_catalogue c
                        JOIN formation_fragment f ON f.formation = c.id AND f.version = c.version
                        WHERE c.territoire = ? AND c.numero = ?""")
                        .params(ONE, numero)
                        .query((row, n) -> new Row(
                                row.getInt(1),
                                Fragment.parse(FragmentBytes.expand(row.getBytes(2))),
                                Corrections.unpack(row.getBytes(3))))
                        .single());
    }

    private void bring(String territoire, String... formations) {
        Flux flux = unFlux();
        for (String one : formations) {
            flux.avecXml(one);
        }
        livraisons.deliver(territoire, flux);
        At.nation().call(() -> rollup.run("essai", Declencheur.TERMINAL, List.of(territoire), ProgressListener.NONE));
    }
}
