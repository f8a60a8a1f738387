package fr.estuaire.offer.calendrier;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estuaire.offer.calendrier.Duree.Unite;
import fr.estuaire.offer.calendrier.Rythme.DesSemaines;
import fr.estuaire.offer.calendrier.Rythme.DuMois;
import fr.estuaire.offer.calendrier.Serie.SurFerie;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SerieTest {
    private static final JoursFeries BRETAGNE = JoursFeries.ofPlace("35");
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(MONDAY, FRIDAY);
    private static final Duree ONE_DAY = new Duree(1, Unite.JOURS_OUVRES);

    @Test
    void beginsOnTheFirstMondayOfEachMonth() {
        Plan plan = serie(new DuMois(1, MONDAY), "2026-09-01", "2027-01-31", new Duree(2, Unite.SEMAINES))
                .plan(BRETAGNE);

        assertThat(starts(plan)).containsExactly("2026-09-07", "2026-10-05", "2026-11-02", "2026-12-07", "2027-01-04");
        assertThat(plan.sessions().getFirst().fin()).isEqualTo("2026-09-18");
        assertThat(plan.sautees()).isEmpty();
    }

    @Test
    void findsTheLastFridayOfTheMonth() {
        assertThat(starts(serie(new DuMois(DuMois.DERNIER, FRIDAY), "2026-09-01", "2026-11-30", ONE_DAY)
                        .plan(BRETAGNE)))
                .containsExactly("2026-09-25", "2026-10-30", "2026-11-27");
    }

    @Test
    void countsEverySecondWeekFromTheWeekOfItsFirstDay() {
        Rythme rhythm = new DesSemaines(2, Set.of(WEDNESDAY, MONDAY));

        assertThat(starts(serie(rhythm, "2026-09-08", "2026-10-05", ONE_DAY).plan(BRETAGNE)))
                .containsExactly("2026-09-09", "2026-09-21", "2026-09-23", "2026-10-05");
    }

    @Test
    void skipsAHolidayAndSaysWhichInFrench() {
        Plan plan = serie(new DesSemaines(1, Set.of(FRIDAY)), "2026-04-24", "2026-05-15", ONE_DAY)
                .plan(BRETAGNE);

        assertThat(starts(plan)).containsExactly("2026-04-24", "2026-05-15");
        assertThat(plan.sautees())
                .extracting(Ecart::phrase)
                .containsExactly(
                        "1er\u00a0mai\u00a02026\u00a0: férié (Fête du Travail), session sautée",
                        "8\u00a0mai\u00a02026\u00a0: férié (Victoire 1945), session sautée");
    }

    @Test
    void movesASessionToTheNextWorkingDay() {
        Plan plan = moving(new DesSemaines(1, Set.of(THURSDAY)), "2026-05-07", "2026-05-28")
                .plan(BRETAGNE);

        assertThat(starts(plan)).containsExactly("2026-05-07", "2026-05-15", "2026-05-21", "2026-05-28");
        assertThat(plan.sessions().get(1).ecarts())
                .extracting(Ecart::pourquoi)
                .containsExactly("férié (Ascension), session reportée au 15\u00a0mai\u00a02026");
    }

    @Test
    void doesNotMoveASessionOntoAnother() {
        Plan plan =
                moving(new DesSemaines(1, WEEKDAYS), "2026-05-13", "2026-05-18").plan(BRETAGNE);

        assertThat(starts(plan)).containsExactly("2026-05-13", "2026-05-15", "2026-05-18");
        assertThat(plan.sautees())
                .extracting(Ecart::pourquoi)
                .containsExactly(
                        "férié (Ascension), session sautée\u00a0: une autre commence déjà le 15\u00a0mai\u00a02026");
    }

    @Test
    void doesNotMoveASessionBeyondTheEnd() {
        Plan plan = moving(new DesSemaines(1, Set.of(FRIDAY)), "2026-05-01", "2026-05-03")
                .plan(BRETAGNE);

        assertThat(plan.sessions()).isEmpty();
        assertThat(plan.sautees())
                .extracting(Ecart::pourquoi)
                .containsExactly("férié (Fête du Travail), session sautée\u00a0: le jour ouvré suivant vient après la"
                        + " fin de la série");
    }

    @Test
    void skipsTheSummerBreakEvenWhenHolidaysAreMoved() {
        Fermeture summer = closure("2026-08-03", "2026-08-21", "Été");
        Serie serie = new Serie(
                new DesSemaines(1, Set.of(MONDAY)),
                day("2026-07-27"),
                day("2026-08-24"),
                ONE_DAY,
                SurFerie.REPORTER,
                List.of(summer));

        Plan plan = serie.plan(BRETAGNE);

        assertThat(starts(plan)).containsExactly("2026-07-27", "2026-08-24");
        assertThat(plan.sautees())
                .hasSize(3)
                .extracting(Ecart::pourquoi)
                .containsOnly("fermeture «\u00a0Été\u00a0», session sautée");
    }

    @Test
    void countsWorkingDaysWithoutHolidaysAndClosures() {
        Serie serie = new Serie(
                new DuMois(1, THURSDAY),
                day("2026-05-01"),
                day("2026-05-31"),
                new Duree(4, Unite.JOURS_OUVRES),
                SurFerie.SAUTER,
                List.of(closure("2026-05-11", "2026-05-11", "")));

        SessionPrevue session = serie.plan(BRETAGNE).sessions().getFirst();

        assertThat(session.debut()).isEqualTo("2026-05-07");
        assertThat(session.fin()).as("sans le 8, le pont, le 14 de l’Ascension").isEqualTo("2026-05-15");
        assertThat(session.ecarts())
                .extracting(Ecart::pourquoi)
                .containsExactly(
                        "férié (Victoire 1945), pas de formation ce jour-là",
                        "fermeture, pas de formation",
                        "férié (Ascension), pas de formation ce jour-là");
    }

    @Test
    void tellsAClosureInsideASessionOnce() {
        Serie serie = new Serie(
                new DuMois(1, MONDAY),
                day("2026-07-01"),
                day("2026-07-31"),
                new Duree(2, Unite.MOIS),
                SurFerie.SAUTER,
                List.of(closure("2026-08-03", "2026-08-21", "Été")));

        SessionPrevue session = serie.plan(BRETAGNE).sessions().getFirst();

        assertThat(session.fin()).isEqualTo("2026-09-04");
        assertThat(session.ecarts()).extracting(Ecart::jour).containsExactly(day("2026-07-14"), day("2026-08-03"));
    }

    @Test
    void letsASaturdayCourseLastOneDay() {
        SessionPrevue session = serie(new DesSemaines(1, Set.of(SATURDAY)), "2026-09-05", "2026-09-05", ONE_DAY)
                .plan(BRETAGNE)
                .sessions()
                .getFirst();

        assertThat(session.fin()).isEqualTo("2026-09-05");
    }

    @Test
    void keepsToTheHolidaysOfThePlace() {
        Serie serie = serie(new DesSemaines(1, Set.of(FRIDAY)), "2026-04-03", "2026-04-03", ONE_DAY);

        assertThat(serie.plan(JoursFeries.ofPlace("51")).sessions()).hasSize(1);
        assertThat(serie.plan(JoursFeries.ofPlace("57")).sessions()).isEmpty();
    }

    @Test
    void refusesMoreThanFourHundredSessions() {
        Serie serie = serie(new DesSemaines(1, WEEKDAYS), "2026-01-01", "2027-12-31", ONE_DAY);

        assertThatThrownBy(() -> serie.plan(BRETAGNE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("400 au plus");
    }

    @Test
    void refusesWhatCannotBeASeries() {
        assertThatThrownBy(() -> serie(new DuMois(1, MONDAY), "2026-09-02", "2026-09-01", ONE_DAY))
                .hasMessageContaining("finit avant de commencer");
        assertThatThrownBy(() -> serie(new DuMois(1, MONDAY), "2026-09-01", "2031-09-02", ONE_DAY))
                .hasMessageContaining("cinq ans");
        assertThatThrownBy(() -> new DuMois(5, MONDAY)).hasMessageContaining("quatrième");
        assertThatThrownBy(() -> new DesSemaines(0, Set.of(TUESDAY))).hasMessageContaining("1 à 52");
        assertThatThrownBy(() -> new DesSemaines(1, Set.of())).hasMessageContaining("au moins un jour");
        assertThatThrownBy(() -> new Duree(0, Unite.MOIS)).hasMessageContaining("1 à 400");
        assertThatThrownBy(() -> closure("2026-08-21", "2026-08-03", "Été")).hasMessageContaining("finit avant");
        assertThatThrownBy(() -> closure("2026-08-21", "2027-08-22", "Été")).hasMessageContaining("un an");
    }

    private static Serie serie(Rythme rhythm, String du, String au, Duree length) {
        return new Serie(rhythm, day(du), day(au), length, SurFerie.SAUTER, List.of());
    }

    private static Serie moving(Rythme rhythm, String du, String au) {
        return new Serie(rhythm, day(du), day(au), ONE_DAY, SurFerie.REPORTER, List.of());
    }

    private static Fermeture closure(String du, String au, String name) {
        return new Fermeture(day(du), day(au), name);
    }

    private static List<String> starts(Plan plan) {
        return plan.sessions().stream()
                .map(session -> session.debut().toString())
                .toList();
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
