package fr.estuaire.offer;

import fr.estuaire.identity.CurrentPerson;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a body does with its offers: create, enter, submit, take back. Collectors read them too. */
@Service
public class OffreService {
    private final Formations formations;
    private final OrganismeRepository organismes;
    private final Numbering numbering;
    private final Evenements evenements;
    private final BodyAccess access;
    private final CurrentPerson currentPerson;
    private final OffreQuality quality;
    private final Clock clock;

    OffreService(
            Formations formations,
            OrganismeRepository organismes,
            Numbering numbering,
            Evenements evenements,
            BodyAccess access,
            CurrentPerson currentPerson,
            OffreQuality quality,
            Clock clock) {
        this.formations = formations;
        this.organismes = organismes;
        this.numbering = numbering;
        this.evenements = evenements;
        this.access = access;
        this.currentPerson = currentPerson;
        this.quality = quality;
        this.clock = clock;
    }

    /** Opens a draft for the body of the current person, with an action and a session to fill in; returns its number. */
    @PreAuthorize("hasRole('ORGANISME')")
    @Transactional
    public String create() {
        String organisme = currentPerson.getOrganisme();
        Contact contact = organismes
                .findById(organisme)
                .map(body -> body.toFiche().contact())
                .orElse(Contact.VIDE);
        Formation formation = new Formation(numbering.formation(), organisme);
        FormationDraft draft = new FormationDraft(
                formation.numero(),
                0,
                organisme,
                Contenu.VIDE,
                Certification.VIDE,
                contact,
                List.of(ActionDraft.empty()));
        formation.update(draft, numbering, access.identifiant(), clock.instant());
        formations.save(formation);
        evenements.add(formation.numero(), access.identifiant(), Evenement.Quoi.CREEE, null);
        return formation.numero();
    }

    /** @throws NoSuchElementException when the territory has no such offer */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE', 'ADMINISTRATION')")
    @Transactional(readOnly = true)
    public Offre get(String numero) {
        return getFormation(numero).toOffre();
    }

    /** What happened to an offer, the latest first. */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE', 'ADMINISTRATION')")
    @Transactional(readOnly = true)
    public List<Evenement> listEvenements(String numero) {
        getFormation(numero);
        return evenements.list(numero);
    }

    /**
     * Saves what was entered, holes and all, and returns the offer as it now stands.
     *
     * @throws ObjectOptimisticLockingFailureException when somebody else saved it since it was read
     * @throws IllegalStateException while it waits for the collectors
     */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE')")
    @Transactional
    public Offre save(FormationDraft draft) {
        Formation formation = getFormation(draft.numero());
        access.check(draft.organisme());
        if (formation.toDraft().version() != draft.version()) {
            throw new ObjectOptimisticLockingFailureException(Formation.class, draft.numero());
        }
        formation.update(draft, numbering, access.identifiant(), clock.instant());
        return formations.saveAndFlush(formation).toOffre();
    }

    /**
     * Hands an offer to the collectors.
     *
     * @throws IncompleteOffreException with what is missing or wrong when it is not whole
     */
    @PreAuthorize("hasRole('ORGANISME')")
    @Transactional
    public Offre submit(String numero) {
        Formation formation = getFormation(numero);
        quality.requireWhole(formation.toDraft());
        formation.submit(clock.instant());
        evenements.add(numero, access.identifiant(), Evenement.Quoi.SOUMISE, null);
        return formations.saveAndFlush(formation).toOffre();
    }

    /** Takes a submitted offer back into the hands of its body. */
    @PreAuthorize("hasRole('ORGANISME')")
    @Transactional
    public Offre takeBack(String numero) {
        Formation formation = getFormation(numero);
        formation.takeBack();
        evenements.add(numero, access.identifiant(), Evenement.Quoi.REPRISE, null);
        return formations.saveAndFlush(formation).toOffre();
    }

    private Formation getFormation(String numero) {
        Formation formation = formations
                .findById(numero)
                .orElseThrow(() -> new NoSuchElementException("Aucune offre ne porte le numéro « " + numero + " »."));
        access.check(formation.organisme());
        return formation;
    }
}
