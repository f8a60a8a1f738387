package fr.estuaire.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.rollup.Remplacement.Nature;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RapprochementTest {
    private static final LocalDate DEBUT = LocalDate.of(2027, 9, 6);
    private static final String BODY = "73282932000074";

    @Test
    void isCertainWhenAllIsTheSameButTheNumber() {
        List<Remplacement> found = find(List.of(offre(1, "soudure", "44")), List.of(offre(11, "soudure", "44")));

        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.isCertain()).isTrue();
            assertThat(one.nature()).isEqualTo(Nature.NUMERO);
            assertThat(one.nouveau()).isEqualTo(11);
        });
    }

    @Test
    void isNotCertainAmongTwins() {
        List<Remplacement> found = find(
                List.of(offre(1, "soudure", "44"), offre(2, "soudure", "44")),
                List.of(offre(11, "soudure", "44"), offre(12, "soudure", "44")));

        assertThat(found).hasSize(2).noneMatch(Remplacement::isCertain);
        assertThat(found).extracting(Remplacement::nouveau).containsExactly(11L, 12L);
    }

    @Test
    void followsTheCertificationInTheRegister() {
        Offre old = new Offre(1, BODY, "assistant", Set.of("44"), Set.of("RNCP:100"), 1, DEBUT, DEBUT);
        Offre next = new Offre(11, BODY, "assistant", Set.of("44"), Set.of("RNCP:200"), 1, DEBUT, DEBUT);

        List<Remplacement> known =
                new Rapprochement(Map.of("RNCP:100", Set.of("RNCP:200"))).find(List.of(old), List.of(next));
        List<Remplacement> unknown = find(List.of(old), List.of(next));

        assertThat(known).singleElement().satisfies(one -> {
            assertThat(one.nature()).isEqualTo(Nature.CERTIFICATION);
            assertThat(one.isCertain()).isTrue();
            assertThat(one.motif()).contains("RNCP200");
        });
        assertThat(unknown).singleElement().satisfies(one -> {
            assertThat(one.nature()).isEqualTo(Nature.PROCHE);
            assertThat(one.isCertain()).isFalse();
        });
    }

    @Test
    void seesASplitByPlace() {
        List<Remplacement> found = find(
                List.of(offre(1, "soudure", "44", "49")),
                List.of(offre(11, "soudure", "44"), offre(12, "soudure", "49"), offre(13, "cuisine", "44")));

        assertThat(found).hasSize(2).allMatch(one -> one.nature() == Nature.SCISSION && !one.isCertain());
        assertThat(found).extracting(Remplacement::nouveau).containsExactlyInAnyOrder(11L, 12L);
    }

    @Test
    void seesSeveralBecomeOne() {
        List<Remplacement> found = find(
                List.of(offre(1, "soudure", "44"), offre(2, "soudure", "49")),
                List.of(offre(11, "soudure", "44", "49")));

        assertThat(found).hasSize(2).allMatch(one -> one.nature() == Nature.FUSION && one.nouveau() == 11);
    }

    @Test
    void leavesOtherBodiesAndOtherTitlesApart() {
        Offre other = new Offre(12, Fiches.siret(3), "soudure", Set.of("44"), Set.of(), 1, DEBUT, DEBUT);

        assertThat(find(List.of(offre(1, "soudure", "44")), List.of(other, offre(11, "cuisine du monde", "85"))))
                .isEmpty();
    }

    private static List<Remplacement> find(List<Offre> gone, List<Offre> come) {
        return new Rapprochement(Map.of()).find(gone, come);
    }

    private static Offre offre(long id, String titre, String... lieux) {
        return new Offre(id, BODY, titre, Set.of(lieux), Set.of(), 1, DEBUT, DEBUT.plusDays(90));
    }
}
