package fr.estuaire.review;

import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.lheo.Fragment;
import fr.estuaire.offer.Offre;
import fr.estuaire.offer.OffreDecisions;
import fr.estuaire.offer.OffreQuality;
import fr.estuaire.offer.OffreService;
import fr.estuaire.quality.Finding;
import fr.estuaire.rules.Acceptation;
import fr.estuaire.rules.Exceptions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The collectors’ desk: read, compare, decide. What is published stays live until its next version is approved.
 *
 * <p>A decision begins with the lock of the offer and must then see what others have committed meanwhile: hence the isolation.
 */
@Service
public class ReviewService {
    private final OffreService offres;
    private final OffreDecisions decisions;
    private final OffreQuality quality;
    private final Publications publications;
    private final Exceptions exceptions;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    ReviewService(
            OffreService offres,
            OffreDecisions decisions,
            OffreQuality quality,
            Publications publications,
            Exceptions exceptions,
            CurrentPerson currentPerson,
            Clock clock) {
        this.offres = offres;
        this.decisions = decisions;
        this.quality = quality;
        this.publications = publications;
        this.exceptions = exceptions;
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

    /** The versions of an offer that were live, the latest fifty of them, the oldest first. */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE', 'ADMINISTRATION')")
    @Transactional(readOnly = true)
    public List<PublishedVersion> listVersions(String numero) {
        offres.get(numero);
        return publications.list(numero, 50);
    }

    /** What a submitted offer would change in what is published; everything when nothing is published yet. */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE', 'ADMINISTRATION')")
    @Transactional(readOnly = true)
    public List<Difference> listDifferences(String numero) {
        return Differences.between(
                publications
                        .findLive(numero)
                        .map(live -> Fragment.parse(live.fragment()).element()),
                quality.preview(numero));
    }

    /**
     * Publishes an offer as the collector read it: its Lhéo fragment is frozen and takes the place of the live one. What its
     * recruitment says anew since the reading goes with it: it is live without a reading anyway.
     *
     * @param version of the draft that the collector had under their eyes
     * @throws IllegalStateException when the offer changed meanwhile or waits for no decision
     */
    @PreAuthorize("hasRole('COLLECTE')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void approve(String numero, long version) {
        Offre offre = decisions.approve(numero, version);
        Fragment fragment = quality.freeze(numero);
        Instant now = clock.instant();
        publications.close(numero, now);
        publications.add(offre, fragment, currentPerson.get().identifiant(), now);
    }

    /**
     * Returns an offer to its body.
     *
     * @param motif what is to be corrected; the body reads it
     */
    @PreAuthorize("hasRole('COLLECTE')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void sendBack(String numero, long version, String motif) {
        decisions.sendBack(numero, version, motif);
    }

    /** Refuses an offer; what is live stays. */
    @PreAuthorize("hasRole('COLLECTE')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void refuse(String numero, long version, String motif) {
        decisions.refuse(numero, version, motif);
    }

    /** Takes the live version of an offer off; it leaves the next regional output. */
    @PreAuthorize("hasRole('COLLECTE')")
    @Transactional
    public void withdraw(String numero, String motif) {
        decisions.withdraw(numero, motif);
        publications.close(numero, clock.instant());
    }

    /**
     * Accepts something that the rules find in an offer: it has no consequence any more, for a time.
     *
     * @param fingerprint {@link Finding#fingerprint()} of what the collector read
     * @param jusquAu last day, a year from now at most
     * @throws IllegalStateException when the offer changed meanwhile and nothing such is found any more
     * @throws IllegalArgumentException when the rule, the reason or the day does not allow it
     */
    @PreAuthorize("hasRole('COLLECTE')")
    @Transactional
    public void acceptFinding(String numero, String fingerprint, String motif, LocalDate jusquAu) {
        Finding found = quality.listFindings(numero).stream()
                .filter(finding -> finding.fingerprint().equals(fingerprint))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Ce constat n’est plus celui de l’offre, qui a changé : rechargez la page."));
        exceptions.accept(numero, found, motif, jusquAu);
        decisions.noteAccepted(numero, found.message() + " — " + motif.strip());
    }

    /**
     * Makes an accepted finding count again.
     *
     * @throws IllegalStateException when it counts again already
     */
    @PreAuthorize("hasRole('COLLECTE')")
    @Transactional
    public void takeBackFinding(String numero, Acceptation acceptation) {
        exceptions.takeBack(acceptation.id());
        decisions.noteTakenBack(numero, acceptation.message());
    }
}
