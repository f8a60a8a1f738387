package fr.estuaire.offer;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementPath;
import fr.estuaire.lheo.LheoGrammar;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The parts of offers as they are entered: each is read and saved apart, so that two people rarely meet.
 *
 * <p>What changes a part reads it again once the offer is locked, and must then see what others have committed meanwhile: hence
 * the isolation.
 */
@Service
public class PartieService {
    private final Formations formations;
    private final Parties parties;
    private final OffreInsertion insertion;
    private final Corbeille corbeille;
    private final BodyAccess access;
    private final Clock clock;

    PartieService(
            Formations formations,
            Parties parties,
            OffreInsertion insertion,
            Corbeille corbeille,
            BodyAccess access,
            Clock clock) {
        this.formations = formations;
        this.parties = parties;
        this.insertion = insertion;
        this.corbeille = corbeille;
        this.access = access;
        this.clock = clock;
    }

    /** @throws NoSuchElementException when the territory has no such part */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE', 'ADMINISTRATION')")
    @Transactional(readOnly = true)
    public Partie get(String numero) {
        Partie partie = find(numero);
        access.check(formations
                .find(partie.formation())
                .orElseThrow(() -> Formations.unknown(numero))
                .organisme());
        return partie;
    }

    /** The actions of an offer, in their order. */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE', 'ADMINISTRATION')")
    @Transactional(readOnly = true)
    public List<Partie> listActions(String formation) {
        access.check(formations
                .find(formation)
                .orElseThrow(() -> Formations.unknown(formation))
                .organisme());
        return parties.list(Genre.ACTION, formation);
    }

    /** The sessions of an action, a page of them in their order; they may be thousands. */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE', 'ADMINISTRATION')")
    @Transactional(readOnly = true)
    public List<SessionChoice> listSessions(String action, int offset, int limit) {
        get(action);
        return parties.listSessionChoices(action, offset, limit);
    }

    /** How many sessions an action has. */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE', 'ADMINISTRATION')")
    @Transactional(readOnly = true)
    public int countSessions(String action) {
        get(action);
        return parties.countSessions(action);
    }

    /**
     * Saves what was entered in a part, holes and all, together with what others entered in it meanwhile.
     *
     * @param base the document as the person had read it
     * @param mine what they made of it
     * @return the part as it now stands, and the values that two people changed at once: those are not saved
     * @throws IllegalStateException while the offer waits for the collectors
     */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Saved save(String numero, Element base, Element mine) {
        Formation formation = getEditable(find(numero).formation());
        Partie now = find(numero);
        Element tidy = LheoGrammar.inOrder(Assembly.own(now.genre(), mine));
        Fusion.Resultat merged = Fusion.merge(base, tidy, now.document());
        if (!merged.document().equals(now.document())) {
            write(formation, List.of(with(now, dated(now, merged.document()))));
        }
        return new Saved(find(numero), merged.conflits());
    }

    /** Adds an action, with the sessions that it holds, at the end of an offer. */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Partie addAction(String numero, Element action) {
        Formation formation = getEditable(numero);
        String added = insertion.insertAction(
                numero,
                parties.nextOrdre(Genre.ACTION, numero),
                LheoGrammar.inOrder(OffreService.withFormateur(action, formation.organisme())),
                false);
        touch(formation);
        return find(added);
    }

    /** Adds sessions at the end of an action; they come back with their numbers. */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public List<Partie> addSessions(String action, List<Element> sessions) {
        Partie parent = find(action);
        Formation formation = getEditable(parent.formation());
        List<String> numeros = insertion.insertSessions(
                parent,
                parties.nextOrdre(Genre.SESSION, action),
                sessions.stream().map(LheoGrammar::inOrder).toList(),
                false);
        touch(formation);
        return parties.listSessions(numeros);
    }

    /**
     * Adds a copy of an action, with its sessions, at the end of its offer.
     *
     * @param change what is different in the copy: its place, its dates
     */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Partie duplicateAction(String numero, UnaryOperator<Element> change) {
        Partie action = find(numero);
        Formation formation = getEditable(action.formation());
        List<Element> sessions = parties.listSessions(numero).stream()
                .map(session -> renewed(session.document()))
                .toList();
        Element copy = change.apply(ElementPath.SELF.putAll(action.document(), "session", sessions));
        String added = insertion.insertAction(
                action.formation(), parties.nextOrdre(Genre.ACTION, action.formation()), copy, false);
        touch(formation);
        return find(added);
    }

    /** Adds a copy of a session right after it. */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Partie duplicateSession(String numero) {
        Partie session = find(numero);
        Formation formation = getEditable(session.formation());
        Partie action = find(java.util.Objects.requireNonNull(session.parent()));
        int next = parties.getOrdre(session) + 1;
        parties.shift(Genre.SESSION, action.numero(), next);
        String added = insertion
                .insertSessions(action, next, List.of(renewed(session.document())), false)
                .getFirst();
        touch(formation);
        return find(added);
    }

    /** A copy of a session says nothing yet of how it fills. */
    static Element renewed(Element session) {
        return Suivi.AUCUN.writeIn(session);
    }

    /** Takes an action, with its sessions, or a session out of an offer; the key by which {@link #restore} puts it back. */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public long delete(String numero) {
        Partie partie = find(numero);
        if (partie.genre() == Genre.FORMATION) {
            throw new IllegalArgumentException("Une offre se supprime depuis « Mes offres ».");
        }
        Formation formation = getEditable(partie.formation());
        long key = corbeille.put(formation, partie, access.identifiant(), clock.instant());
        touch(formation);
        return key;
    }

    /** Takes several sessions out at once; the keys by which they are put back. */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public List<Long> deleteSessions(List<String> numeros) {
        List<Long> keys = new ArrayList<>();
        numeros.forEach(numero -> keys.add(delete(numero)));
        return keys;
    }

    /**
     * Puts back what was taken out, with its numbers and at its place.
     *
     * @throws NoSuchElementException when it was put back already
     */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public String restore(long key) {
        Corbeille.Retire retire = corbeille
                .find(key)
                .orElseThrow(() -> new NoSuchElementException("Cet élément est déjà remis à sa place."));
        Formation formation = getEditable(retire.formation());
        corbeille.restore(retire);
        touch(formation);
        return retire.numero();
    }

    /** What was taken out of an offer and can be put back, the latest first. */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE')")
    @Transactional(readOnly = true)
    public List<Corbeille.Retire> listDeleted(String formation) {
        access.check(formations
                .find(formation)
                .orElseThrow(() -> Formations.unknown(formation))
                .organisme());
        return corbeille.list(formation);
    }

    /** An offer to change, locked, in the hands of who may. */
    private Formation getEditable(String numero) {
        Formation formation = formations.getLocked(numero);
        access.check(formation.organisme());
        formation.requireEditable();
        return formation;
    }

    private Element dated(Partie before, Element after) {
        return before.genre() == Genre.SESSION ? Suivi.dated(before.document(), after, clock.instant()) : after;
    }

    private void write(Formation formation, List<Partie> changed) {
        parties.update(changed);
        touch(formation);
    }

    private void touch(Formation formation) {
        formation.change(access.identifiant(), clock.instant());
        formations.update(formation);
    }

    private Partie find(String numero) {
        return parties.find(numero)
                .orElseThrow(() -> new NoSuchElementException(
                        "« " + numero + " » n’est plus dans cette offre : quelqu’un l’a supprimé."));
    }

    private static Partie with(Partie partie, Element document) {
        return new Partie(
                partie.numero(), partie.genre(), partie.formation(), partie.parent(), partie.version(), document);
    }
}
