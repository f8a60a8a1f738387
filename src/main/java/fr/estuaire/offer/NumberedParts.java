package fr.estuaire.offer;

import fr.estuaire.lheo.Element;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a document whose actions and sessions already bear our numbers. */
final class NumberedParts {
    private NumberedParts() {}

    static List<Parties.NewPartie> actions(String formation, Element document) {
        List<Parties.NewPartie> actions = new ArrayList<>();
        for (Element action : document.children("action")) {
            actions.add(part(Genre.ACTION, formation, formation, actions.size(), action));
        }
        return actions;
    }

    static List<Parties.NewPartie> sessions(String formation, Element document) {
        List<Parties.NewPartie> sessions = new ArrayList<>();
        for (Element action : document.children("action")) {
            sessions.addAll(sessionsOf(formation, action));
        }
        return sessions;
    }

    static List<Parties.NewPartie> sessionsOf(String formation, Element action) {
        List<Parties.NewPartie> sessions = new ArrayList<>();
        for (Element session : action.children("session")) {
            sessions.add(part(Genre.SESSION, formation, action.numero().orElseThrow(), sessions.size(), session));
        }
        return sessions;
    }

    private static Parties.NewPartie part(
            Genre genre, String formation, @Nullable String parent, int ordre, Element document) {
        return new Parties.NewPartie(
                document.numero().orElseThrow(), genre, formation, parent, ordre, null, Assembly.own(genre, document));
    }
}
