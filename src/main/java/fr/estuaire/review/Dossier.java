package fr.estuaire.review;

import fr.estuaire.lheo.Element;
import fr.estuaire.offer.Evenement;
import fr.estuaire.offer.Offre;
import fr.estuaire.offer.OrganismeFiche;
import fr.estuaire.quality.Finding;
import fr.estuaire.rules.AcceptedFindings.Accepted;
import java.util.List;
import java.util.Optional;

/**
 * All that a collector reads before deciding on an offer.
 *
 * @param proposed the offer as its Lhéo would leave the house
 * @param live what is published of it now
 * @param differences every value, changed or not
 * @param findings of the rules in what is proposed, the most serious first
 * @param accepted findings that a collector accepted
 * @param evenements the latest first
 */
public record Dossier(
        Offre offre,
        OrganismeFiche organisme,
        Element proposed,
        Optional<Publication> live,
        List<Difference> differences,
        List<Finding> findings,
        List<Accepted> accepted,
        List<Evenement> evenements) {

    public Dossier {
        differences = List.copyOf(differences);
        findings = List.copyOf(findings);
        accepted = List.copyOf(accepted);
        evenements = List.copyOf(evenements);
    }

    public String intitule() {
        return offre.titre();
    }
}
