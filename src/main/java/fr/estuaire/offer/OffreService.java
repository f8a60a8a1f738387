package fr.estuaire.offer;

import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementPath;
import fr.estuaire.lheo.LheoGrammar;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a body does with its offers: create, submit, take back, copy, delete. Collectors read them too.
 *
 * <p>What changes an offer begins with its lock and must then see what others have committed meanwhile: hence the isolation.
 */
@Service
public class OffreService {
    private static final String RESPONSABLE = "organisme-formation-responsable";
    private final Formations formations;
    private final OffreInsertion insertion;
    private final OffreRemoval removal;
    private final Parties parties;
    private final Assembly assembly;
    private final OffreStarts starts;
    private final Evenements evenements;
    private final BodyAccess access;
    private final CurrentPerson currentPerson;
    private final OffreQuality quality;
    private final Clock clock;

    OffreService(
            Formations formations,
            OffreInsertion insertion,
            OffreRemoval removal,
            Parties parties,
            Assembly assembly,
            OffreStarts starts,
            Evenements evenements,
            BodyAccess access,
            CurrentPerson currentPerson,
            OffreQuality quality,
            Clock clock) {
        this.formations = formations;
        this.insertion = insertion;
        this.removal = removal;
        this.parties = parties;
        this.assembly = assembly;
        this.starts = starts;
        this.evenements = evenements;
        this.access = access;
        this.currentPerson = currentPerson;
        this.quality = quality;
        this.clock = clock;
    }

    /** An empty offer of the current body, with one action and one session to fill in; its number. */
    @PreAuthorize("hasRole('ORGANISME')")
    @Transactional
    public String create() {
        Element session = new Element("session", Map.of(), List.of());
        Element action = new Element("action", Map.of(), List.of(session));
        return create(new Element("formation", Map.of(), List.of(action)));
    }

    /**
     * An offer of the current body that starts from a document, holes allowed; its number. The body itself is its trainer
     * until another one is named: consumers drop actions without one.
     */
    @PreAuthorize("hasRole('ORGANISME')")
    @Transactional
    public String create(Element document) {
        String organisme = currentPerson.getOrganisme();
        List<Element> actions = document.children("action").stream()
                .map(action -> withFormateur(action, organisme))
                .toList();
        Element started = ElementPath.SELF.putAll(document, "action", actions);
        return insert(organisme, starts.withWhatTheBodyKnows(started, organisme));
    }

    /** An action with somebody who teaches: the body itself, until another one is named. */
    static Element withFormateur(Element action, String organisme) {
        return action.child("organisme-formateur").isPresent()
                ? action
                : ElementPath.SELF.putAll(
                        action, "organisme-formateur", List.of(Lien.ORGANISME.to("organisme-formateur", organisme)));
    }

    private String insert(String organisme, Element document) {
        String numero = insertion
                .insert(
                        List.of(new OffreInsertion.NewOffre(organisme, LheoGrammar.inOrder(document), false)),
                        access.identifiant(),
                        clock.instant())
                .getFirst();
        evenements.add(numero, access.identifiant(), Evenement.Quoi.CREEE, null);
        return numero;
    }

    /** @throws NoSuchElementException when the territory has no such offer */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE', 'ADMINISTRATION')")
    @Transactional(readOnly = true)
    public Offre get(String numero) {
        Offre offre = formations.find(numero).orElseThrow(() -> Formations.unknown(numero));
        access.check(offre.organisme());
        return offre;
    }

    /** The whole of an offer as it is kept: its actions and sessions under their numbers, its links not followed. */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE', 'ADMINISTRATION')")
    @Transactional(readOnly = true)
    public Element getDocument(String numero) {
        get(numero);
        return assembly.assemble(numero);
    }

    /** What happened to an offer, the latest first. */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE', 'ADMINISTRATION')")
    @Transactional(readOnly = true)
    public List<Evenement> listEvenements(String numero) {
        get(numero);
        return evenements.list(numero);
    }

    /** A copy of an offer, a draft of the same body whose sessions say nothing yet of how they fill; its number. */
    @PreAuthorize("hasRole('ORGANISME')")
    @Transactional
    public String duplicate(String numero) {
        Offre offre = get(numero);
        Element document = assembly.assemble(numero);
        List<Element> actions = document.children("action").stream()
                .map(action -> ElementPath.SELF.putAll(
                        action,
                        "session",
                        action.children("session").stream()
                                .map(PartieService::renewed)
                                .toList()))
                .toList();
        return insert(offre.organisme(), ElementPath.SELF.putAll(document, "action", actions));
    }

    /**
     * Gives an offer to another body of the territory, in whose name it will be published. Places and contacts stay the former
     * body’s, and are left out of what is published until the new one chooses its own.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the person works for neither
     */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Offre giveTo(String numero, String organisme) {
        Formation formation = getLocked(numero);
        formation.requireEditable();
        access.checkWorksFor(organisme);
        forgetResponsable(numero);
        evenements.add(numero, access.identifiant(), Evenement.Quoi.CONFIEE, formation.organisme() + " → " + organisme);
        formation.giveTo(organisme);
        formation.change(access.identifiant(), clock.instant());
        return keep(formation);
    }

    /**
     * Hands an offer to the collectors.
     *
     * @throws IncompleteOffreException with what is missing or wrong when it is not whole
     * @throws IllegalStateException when it is submitted already, or nothing changed since its publication
     */
    @PreAuthorize("hasRole('ORGANISME')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Offre submit(String numero) {
        Formation formation = getLocked(numero);
        formation.submit(clock.instant());
        quality.requireToRead(numero);
        evenements.add(numero, access.identifiant(), Evenement.Quoi.SOUMISE, null);
        return keep(formation);
    }

    /** Takes a submitted offer back into the hands of its body. */
    @PreAuthorize("hasRole('ORGANISME')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Offre takeBack(String numero) {
        Formation formation = getLocked(numero);
        formation.takeBack();
        evenements.add(numero, access.identifiant(), Evenement.Quoi.REPRISE, null);
        return keep(formation);
    }

    /**
     * Deletes an offer that was never published; the key by which {@link #restore} brings it back.
     *
     * @throws IllegalStateException when it is or was published: it is withdrawn instead
     */
    @PreAuthorize("hasRole('ORGANISME')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public long delete(String numero) {
        Formation formation = getLocked(numero);
        formation.requireEditable();
        return removal.remove(formation, access.identifiant(), clock.instant());
    }

    /** Brings a deleted offer back, a draft with all its numbers. */
    @PreAuthorize("hasRole('ORGANISME')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public String restore(long key) {
        return removal.restore(key, access.identifiant(), clock.instant());
    }

    /** A description of the responsible body that came with a file goes when another body takes the offer. */
    private void forgetResponsable(String numero) {
        Partie root = parties.find(numero).orElseThrow(() -> Formations.unknown(numero));
        Element without = ElementPath.SELF.putAll(root.document(), RESPONSABLE, List.of());
        if (!without.equals(root.document())) {
            parties.update(List.of(
                    new Partie(root.numero(), root.genre(), root.formation(), root.parent(), root.version(), without)));
        }
    }

    private Offre keep(Formation formation) {
        formations.update(formation);
        return formations.find(formation.numero()).orElseThrow();
    }

    private Formation getLocked(String numero) {
        Formation formation = formations.getLocked(numero);
        access.check(formation.organisme());
        return formation;
    }
}
