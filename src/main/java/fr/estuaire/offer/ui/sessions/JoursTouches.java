package fr.estuaire.offer.ui.sessions;

import fr.estuaire.offer.SessionLine;
import fr.estuaire.offer.calendrier.Decalage;
import fr.estuaire.offer.calendrier.JoursFeries;
import fr.estuaire.shared.FrenchText;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which sessions a shift would begin or end on a public holiday. */
final class JoursTouches implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 3;
    private final transient JoursFeries holidays;
    private final transient List<LocalDate> days;

    JoursTouches(JoursFeries holidays, List<SessionLine> lines) {
        this.holidays = holidays;
        this.days = lines.stream()
                .<@Nullable LocalDate>mapMulti((line, sink) -> {
                    sink.accept(line.debut());
                    sink.accept(line.fin());
                })
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    String phrase(@Nullable Integer semaines) {
        Decalage shift;
        try {
            shift = new Decalage(semaines == null ? 0 : semaines);
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
        List<String> clashes = days.stream()
                .map(shift::apply)
                .filter(day -> holidays.find(day).isPresent())
                .map(day -> FrenchText.date(day) + " (" + holidays.find(day).orElseThrow() + ")")
                .distinct()
                .toList();
        if (clashes.isEmpty()) {
            return "Aucune ne commencera ni ne finira un jour férié.";
        }
        return "Des sessions commenceront ou finiront un jour férié\u00A0: "
                + String.join(", ", clashes.stream().limit(SHOWN).toList())
                + (clashes.size() > SHOWN ? "…" : ".");
    }
}
