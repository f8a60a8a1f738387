package fr.estuaire.rollup;

import static fr.estuaire.rollup.Annonce.annonce;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.At;
import fr.estuaire.EstuaireTest;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.Import;

/** The same session told by several territories: found, and one retained for a reason. */
@EstuaireTest
@Import(LivraisonFixture.class)
class DoublonsTest extends DoublonsScene {
    @Test
    void findsTheSessionThatTwoTerritoriesTellAlike() {
        bring(NORMANDIE, annonce("N1"), annonce("N2").duAu("20280907", "20281218"));
        bring(BRETAGNE, annonce("B1").intitulee("Un autre titre"));

        assertThat(pairs()).containsExactly("B1/0 > N1/0 LIEU");
    }

    static Stream<Annonce> others() {
        return Stream.of(
                annonce("B1").duAu("20270908", "20271218"),
                annonce("B1").duAu("20270907", "20271219"),
                annonce("B1").a("35238", "35000", "Rennes"),
                annonce("B1").avec("73282932000074", "55210055400013"),
                annonce("B1").avec("<code-RS>7311<", "<code-RS>7312<"),
                annonce("B1").sansCertification(),
                annonce("B1").aDistance(),
                annonce("B1")
                        .avec(
                                "<SIRET-organisme-formation><SIRET>73282932000074<",
                                "<SIRET-organisme-formation><SIRET>00000000000000<"));
    }

    @ParameterizedTest
    @MethodSource("others")
    void findsNothingWhenOneThingDiffers(Annonce other) {
        bring(NORMANDIE, annonce("N1"));
        bring(BRETAGNE, other);

        assertThat(pairs()).isEmpty();
    }

    @Test
    void comparesTitlesWhenNothingIsCertified() {
        bring(NORMANDIE, annonce("N1").sansCertification().intitulee("Tissage à la main"));
        bring(BRETAGNE, annonce("B1").sansCertification().intitulee("TISSAGE A LA MAIN."));
        bring(CORSE, annonce("C1").sansCertification().intitulee("Tissage à la machine"));

        assertThat(pairs()).containsExactly("B1/0 > N1/0 LIEU");
    }

    @Test
    void leavesTheTwinsOfOneTerritoryToIt() {
        bring(NORMANDIE, annonce("N1"), annonce("N2"));
        assertThat(pairs()).isEmpty();

        bring(BRETAGNE, annonce("B1"), annonce("B2"));
        assertThat(pairs()).containsExactly("B1/0 > N1/0 LIEU", "B2/0 > N1/0 LIEU");
    }

    @Test
    void retainsTheTerritoryWhereTheBodyIsForWhatIsRemote() {
        TenantScope.run(Space.reference(), () -> jdbc.sql("""
                        INSERT INTO etablissement (siret, siren, siege, ouvert, ouvert_lu, code_commune, empreinte, import)
                        VALUES (?, '732829320', TRUE, TRUE, TRUE, '2A004', 0, 0)""").param(SIRET).update());
        bring(NORMANDIE, annonce("N1").aDistance().misAJour("20260601"));
        bring(CORSE, annonce("C1").aDistance().a("75111", "75011", "Paris"));

        assertThat(pairs()).containsExactly("N1/0 > C1/0 ORGANISME");
    }

    @Test
    void retainsWhatWasUpdatedLastWhenItTakesPlaceInNoneOfThem() {
        bring(NORMANDIE, annonce("N1").a("75111", "75011", "Paris"));
        bring(BRETAGNE, annonce("B1").a("75111", "75011", "Paris").misAJour("20260204"));

        assertThat(pairs()).containsExactly("N1/0 > B1/0 MISE_A_JOUR");
    }

    @Test
    void retainsWhatWasPublishedFirstAlsoOnceItHasChanged() {
        bring(NORMANDIE, annonce("N1").aDistance());
        livraisons.moveLastRunTo(NORMANDIE, LocalDate.of(2024, 1, 8));
        bring(BRETAGNE, annonce("B1").aDistance());
        assertThat(pairs()).containsExactly("B1/0 > N1/0 PUBLICATION");

        bring(NORMANDIE, annonce("N1").aDistance().intitulee("Tissage et teinture N1"));
        assertThat(pairs()).containsExactly("B1/0 > N1/0 PUBLICATION");
    }

