package fr.estuaire.offer;

import fr.estuaire.lheo.Element;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records whole formations, actions and sessions, with the numbers that they get; many at once. */
@Component
class OffreInsertion {
    static final int EXTERNE = 100;
    private final Parties parties;
    private final PartieRows rows;
    private final Numbering numbering;

    OffreInsertion(Parties parties, PartieRows rows, Numbering numbering) {
        this.parties = parties;
        this.rows = rows;
        this.numbering = numbering;
    }

    /**
     * @param document with its actions and sessions; their numbers are those of where they come from
     * @param keepExterne whether to remember those numbers, by which a later import recognises them
     */
    record NewOffre(String organisme, Element document, boolean keepExterne) {}

    /** The numbers of the offers, in the order given. */
    List<String> insert(List<NewOffre> offres, String par, Instant le) {
        List<String> numeros = numbering.draw(Genre.FORMATION, offres.size());
        List<Parties.NewPartie> actions = new ArrayList<>();
        Iterator<String> free = numbering
                .draw(
                        Genre.ACTION,
                        offres.stream()
                                .mapToInt(offre ->
                                        offre.document().children("action").size())
                                .sum())
                .iterator();
        List<Parties.NewPartie> sessions = new ArrayList<>();
        for (int i = 0; i < offres.size(); i++) {
            NewOffre offre = offres.get(i);
            Formation formation = new Formation(numeros.get(i), offre.organisme());
            formation.change(par, le);
            rows.insertFormation(
                    formation,
                    offre.keepExterne() ? externe(offre.document()) : null,
                    Assembly.own(Genre.FORMATION, offre.document()));
            int ordre = 0;
            for (Element action : offre.document().children("action")) {
                actions.add(action(numeros.get(i), free.next(), ordre++, action, offre.keepExterne()));
                sessions.addAll(sessions(actions.getLast(), action, 0, offre.keepExterne()));
            }
        }
        parties.insert(actions);
        parties.insert(numbered(sessions));
        return numeros;
    }

    /** Adds an action with its sessions to an offer; its number. */
    String insertAction(String formation, int ordre, Element document, boolean keepExterne) {
        Parties.NewPartie action =
                action(formation, numbering.draw(Genre.ACTION, 1).getFirst(), ordre, document, keepExterne);
        parties.insert(List.of(action));
        parties.insert(numbered(sessions(action, document, 0, keepExterne)));
        return action.numero();
    }

    /** Adds what a file has and offers do not have yet; its numbers are remembered. */
    void insertAll(List<Rapprochement.Ajout> newActions, List<Rapprochement.Ajout> newSessions) {
        Iterator<String> free = numbering.draw(Genre.ACTION, newActions.size()).iterator();
        List<Parties.NewPartie> actions = new ArrayList<>();
        List<Parties.NewPartie> sessions = new ArrayList<>();
        for (Rapprochement.Ajout ajout : newActions) {
            actions.add(action(ajout.parent().numero(), free.next(), ajout.ordre(), ajout.document(), true));
            sessions.addAll(sessions(actions.getLast(), ajout.document(), 0, true));
        }
        newSessions.forEach(ajout -> sessions.add(
                session(ajout.parent().formation(), ajout.parent().numero(), ajout.ordre(), ajout.document(), true)));
        parties.insert(actions);
        parties.insert(numbered(sessions));
    }

    /** Adds sessions to an action; their numbers, in the order given. */
    List<String> insertSessions(Partie action, int ordre, List<Element> documents, boolean keepExterne) {
        List<Parties.NewPartie> sessions = new ArrayList<>();
        int next = ordre;
        for (Element document : documents) {
            sessions.add(session(action.formation(), action.numero(), next++, document, keepExterne));
        }
        List<Parties.NewPartie> numbered = numbered(sessions);
        parties.insert(numbered);
        return numbered.stream().map(Parties.NewPartie::numero).toList();
    }

    private static Parties.NewPartie action(
            String formation, String numero, int ordre, Element document, boolean keepExterne) {
        return new Parties.NewPartie(
                numero,
                Genre.ACTION,
                formation,
                formation,
                ordre,
                keepExterne ? externe(document) : null,
                Assembly.own(Genre.ACTION, document));
    }

    private static List<Parties.NewPartie> sessions(
            Parties.NewPartie action, Element document, int ordre, boolean keepExterne) {
        List<Parties.NewPartie> sessions = new ArrayList<>();
        int next = ordre;
        for (Element session : document.children("session")) {
            sessions.add(session(action.formation(), action.numero(), next++, session, keepExterne));
        }
        return sessions;
    }

    /** A session without its number yet: they are drawn all at once. */
    private static Parties.NewPartie session(
            String formation, String action, int ordre, Element document, boolean keepExterne) {
        return new Parties.NewPartie(
                "",
                Genre.SESSION,
                formation,
                action,
                ordre,
                keepExterne ? externe(document) : null,
                Assembly.own(Genre.SESSION, document));
    }

    private List<Parties.NewPartie> numbered(List<Parties.NewPartie> sessions) {
        Iterator<String> numeros =
                numbering.draw(Genre.SESSION, sessions.size()).iterator();
        return sessions.stream()
                .map(session -> new Parties.NewPartie(
                        numeros.next(),
                        session.genre(),
                        session.formation(),
                        session.parent(),
                        session.ordre(),
                        session.externe(),
                        session.document()))
                .toList();
    }

    private static @Nullable String externe(Element document) {
        return document.numero().filter(numero -> numero.length() <= EXTERNE).orElse(null);
    }
}
