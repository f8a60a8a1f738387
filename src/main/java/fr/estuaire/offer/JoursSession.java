package fr.estuaire.offer;

import fr.estuaire.lheo.DateLheo;
import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementPath;
import fr.estuaire.lheo.LheoGrammar;
import fr.estuaire.lheo.Node;
import fr.estuaire.lheo.Text;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The days of a session: its own, those of its meetings and of its inscriptions. */
final class JoursSession {
    private static final ElementPath DEBUT = ElementPath.parse("periode/debut");
    private static final ElementPath FIN = ElementPath.parse("periode/fin");

    private JoursSession() {}

    /** The session with every exact day moved; unknown ones, months and years stay. */
    static Element move(Element session, UnaryOperator<LocalDate> move) {
        if (session.name().equals("extras")) {
            return session;
        }
        if (LheoGrammar.find(session.name())
                .filter(type -> type.form() == LheoGrammar.Form.DATE)
                .isPresent()) {
            return moveDay(session, move);
        }
        List<Node> nodes = session.nodes().stream()
                .map(node -> node instanceof Element child ? move(child, move) : node)
                .toList();
        return session.withNodes(nodes);
    }

    private static Element moveDay(Element date, UnaryOperator<LocalDate> move) {
        Optional<LocalDate> day = new DateLheo(date.ownText()).toLocalDate();
        return day.map(known -> date.withNodes(
                        List.of(new Text(DateLheo.of(move.apply(known)).digits()))))
                .orElse(date);
    }

    /** A session made from a model: other dates, and all that surrounds them at the same distance from the first day. */
    static Element from(Element model, LocalDate debut, LocalDate fin) {
        Element fresh = PartieService.renewed(model);
        Optional<LocalDate> was =
                DEBUT.find(model).map(day -> new DateLheo(day.ownText())).flatMap(DateLheo::toLocalDate);
        if (was.isPresent()) {
            long days = ChronoUnit.DAYS.between(was.get(), debut);
            fresh = move(fresh, day -> day.plusDays(days));
        }
        return FIN.put(DEBUT.put(fresh, leaf("debut", debut)), leaf("fin", fin));
    }

    static Element leaf(String name, LocalDate day) {
        return Element.leaf(name, DateLheo.of(day).digits());
    }
}