    @Test
    void takesTheAlphabetWhenNothingElseDecides() {
        deliver(NORMANDIE, annonce("N1").aDistance());
        deliver(BRETAGNE, annonce("B1").aDistance());
        deliver(CORSE, annonce("C1").aDistance());
        run(ALL);

        assertThat(pairs()).containsExactly("C1/0 > B1/0 CODE", "N1/0 > B1/0 CODE");
    }

    @Test
    void forgetsThePairWhenOneOfThemGoes() {
        bring(NORMANDIE, annonce("N1"), annonce("N2").duAu("20280907", "20281218"));
        bring(BRETAGNE, annonce("B1"));
        bring(CORSE, annonce("C1"));
        assertThat(pairs()).containsExactly("B1/0 > N1/0 LIEU", "C1/0 > N1/0 LIEU");

        bring(NORMANDIE, annonce("N2").duAu("20280907", "20281218"));
        assertThat(pairs()).containsExactly("C1/0 > B1/0 PUBLICATION");

        bring(CORSE, annonce("C2").duAu("20290907", "20291218"));
        assertThat(pairs()).isEmpty();
    }

    @Test
    void forgetsThePairWhenTheDatesOfOneChangeAndFindsItAgain() {
        bring(NORMANDIE, annonce("N1"));
        bring(BRETAGNE, annonce("B1").avecSession("B1-T", "20280110", "20280210"));

        bring(NORMANDIE, annonce("N1").duAu("20271001", "20271218"));
        assertThat(pairs()).isEmpty();

        bring(NORMANDIE, annonce("N1").duAu("20280110", "20280210"));
        assertThat(pairs()).containsExactly("B1/1 > N1/0 LIEU");
    }

    @Test
    void followsATerritoryThatIsUndone() {
        bring(NORMANDIE, annonce("N1"));
        bring(BRETAGNE, annonce("B1"));
        RunReport wrong = bring(NORMANDIE, annonce("N1").duAu("20271001", "20271218"));
        assertThat(pairs()).isEmpty();

        At.nation().call(() -> rollup.undo(wrong.territories().getFirst().id(), "essai", "Des dates fausses"));

        assertThat(pairs()).containsExactly("B1/0 > N1/0 LIEU");
    }

    @Test
    void isTheSameNightByNightAsWorkedOutAtOnce() {
        Random random = new Random(20261126);
        // enough beside them for a night to be a small one
        List<Annonce> others = Stream.iterate(1, n -> n + 1)
                .limit(60)
                .map(n -> annonce("CX" + n).avec("<code-RS>7311<", "<code-RS>" + (8000 + n) + "<"))
                .toList();
        List<Annonce> corse = new ArrayList<>(others);
        corse.add(annonce("C1"));
        bring(CORSE, corse.toArray(Annonce[]::new));
        for (int night = 0; night < 12; night++) {
            bring(random.nextBoolean() ? NORMANDIE : BRETAGNE, some(random));
            List<String> nightByNight = pairs();
            all();
            assertThat(pairs()).isEqualTo(nightByNight);
        }
    }

    /** A few sessions out of a few possible ones, so that they often meet. */
    private static Annonce[] some(Random random) {
        return Stream.iterate(1, n -> n + 1)
                .limit(2 + random.nextInt(4))
                .map(n -> annonce("F" + n)
                        .duAu("202801%02d".formatted(1 + random.nextInt(4)), "20280201")
                        .misAJour("202601%02d".formatted(1 + random.nextInt(3))))
                .map(one -> random.nextInt(3) == 0 ? one.aDistance() : one)
                .map(one -> random.nextInt(3) == 0 ? one.avecSession("T", "20280105", "20280201") : one)
                .toArray(Annonce[]::new);
    }

    /** Works out all of it, as after the first run. */
    private void all() {
        TenantScope.run(
                Space.rollup(),
                () -> inTransaction(() -> {
                    long last = jdbc.sql("SELECT MAX(id) FROM execution")
                            .query(Long.class)
                            .single();
                    jdbc.sql("DELETE FROM doublon_etat").update();
                    doublons.refresh(last);
                }));
    }
}
