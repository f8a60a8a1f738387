package fr.estuaire.review;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.Fragment;
import fr.estuaire.offer.Offre;
import fr.estuaire.offer.OffreQuality;
import fr.estuaire.offer.OffreService;
import fr.estuaire.offer.OrganismeService;
import fr.estuaire.quality.Finding;
import fr.estuaire.rules.AcceptedFindings.Judgement;
import java.util.Comparator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what is read before a decision, at one moment of the database. */
@Service
public class Dossiers {
    private final OffreService offres;
    private final OrganismeService organismes;
    private final OffreQuality quality;
    private final Publications publications;

    Dossiers(OffreService offres, OrganismeService organismes, OffreQuality quality, Publications publications) {
        this.offres = offres;
        this.organismes = organismes;
        this.quality = quality;
        this.publications = publications;
    }

    /** @throws NoSuchElementException when the territory has no such offer */
    @PreAuthorize("hasAnyRole('COLLECTE', 'ADMINISTRATION')")
    @Transactional(readOnly = true)
    public Dossier get(String numero) {
        Offre offre = offres.get(numero);
        Element proposed = quality.preview(numero);
        Optional<Publication> live = publications.findLive(numero);
        Judgement judgement = quality.judge(numero);
        return new Dossier(
                offre,
                organismes.get(offre.organisme()),
                proposed,
                live,
                Differences.between(
                        live.map(version -> Fragment.parse(version.fragment()).element()), proposed),
                judgement.open().stream()
                        .sorted(Comparator.comparing(Finding::severity))
                        .toList(),
                judgement.accepted(),
                offres.listEvenements(numero));
    }
}
