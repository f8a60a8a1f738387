package fr.estuaire.offer.calendrier;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which days are open: neither a holiday nor in a closure; and which are working days: open, Monday to Friday. */
record OpenDays(JoursFeries feries, List<Fermeture> fermetures) {

    Optional<Fermeture> findClosure(LocalDate day) {
        return fermetures.stream().filter(closure -> closure.contains(day)).findFirst();
    }

    boolean isWorking(LocalDate day) {
        return isWeekday(day) && feries.find(day).isEmpty() && findClosure(day).isEmpty();
    }

    /** The first working day after one, not later than another. */
    Optional<LocalDate> findWorkingAfter(LocalDate day, LocalDate limit) {
        return day.isBefore(limit)
                ? day.plusDays(1)
                        .datesUntil(limit.plusDays(1))
                        .filter(this::isWorking)
                        .findFirst()
                : Optional.empty();
    }

    /** The last working day up to one; the first day of the session when there is none between the two. */
    LocalDate lastWorking(LocalDate last, LocalDate first) {
        return Stream.iterate(last, day -> day.isAfter(first), day -> day.minusDays(1))
                .filter(this::isWorking)
                .findFirst()
                .orElse(first);
    }

    /** The weekdays after the first day of a session on which people do not train, and why. */
    List<Ecart> listGaps(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1))
                .skip(1)
                .filter(OpenDays::isWeekday)
                .flatMap(day -> findReason(day).stream().map(reason -> new Ecart(day, reason)))
                .toList();
    }

    /** One reason for a holiday; one for the whole of a closure, on its first day inside the session. */
    private Optional<String> findReason(LocalDate day) {
        Optional<Fermeture> closure = findClosure(day);
        if (closure.isPresent()) {
            LocalDate before = day.minusDays(day.getDayOfWeek() == DayOfWeek.MONDAY ? 3 : 1);
            boolean told = closure.equals(findClosure(before));
            return told ? Optional.empty() : closure.map(found -> found.words() + ", pas de formation");
        }
        return feries.find(day).map(name -> "férié (" + name + "), pas de formation ce jour-là");
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }
}
