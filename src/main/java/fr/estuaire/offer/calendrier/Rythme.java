package fr.estuaire.offer.calendrier;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** On which days the sessions of a series begin. */
public sealed interface Rythme {

    /** The days from one to another, both included, in order. */
    Stream<LocalDate> days(LocalDate du, LocalDate au);

    /**
     * A weekday of each month: the first Monday, the last Friday.
     *
     * @param rang 1 to 4, or {@link #DERNIER}
     */
    record DuMois(int rang, DayOfWeek jour) implements Rythme {
        public static final int DERNIER = -1;
        private static final int MAX = 4;

        public DuMois {
            if (rang != DERNIER && (rang < 1 || rang > MAX)) {
                throw new IllegalArgumentException("Choisissez du premier au quatrième jour du mois, ou le dernier.");
            }
        }

        @Override
        public Stream<LocalDate> days(LocalDate du, LocalDate au) {
            return Stream.iterate(
                            YearMonth.from(du), month -> !month.isAfter(YearMonth.from(au)), next -> next.plusMonths(1))
                    .map(month -> month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(rang, jour)))
                    .filter(day -> !day.isBefore(du) && !day.isAfter(au));
        }
    }

    /**
     * One or more weekdays, every so many weeks counted from the week of the first day of the series.
     *
     * @param toutesLes 1 for every week, 2 for one week out of two; 52 at most
     */
    record DesSemaines(int toutesLes, Set<DayOfWeek> jours) implements Rythme {
        private static final int MAX = 52;

        public DesSemaines {
            if (toutesLes < 1 || toutesLes > MAX) {
                throw new IllegalArgumentException("Écrivez un nombre de semaines de 1 à " + MAX + ".");
            }
            if (jours.isEmpty()) {
                throw new IllegalArgumentException("Choisissez au moins un jour de la semaine.");
            }
            jours = Set.copyOf(jours);
        }

        @Override
        public Stream<LocalDate> days(LocalDate du, LocalDate au) {
            LocalDate monday = du.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return LongStream.iterate(0, week -> !monday.plusWeeks(week).isAfter(au), week -> week + toutesLes)
                    .mapToObj(monday::plusWeeks)
                    .flatMap(week -> jours.stream().sorted().map(day -> week.plusDays(day.getValue() - 1L)))
                    .filter(day -> !day.isBefore(du) && !day.isAfter(au));
        }
    }
}
