package fr.estuaire.review;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Changes one session of a published formation, found by its number, and the day of the last change of both. */
final class PublishedSession {
    private PublishedSession() {}

    /**
     * @param day of the change, {@code yyyyMMdd}
     * @return empty when the session is not there or does not change
     */
    static Optional<Element> replace(Element formation, String session, UnaryOperator<Element> change, String day) {
        List<Element> actions = formation.children("action").stream()
                .map(action -> inAction(action, session, change, day))
                .toList();
        Element changed = ElementPath.SELF.putAll(formation, "action", actions);
        return changed.equals(formation) ? Optional.empty() : Optional.of(stamp(changed, day));
    }

    private static Element inAction(Element action, String session, UnaryOperator<Element> change, String day) {
        List<Element> sessions = action.children("session").stream()
                .map(one -> one.numero().filter(session::equals).isPresent() ? changed(one, change, day) : one)
                .toList();
        return ElementPath.SELF.putAll(action, "session", sessions);
    }

    private static Element changed(Element session, UnaryOperator<Element> change, String day) {
        Element changed = change.apply(session);
        return changed.equals(session) ? session : stamp(changed, day);
    }

    private static Element stamp(Element element, String day) {
        Map<String, String> attributes = new LinkedHashMap<>(element.attributes());
        attributes.put("datemaj", day);
        return element.withAttributes(attributes);
    }
}
