package fr.estuaire.offer.ui.sessions;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import fr.estuaire.offer.SessionsDuJour;
import fr.estuaire.offer.SessionsDuJour.Nature;
import fr.estuaire.shared.FrenchText;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sessions of a body by month. */
public final class CalendrierSessions extends Div {
    private final transient SessionsDesk desk;
    private final CalendrierMois calendar;

    /** @param turned receives the month to which the person turns */
    public CalendrierSessions(SessionsDesk desk, SerializableConsumer<YearMonth> turned) {
        this.desk = desk;
        calendar = new CalendrierMois(this::list, desk.holidays(), desk.localClock(), day -> "sessions?jour=" + day);
        calendar.onTurn(turned);
        calendar.onReinstate(session -> new RetablirSessions(desk, List.of(session), calendar::refresh).open());
        add(calendar);
    }

    public void show(YearMonth month) {
        if (!calendar.month().equals(month)) {
            calendar.show(month);
        }
    }

    private List<JourDuMois> list(LocalDate first, LocalDate last, int perDay) {
        return desk.search().listDays(first, last, perDay).stream()
                .map(day -> new JourDuMois(
                        day.jour(),
                        day.entrees().stream().map(CalendrierSessions::entry).toList(),
                        day.total()))
                .toList();
    }

    private static EntreeDuJour entry(SessionsDuJour.Entree entry) {
        String title = Optional.ofNullable(entry.intitule())
                .filter(text -> !text.isBlank())
                .orElse("Offre sans intitulé");
        String detail = Stream.of(
                        Optional.ofNullable(entry.heure()).map(FrenchText::time), Optional.ofNullable(entry.ville()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return new EntreeDuJour(
                nature(entry.nature()),
                title,
                detail,
                "offres/" + entry.formation() + "?section=QUAND&action=" + entry.action() + "&session="
                        + entry.session(),
                entry.session());
    }

    private static EntreeDuJour.Nature nature(Nature nature) {
        return switch (nature) {
            case DEBUT -> EntreeDuJour.Nature.DEBUT;
            case FIN -> EntreeDuJour.Nature.FIN;
            case REUNION -> EntreeDuJour.Nature.REUNION;
            case ANNULEE -> EntreeDuJour.Nature.ANNULEE;
        };
    }
}
