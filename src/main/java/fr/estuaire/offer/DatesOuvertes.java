package fr.estuaire.offer;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementPath;
import java.util.List;

/**
 * Writes in full the periods that people may leave half empty, for Lhéo wants both days: a permanent entry has neither, a
 * registration may have no end, a meeting ends on its day.
 */
final class DatesOuvertes {
    private static final String UNKNOWN_START = "00000000";
    private static final String UNKNOWN_END = "99999999";
    private static final ElementPath PERIODE = ElementPath.parse("periode");
    private static final ElementPath INSCRIPTION = ElementPath.parse("periode-inscription/periode");

    private DatesOuvertes() {}

    /** @param formation with its actions and their sessions */
    static Element fill(Element formation) {
        return ElementPath.SELF.putAll(
                formation,
                "action",
                formation.children("action").stream().map(DatesOuvertes::action).toList());
    }

    private static Element action(Element action) {
        boolean permanent = Presence.is(action, "modalites-entrees-sorties", "1");
        List<Element> sessions = action.children("session").stream()
                .map(session -> session(session, permanent))
                .toList();
        return ElementPath.SELF.putAll(action, "session", sessions);
    }

    private static Element session(Element session, boolean permanent) {
        Element dated = permanent ? whole(session, PERIODE, UNKNOWN_END) : session;
        Element open = Presence.holds(INSCRIPTION.find(dated)) ? whole(dated, INSCRIPTION, UNKNOWN_END) : dated;
        return recrutements(open);
    }

    /** A session with the days of its meetings in full. */
    static Element recrutements(Element session) {
        return ElementPath.SELF.putAll(
                session,
                "recrutement",
                session.children("recrutement").stream()
                        .map(DatesOuvertes::recrutement)
                        .toList());
    }

    private static Element recrutement(Element recrutement) {
        return Presence.holds(recrutement, "periode")
                ? whole(
                        recrutement,
                        PERIODE,
                        recrutement.text("periode", "debut").orElse(UNKNOWN_END))
                : recrutement;
    }

    private static Element whole(Element holder, ElementPath periode, String end) {
        return filled(filled(holder, periode.child("debut"), UNKNOWN_START), periode.child("fin"), end);
    }

    private static Element filled(Element holder, ElementPath day, String otherwise) {
        return Presence.holds(day.find(holder))
                ? holder
                : day.put(holder, Element.leaf(day.last().name(), otherwise));
    }
}
