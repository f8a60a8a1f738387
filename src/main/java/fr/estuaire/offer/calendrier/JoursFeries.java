package fr.estuaire.offer.calendrier;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The public holidays of a place or of a whole territory: those of the country, of Alsace-Moselle, of each collectivity
 * overseas.
 */
public final class JoursFeries {
    private final Set<String> departements;
    private final Map<Integer, Map<LocalDate, JourFerie>> years = new HashMap<>();

    private JoursFeries(Collection<String> departements) {
        if (departements.isEmpty()) {
            throw new IllegalArgumentException("Un calendrier demande au moins un département.");
        }
        this.departements = Set.copyOf(departements);
    }

    /** @param departement INSEE code of the département or collectivity of the place: {@code 57}, {@code 2A}, {@code 988} */
    public static JoursFeries ofPlace(String departement) {
        return new JoursFeries(List.of(departement));
    }

    /** @param departements INSEE codes of all départements of the territory */
    public static JoursFeries ofTerritory(Collection<String> departements) {
        return new JoursFeries(departements);
    }

    /** The name of a day that is a holiday everywhere in the place or the territory. */
    public Optional<String> find(LocalDate day) {
        return Optional.ofNullable(year(day.getYear()).get(day))
                .filter(JourFerie::partout)
                .map(JourFerie::nom);
    }

    /** The holidays from one day to another, both included, in order; also those kept by some départements only. */
    public List<JourFerie> list(LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1))
                .flatMap(day -> Optional.ofNullable(year(day.getYear()).get(day)).stream())
                .toList();
    }

    private synchronized Map<LocalDate, JourFerie> year(int year) {
        return years.computeIfAbsent(year, this::read);
    }

    private Map<LocalDate, JourFerie> read(int year) {
        Map<LocalDate, JourFerie> days = new TreeMap<>();
        Map<LocalDate, Integer> keptBy = new HashMap<>();
        departements.stream()
                .sorted(Comparator.naturalOrder())
                .forEach(departement -> HolidayCalendars.list(departement, year).forEach((day, name) -> {
                    boolean everywhere = keptBy.merge(day, 1, Integer::sum) == departements.size();
                    days.put(day, new JourFerie(day, name, everywhere));
                }));
        return days;
    }
}
