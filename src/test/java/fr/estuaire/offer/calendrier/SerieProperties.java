package fr.estuaire.offer.calendrier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.offer.calendrier.Duree.Unite;
import fr.estuaire.offer.calendrier.Rythme.DesSemaines;
import fr.estuaire.offer.calendrier.Rythme.DuMois;
import fr.estuaire.offer.calendrier.Serie.SurFerie;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is true of any series in any place. */
class SerieProperties {
    private static final LocalDate EPOCH = LocalDate.of(2026, 1, 1);

    @Property
    void beginsOnOpenDaysInsideItsPeriodInOrderAndOnce(
            @ForAll("series") Serie serie, @ForAll("places") JoursFeries holidays) {
        List<LocalDate> starts = starts(serie.plan(holidays));

        assertThat(starts).doesNotHaveDuplicates().isSorted().allSatisfy(day -> {
            assertThat(day).isBetween(serie.du(), serie.au());
            assertThat(holidays.find(day)).isEmpty();
            assertThat(serie.fermetures()).noneMatch(closure -> closure.contains(day));
        });
    }

    @Property
    void endsOnWorkingDays(@ForAll("series") Serie serie, @ForAll("places") JoursFeries holidays) {
        OpenDays days = new OpenDays(holidays, serie.fermetures());

        assertThat(serie.plan(holidays).sessions())
                .allSatisfy(
                        session -> assertThat(session.fin().equals(session.debut()) || days.isWorking(session.fin()))
                                .isTrue());
    }

    @Property
    void losesNoDayOfItsRhythmWithoutAWord(@ForAll("series") Serie serie, @ForAll("places") JoursFeries holidays) {
        Plan plan = serie.plan(holidays);
        long rhythm = serie.rythme().days(serie.du(), serie.au()).count();

        assertThat(plan.sessions().size() + plan.sautees().size()).isEqualTo(rhythm);
        assertThat(plan.sautees()).extracting(Ecart::jour).isSorted().doesNotHaveDuplicates();
    }

    @Property
    void skippingNeverMovesADay(@ForAll("series") Serie serie, @ForAll("places") JoursFeries holidays) {
        Serie skipping =
                new Serie(serie.rythme(), serie.du(), serie.au(), serie.duree(), SurFerie.SAUTER, serie.fermetures());

        assertThat(serie.rythme().days(serie.du(), serie.au())).containsAll(starts(skipping.plan(holidays)));
    }

    @Property
    void comesBackFromAShift(@ForAll("days") LocalDate day, @ForAll("shifts") int weeks) {
        LocalDate there = new Decalage(weeks).apply(day);

        assertThat(there.getDayOfWeek()).isEqualTo(day.getDayOfWeek());
        assertThat(new Decalage(-weeks).apply(there)).isEqualTo(day);
    }

    private static List<LocalDate> starts(Plan plan) {
        return plan.sessions().stream().map(SessionPrevue::debut).toList();
    }

    @Provide
    Arbitrary<Serie> series() {
        return Combinators.combine(
                        rhythms(),
                        days(),
                        Arbitraries.integers().between(0, 500),
                        lengths(),
                        Arbitraries.of(SurFerie.class),
                        closures().list().ofMaxSize(3))
                .as((rhythm, du, days, length, onHoliday, closures) ->
                        new Serie(rhythm, du, du.plusDays(days), length, onHoliday, closures));
    }

    private static Arbitrary<Rythme> rhythms() {
        Arbitrary<Rythme> monthly = Combinators.combine(
                        Arbitraries.of(1, 2, 3, 4, DuMois.DERNIER), Arbitraries.of(DayOfWeek.class))
                .as(DuMois::new);
        Arbitrary<Rythme> weekly = Combinators.combine(
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.of(DayOfWeek.class).set().ofMinSize(1).ofMaxSize(5))
                .as(DesSemaines::new);
        return Arbitraries.oneOf(monthly, weekly);
    }

    private static Arbitrary<Duree> lengths() {
        return Combinators.combine(Arbitraries.integers().between(1, 30), Arbitraries.of(Unite.class))
                .as(Duree::new);
    }

    private static Arbitrary<Fermeture> closures() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 900),
                        Arbitraries.integers().between(0, 40))
                .as((from, length) -> new Fermeture(EPOCH.plusDays(from), EPOCH.plusDays(from + length), "Été"));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 800).map(EPOCH::plusDays);
    }

    @Provide
    Arbitrary<Integer> shifts() {
        return Arbitraries.integers().between(-260, 260).filter(weeks -> weeks != 0);
    }

    @Provide
    Arbitrary<JoursFeries> places() {
        return Arbitraries.of("35", "57", "974", "976", "988").map(JoursFeries::ofPlace);
    }
}
