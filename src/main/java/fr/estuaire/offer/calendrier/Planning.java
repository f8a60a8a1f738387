package fr.estuaire.offer.calendrier;

import fr.estuaire.offer.calendrier.Serie.SurFerie;
import fr.estuaire.shared.FrenchText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The making of one plan: the regular days first, then those that a holiday moves to where none begins. */
final class Planning {
    private final Serie serie;
    private final OpenDays days;
    private final SortedMap<LocalDate, List<Ecart>> starts = new TreeMap<>();
    private final List<Ecart> skipped = new ArrayList<>();

    Planning(Serie serie, OpenDays days) {
        this.serie = serie;
        this.days = days;
    }

    Plan plan() {
        List<LocalDate> rhythm = serie.rythme().days(serie.du(), serie.au()).toList();
        rhythm.stream().filter(this::isOpen).forEach(day -> starts.put(day, List.of()));
        rhythm.stream().filter(day -> !isOpen(day)).forEach(this::place);
        if (starts.size() > Serie.MAX) {
            throw new IllegalArgumentException(
                    "Cette série compterait %s : %d au plus. Rapprochez sa fin ou espacez son rythme."
                            .formatted(FrenchText.count(starts.size(), "session"), Serie.MAX));
        }
        return new Plan(starts.keySet().stream().map(this::session).toList(), skipped);
    }

    private boolean isOpen(LocalDate day) {
        return days.findClosure(day).isEmpty() && days.feries().find(day).isEmpty();
    }

    private void place(LocalDate day) {
        Optional<Fermeture> closure = days.findClosure(day);
        if (closure.isPresent()) {
            skipped.add(new Ecart(day, closure.get().words() + ", session sautée"));
            return;
        }
        String holiday = "férié (" + days.feries().find(day).orElseThrow() + "), session ";
        if (serie.surFerie() == SurFerie.SAUTER) {
            skipped.add(new Ecart(day, holiday + "sautée"));
        } else {
            move(day, holiday);
        }
    }

    private void move(LocalDate day, String holiday) {
        Optional<LocalDate> next = days.findWorkingAfter(day, serie.au());
        if (next.isEmpty()) {
            skipped.add(new Ecart(day, holiday + "sautée : le jour ouvré suivant vient après la fin de la série"));
        } else if (starts.containsKey(next.get())) {
            skipped.add(new Ecart(day, holiday + "sautée : une autre commence déjà le " + FrenchText.date(next.get())));
        } else {
            String moved = holiday + "reportée au " + FrenchText.date(next.get());
            starts.put(next.get(), List.of(new Ecart(day, moved)));
        }
    }

    private SessionPrevue session(LocalDate first) {
        LocalDate last = serie.duree().end(first, days);
        List<Ecart> moved = starts.getOrDefault(first, List.of());
        return new SessionPrevue(
                first,
                last,
                Stream.concat(moved.stream(), days.listGaps(first, last).stream())
                        .toList());
    }
}
