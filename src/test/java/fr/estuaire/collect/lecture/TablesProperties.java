package fr.estuaire.collect.lecture;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.lheo.Element;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What a table can carry, it carries whole. */
class TablesProperties {

    @Property(tries = 200)
    void csvGivesBackTheSameOffers(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int count) {
        givesBack(OfferFormat.CSV, seed, count);
    }

    @Property(tries = 50)
    void xlsxGivesBackTheSameOffers(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int count) {
        givesBack(OfferFormat.XLSX, seed, count);
    }

    @Property(tries = 50)
    void lheoGivesBackTheSameOffers(@ForAll long seed) {
        givesBack(OfferFormat.LHEO_2_3, seed, 2);
    }

    private static void givesBack(OfferFormat format, long seed, int count) {
        List<Element> offers = new OffresAuHasard(seed).offers(count);
        TablesTest.Ecrit ecrit = TablesTest.write(format, offers.toArray(Element[]::new));
        assertThat(ecrit.bilan().laisses()).isEmpty();
        Fichiers.Lu back = Fichiers.read(ecrit.bytes());
        assertThat(back.offres()).extracting(ReadOffer::formation).isEqualTo(offers);
        assertThat(back.told()).doesNotContain("a été lu");
        assertThat(back.remarques()).isEmpty();
    }
}
