package fr.estuaire.offer;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the collectors decide of an offer. The review module calls it within its own transaction. */
@Service
public class OffreDecisions {
    private final Formations formations;
    private final Evenements evenements;
    private final BodyAccess access;

    OffreDecisions(Formations formations, Evenements evenements, BodyAccess access) {
        this.formations = formations;
        this.evenements = evenements;
        this.access = access;
    }

    /**
     * @param lue version of the offer that the collector read
     * @throws IllegalStateException when the offer waits for no decision, or changed otherwise than by its recruitment
     */
    @PreAuthorize("hasRole('COLLECTE')")
    @Transactional
    public Offre approve(String numero, long lue) {
        Formation formation = get(numero);
        formation.requireRead(lue);
        formation.approve();
        return keep(formation, Evenement.Quoi.APPROUVEE, null);
    }

    /** Returns an offer to its body with what is to be corrected. */
    @PreAuthorize("hasRole('COLLECTE')")
    @Transactional
    public Offre sendBack(String numero, long lue, String motif) {
        Formation formation = get(numero);
        formation.requireRead(lue);
        formation.sendBack(requireMotif(motif));
        return keep(formation, Evenement.Quoi.A_CORRIGER, motif.strip());
    }

    /** Refuses an offer for good reasons, which the body reads. */
    @PreAuthorize("hasRole('COLLECTE')")
    @Transactional
    public Offre refuse(String numero, long lue, String motif) {
        Formation formation = get(numero);
        formation.requireRead(lue);
        formation.refuse(requireMotif(motif));
        return keep(formation, Evenement.Quoi.REFUSEE, motif.strip());
    }

    /** Takes the live version of an offer off. */
    @PreAuthorize("hasRole('COLLECTE')")
    @Transactional
    public Offre withdraw(String numero, String motif) {
        Formation formation = get(numero);
        formation.withdraw(requireMotif(motif));
        return keep(formation, Evenement.Quoi.RETIREE, motif.strip());
    }

    /** Keeps in the history of an offer that a finding was accepted, and why. */
    @PreAuthorize("hasRole('COLLECTE')")
    @Transactional
    public void noteAccepted(String numero, String motif) {
        evenements.add(get(numero).numero(), access.identifiant(), Evenement.Quoi.CONSTAT_ACCEPTE, motif);
    }

    /** Keeps in the history of an offer that an accepted finding counts again. */
    @PreAuthorize("hasRole('COLLECTE')")
    @Transactional
    public void noteTakenBack(String numero, String message) {
        evenements.add(get(numero).numero(), access.identifiant(), Evenement.Quoi.CONSTAT_REPRIS, message);
    }

    private Offre keep(Formation formation, Evenement.Quoi quoi, @org.jspecify.annotations.Nullable String motif) {
        evenements.add(formation.numero(), access.identifiant(), quoi, motif);
        formations.update(formation);
        return formations.find(formation.numero()).orElseThrow();
    }

    private Formation get(String numero) {
        return formations.getLocked(numero);
    }

    private static String requireMotif(String motif) {
        if (motif.isBlank()) {
            throw new IllegalArgumentException("Dites pourquoi : l’organisme lira ce motif.");
        }
        return motif.strip();
    }
}
