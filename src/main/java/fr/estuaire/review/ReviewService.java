package fr.estuaire.review;

import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.lheo.Fragment;
import fr.estuaire.offer.Offre;
import fr.estuaire.offer.OffreDecisions;
import fr.estuaire.offer.OffreQuality;
import fr.estuaire.offer.OffreService;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The collectors’ desk: read, compare, decide. What is published stays live until its next version is approved. */
@Service
public class ReviewService {
    private final OffreService offres;
    private final OffreDecisions decisions;
    private final OffreQuality quality;
    private final Publications publications;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    ReviewService(
            OffreService offres,
            OffreDecisions decisions,
            OffreQuality quality,
            Publications publications,
            CurrentPerson currentPerson,
            Clock clock) {
        this.offres = offres;
        this.decisions = decisions;
        this.quality = quality;
        this.publications = publications;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /** The live version of an offer, if it has one. */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE', 'ADMINISTRATION')")
    @Transactional(readOnly = true)
    public Optional<Publication> findLive(String numero) {
        offres.get(numero);
        return publications.findLive(numero);
    }

    /** What a submitted offer would change in what is published; everything when nothing is published yet. */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE', 'ADMINISTRATION')")
    @Transactional(readOnly = true)
    public List<Difference> listDifferences(String numero) {
        Offre offre = offres.get(numero);
        return Differences.between(
                publications
                        .findLive(numero)
                        .map(live -> Fragment.parse(live.fragment()).element()),
                quality.preview(offre.draft()));
    }

    /**
     * Publishes an offer as the collector read it: its Lhéo fragment is frozen and takes the place of the live one.
     *
     * @param version of the draft that the collector had under their eyes
     * @throws IllegalStateException when the offer changed meanwhile or waits for no decision
     */
    @PreAuthorize("hasRole('COLLECTE')")
    @Transactional
    public void approve(String numero, long version) {
        requireUnchanged(numero, version);
        Offre offre = decisions.approve(numero);
        Fragment fragment = quality.freeze(offre.draft());
        Instant now = clock.instant();
        publications.close(numero, now);
        publications.add(offre.draft(), fragment, currentPerson.get().identifiant(), now);
    }

    /**
     * Returns an offer to its body.
     *
     * @param motif what is to be corrected; the body reads it
     */
    @PreAuthorize("hasRole('COLLECTE')")
    @Transactional
    public void sendBack(String numero, long version, String motif) {
        requireUnchanged(numero, version);
        decisions.sendBack(numero, motif);
    }

    /** Refuses an offer; what is live stays. */
    @PreAuthorize("hasRole('COLLECTE')")
    @Transactional
    public void refuse(String numero, long version, String motif) {
        requireUnchanged(numero, version);
        decisions.refuse(numero, motif);
    }

    /** Takes the live version of an offer off; it leaves the next regional output. */
    @PreAuthorize("hasRole('COLLECTE')")
    @Transactional
    public void withdraw(String numero, String motif) {
        decisions.withdraw(numero, motif);
        publications.close(numero, clock.instant());
    }

    private void requireUnchanged(String numero, long version) {
        if (offres.get(numero).draft().version() != version) {
            throw new IllegalStateException(
                    "L’offre a changé depuis que vous l’avez ouverte : relisez-la avant de décider.");
        }
    }
}
