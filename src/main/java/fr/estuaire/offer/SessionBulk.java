package fr.estuaire.offer;

import fr.estuaire.lheo.DictLheo;
import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementPath;
import fr.estuaire.lheo.LheoGrammar;
import fr.estuaire.offer.calendrier.Decalage;
import fr.estuaire.offer.calendrier.Serie;
import fr.estuaire.offer.calendrier.SessionPrevue;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Changes to many sessions at once, over all the offers of a body, {@link SessionSearch#MAX} at most. Each is one
 * transaction; sessions of an offer that waits for the collectors are left as they are, and the {@link Lot} says which.
 */
@Service
public class SessionBulk {
    private static final String FERME = "2";
    private static final String OUVERT = "1";
    private static final int MAX_MOTIF = 3000;
    private final LotOffres lots;
    private final Parties parties;
    private final OffreInsertion insertion;
    private final Corbeille corbeille;
    private final BodyAccess access;
    private final PartieService partieService;
    private final LieuService lieux;
    private final Formations formations;
    private final Clock clock;

    SessionBulk(
            LotOffres lots,
            Parties parties,
            OffreInsertion insertion,
            Corbeille corbeille,
            BodyAccess access,
            PartieService partieService,
            LieuService lieux,
            Formations formations,
            Clock clock) {
        this.lots = lots;
        this.parties = parties;
        this.insertion = insertion;
        this.corbeille = corbeille;
        this.access = access;
        this.partieService = partieService;
        this.lieux = lieux;
        this.formations = formations;
        this.clock = clock;
    }

    /**
     * A cell that a person typed.
     *
     * @param avant the value that they saw there
     */
    public record Cellule(
            ColonneSession colonne,
            @Nullable Object avant,
            @Nullable Object apres) {}

    /**
     * Writes cells of one session; by column, why one was refused and how to mend it. Those not named are saved.
     *
     * @throws IllegalStateException with a sentence when the session is gone or its offer waits for the collectors
     */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE')")
    public Map<ColonneSession, String> set(String numero, List<Cellule> cells) {
        Map<ColonneSession, String> refusals = new EnumMap<>(ColonneSession.class);
        Lot lot = lots.edit(Genre.SESSION, List.of(numero), session -> {
            SaisieSession typed = new SaisieSession(session, clock.instant());
            cells.forEach(typed::write);
            Element document = typed.document();
            refusals.putAll(typed.refusals());
            return document;
        });
        if (lot.disparues() > 0) {
            throw new IllegalStateException("Cette session n’existe plus\u00A0: quelqu’un l’a supprimée.");
        }
        if (!lot.laissees().isEmpty()) {
            throw new IllegalStateException(
                    "Cette offre est soumise\u00A0: reprenez-la avant de modifier ses sessions.");
        }
        return refusals;
    }

    /** Moves all dates of sessions, those of their meetings and inscriptions too, by whole weeks. */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE')")
    public Lot shift(Collection<String> sessions, int semaines) {
        Decalage shift = new Decalage(semaines);
        return lots.edit(Genre.SESSION, sessions, session -> JoursSession.move(session, shift::apply));
    }

    /** @param code of Lhéo’s table of states of recruitment */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE')")
    public Lot setEtat(Collection<String> sessions, String code) {
        if (DictLheo.ETAT_RECRUTEMENT.find(code).isEmpty()) {
            throw new IllegalArgumentException("Choisissez un état du recrutement\u00A0: ouvert, fermé ou suspendu.");
        }
        return lots.edit(Genre.SESSION, sessions, session -> ColonneSession.ETAT.write(session, code, clock.instant()));
    }

    /** Calls sessions off: their recruitment closes, the reason stays with them. */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE')")
    public Lot cancel(Collection<String> sessions, String motif) {
        String reason = motif.strip();
        if (reason.isEmpty() || reason.length() > MAX_MOTIF) {
            throw new IllegalArgumentException(
                    "Écrivez pourquoi ces sessions sont annulées, en 3\u202F000 signes au plus.");
        }
        return lots.edit(Genre.SESSION, sessions, session -> {
            Suivi now = Suivi.of(session);
            Element off = new Suivi(now.places(), now.capacite(), now.releveLe(), reason).writeIn(session);
            return ColonneSession.ETAT.write(off, FERME, clock.instant());
        });
    }

    /** Adds a copy of each session at the end of its action, so many weeks later. */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE')")
    public Lot duplicate(Collection<String> sessions, int semaines) {
        Decalage shift = new Decalage(semaines);
        return lots.run(Genre.SESSION, sessions, (offres, open) -> {
            Map<String, List<Partie>> byAction = open.stream()
                    .collect(Collectors.groupingBy(
                            session -> Objects.requireNonNull(session.parent()),
                            LinkedHashMap::new,
                            Collectors.toList()));
            List<String> added = new ArrayList<>();
            byAction.forEach((action, ofAction) -> added.addAll(append(
                    parties.find(action).orElseThrow(),
                    ofAction.stream().map(session -> copy(session, shift)).toList())));
            return new LotOffres.Fait(added, LotOffres.offersOf(open), List.of(), List.of());
        });
    }

    private static Element copy(Partie session, Decalage shift) {
        Element copy = JoursSession.move(PartieService.renewed(session.document()), shift::apply);
        boolean off = Suivi.of(session.document()).annulation() != null;
        return off ? ColonneSession.ETAT.put(copy, OUVERT) : copy;
    }

    private List<String> append(Partie action, List<Element> sessions) {
        return insertion.insertSessions(
                action,
                parties.nextOrdre(Genre.SESSION, action.numero()),
                sessions.stream().map(LheoGrammar::inOrder).toList(),
                false);
    }

    /**
     * Adds the sessions of a series to an action.
     *
     * @param modele number of the session of which they are copies but for their dates; null to start from nothing
     * @throws IllegalStateException while the offer waits for the collectors
     */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE')")
    public Lot addSeries(String action, @Nullable String modele, List<SessionPrevue> sessions) {
        if (sessions.size() > Serie.MAX) {
            throw new IllegalArgumentException("Une série compte " + Serie.MAX + " sessions au plus.");
        }
        Lot lot = lots.run(Genre.ACTION, List.of(action), (offres, actions) -> {
            List<String> added = new ArrayList<>();
            for (Partie into : actions) {
                Element model = model(into, modele);
                added.addAll(append(
                        into,
                        sessions.stream()
                                .map(next -> JoursSession.from(model, next.debut(), next.fin()))
                                .toList()));
            }
            return new LotOffres.Fait(added, LotOffres.offersOf(actions), List.of(), List.of());
        });
        if (!lot.laissees().isEmpty()) {
            throw new IllegalStateException(
                    "Cette offre est soumise\u00A0: reprenez-la avant d’y ajouter des sessions.");
        }
        return lot;
    }

    private Element model(Partie action, @Nullable String modele) {
        if (modele == null) {
            return ColonneSession.ETAT.put(new Element("session", Map.of(), List.of()), OUVERT);
        }
        return parties.find(modele)
                .filter(session -> session.formation().equals(action.formation()))
                .map(Partie::document)
                .orElseThrow(() -> new IllegalArgumentException(
                        "La session modèle n’existe plus\u00A0: choisissez-en une autre."));
    }

    /**
     * Adds a copy of an action with its sessions to its offer, in another place or for another year; its number.
     *
     * @param lieu number of a place of the body; null to keep the places
     * @param semaines how much later its sessions are; 0 to keep their dates
     */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE')")
    public String copyAction(String action, @Nullable String lieu, int semaines) {
        if (lieu != null
                && !lieux.get(lieu)
                        .organisme()
                        .equals(formations
                                .list(List.of(partieService.get(action).formation()))
                                .getFirst()
                                .organisme())) {
            throw new IllegalArgumentException("Ce lieu est celui d’un autre organisme\u00A0: choisissez-en un autre.");
        }
        return partieService
                .duplicateAction(action, copy -> {
                    Element placed = lieu == null
                            ? copy
                            : ElementPath.SELF.putAll(
                                    copy, "lieu-de-formation", List.of(Lien.LIEU.to("lieu-de-formation", lieu)));
                    return semaines == 0 ? placed : JoursSession.move(placed, new Decalage(semaines)::apply);
                })
                .numero();
    }

    /** Takes sessions out of their offers; {@link #restore} puts them back. */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE')")
    public Lot delete(Collection<String> sessions) {
        return lots.run(Genre.SESSION, sessions, (offres, open) -> {
            Map<String, String> organismes = new HashMap<>();
            offres.forEach((numero, offre) -> organismes.put(numero, offre.organisme()));
            List<Long> keys = corbeille.putSessions(organismes, open, access.identifiant(), clock.instant());
            List<String> gone = open.stream().map(Partie::numero).toList();
            return new LotOffres.Fait(gone, LotOffres.offersOf(open), List.of(), keys);
        });
    }

    /** Puts back what {@link #delete} took out; what was put back already, or whose action is gone, is left. */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE')")
    public Lot restore(Lot deleted) {
        List<Corbeille.Retire> wanted = corbeille.listAll(deleted.retirees());
        Set<String> offers = new LinkedHashSet<>();
        wanted.forEach(retire -> offers.add(retire.formation()));
        return lots.run(offers, Genre.SESSION, Set.of(), (offres, none) -> {
            List<Corbeille.Retire> still = corbeille.listAll(deleted.retirees());
            Set<String> actions = parties
                    .listAll(
                            Genre.ACTION,
                            still.stream()
                                    .map(retire -> Objects.requireNonNull(retire.parent()))
                                    .collect(Collectors.toSet()))
                    .stream()
                    .map(Partie::numero)
                    .collect(Collectors.toSet());
            List<Corbeille.Retire> back = still.stream()
                    .filter(retire -> offres.containsKey(retire.formation()) && actions.contains(retire.parent()))
                    .toList();
            corbeille.restoreSessions(back);
            return new LotOffres.Fait(
                    back.stream().map(Corbeille.Retire::numero).toList(),
                    back.stream().map(Corbeille.Retire::formation).collect(Collectors.toSet()),
                    List.of(),
                    List.of());
        });
    }

    /** Takes a change back: each part that nobody changed since is again as it was. */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE')")
    public Lot undo(Lot done) {
        if (done.avant().isEmpty()) {
            return done;
        }
        Map<String, Partie> before = new HashMap<>();
        done.avant().forEach(partie -> before.put(partie.numero(), partie));
        return lots.editParts(done.avant().getFirst().genre(), before.keySet(), now -> {
            Partie was = Objects.requireNonNull(before.get(now.numero()));
            return now.version() == was.version() + 1 ? was.document() : now.document();
        });
    }
}
