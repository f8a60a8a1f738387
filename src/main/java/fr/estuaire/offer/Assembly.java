package fr.estuaire.offer;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts the parts of an offer together into one {@code formation}, its actions and sessions under their numbers; links stay. */
@Component
class Assembly {
    private static final String NUMERO = "numero";
    private final Parties parties;

    Assembly(Parties parties) {
        this.parties = parties;
    }

    /** @throws java.util.NoSuchElementException when there is no such offer */
    Element assemble(String formation) {
        Partie root = parties.find(formation).orElseThrow(() -> Formations.unknown(formation));
        return whole(root, parties.list(Genre.ACTION, formation), parties.list(Genre.SESSION, formation));
    }

    /** Several offers by their numbers, with as few statements as one; those that there are. */
    Map<String, Element> assembleAll(Collection<String> formations) {
        Map<String, List<Partie>> actions = byFormation(parties.listOf(Genre.ACTION, formations));
        Map<String, List<Partie>> sessions = byFormation(parties.listOf(Genre.SESSION, formations));
        return parties.listOf(Genre.FORMATION, formations).stream()
                .collect(Collectors.toMap(
                        Partie::numero,
                        root -> whole(
                                root,
                                actions.getOrDefault(root.numero(), List.of()),
                                sessions.getOrDefault(root.numero(), List.of()))));
    }

    private static Map<String, List<Partie>> byFormation(List<Partie> parties) {
        return parties.stream().collect(Collectors.groupingBy(Partie::formation));
    }

    /** A formation of its parts, actions and sessions in the order given. */
    static Element whole(Partie root, List<Partie> actions, List<Partie> sessions) {
        Map<String, List<Partie>> byAction = byParent(sessions);
        return ElementPath.SELF.putAll(
                numbered(root),
                "action",
                actions.stream()
                        .map(action -> action(action, byAction.getOrDefault(action.numero(), List.of())))
                        .toList());
    }

    /** An action with its sessions, or a session. */
    Element assemble(Partie partie) {
        return partie.genre() == Genre.ACTION
                ? action(partie, parties.listSessions(partie.numero()))
                : numbered(partie);
    }

    private static Element action(Partie action, Collection<Partie> sessions) {
        return ElementPath.SELF.putAll(
                numbered(action),
                "session",
                sessions.stream().map(Assembly::numbered).toList());
    }

    private static Map<String, List<Partie>> byParent(List<Partie> sessions) {
        return sessions.stream()
                .collect(Collectors.groupingBy(
                        session -> String.valueOf(session.parent()), LinkedHashMap::new, Collectors.toList()));
    }

    private static Element numbered(Partie partie) {
        Map<String, String> attributes = new LinkedHashMap<>(partie.document().attributes());
        attributes.put(NUMERO, partie.numero());
        return partie.document().withAttributes(attributes);
    }

    /** A part as it is kept: without its number, and without what is kept apart from it. */
    static Element own(Genre genre, Element element) {
        Map<String, String> attributes = new LinkedHashMap<>(element.attributes());
        attributes.keySet().removeAll(List.of(NUMERO, "datemaj", "datecrea"));
        List<Element> children = new ArrayList<>(element.children());
        String apart = switch (genre) {
            case FORMATION -> "action";
            case ACTION -> "session";
            case SESSION -> "";
        };
        children.removeIf(child -> child.name().equals(apart));
        return element.withAttributes(attributes).withNodes(children);
    }
}
