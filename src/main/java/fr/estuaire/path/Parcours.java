package fr.estuaire.path;

import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.identity.Role;
import fr.estuaire.offer.Evenement;
import fr.estuaire.offer.Offre;
import fr.estuaire.offer.OffreService;
import fr.estuaire.path.Etape.Station;
import fr.estuaire.publish.RegionalOutputs;
import fr.estuaire.publish.Sortie;
import fr.estuaire.review.PublishedVersion;
import fr.estuaire.review.ReviewService;
import fr.estuaire.rollup.NationalPath;
import fr.estuaire.shared.FrenchText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Puts together what the territory and the nation know of the way of an offer. */
@Service
public class Parcours {
    private final OffreService offres;
    private final ReviewService review;
    private final RegionalOutputs outputs;
    private final NationalPath nation;
    private final CurrentPerson person;

    Parcours(
            OffreService offres,
            ReviewService review,
            RegionalOutputs outputs,
            NationalPath nation,
            CurrentPerson person) {
        this.offres = offres;
        this.review = review;
        this.outputs = outputs;
        this.nation = nation;
        this.person = person;
    }

    /**
     * An offer with its way.
     *
     * @param titre null when the territory does not keep the offer here, and delivers it from a tool of its own
     */
    public record Trajet(String numero, @Nullable String titre, List<Etape> etapes) {
        public Trajet {
            etapes = List.copyOf(etapes);
        }
    }

    /**
     * The whole way of an offer of the current territory, the oldest first: for its body, and for the territory.
     *
     * @throws NoSuchElementException when there is no such offer
     * @throws org.springframework.security.access.AccessDeniedException when it is another body's
     */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE', 'ADMINISTRATION')")
    public Trajet get(String numero) {
        Optional<Offre> offre = find(numero);
        List<Etape> etapes = new ArrayList<>();
        if (offre.isPresent()) {
            offres.listEvenements(numero).forEach(one -> etapes.add(etape(one)));
            review.listVersions(numero).forEach(version -> findOutput(version).ifPresent(etapes::add));
        }
        nation.listOwn(numero).forEach(one -> etapes.add(etape(one)));
        if (etapes.isEmpty()) {
            throw new NoSuchElementException("Aucune offre ne porte le numéro « " + numero + " » : vérifiez-le.");
        }
        etapes.sort(Comparator.comparing(Etape::le).thenComparing(Etape::station));
        return new Trajet(numero, offre.map(Offre::titre).orElse(null), etapes);
    }

    /** What the territory delivers from its own tool is no offer of a body here: its collectors read its national part. */
    private Optional<Offre> find(String numero) {
        try {
            return Optional.of(offres.get(numero));
        } catch (NoSuchElementException e) {
            if (person.getMembership().role() == Role.ORGANISME) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /**
     * The national part of the way of any offer.
     *
     * @throws NoSuchElementException when the nation never saw it
     */
    @PreAuthorize("hasRole('NATIONAL')")
    public Trajet getNational(String territoire, String numero) {
        List<Etape> etapes =
                nation.list(territoire, numero).stream().map(Parcours::etape).toList();
        if (etapes.isEmpty()) {
            throw new NoSuchElementException("La nation n’a jamais reçu d’offre de ce numéro : vérifiez-le.");
        }
        return new Trajet(numero, null, etapes);
    }

    private static Etape etape(Evenement one) {
        String motif = one.motif();
        return new Etape(
                one.le(),
                station(one.quoi()),
                one.quoi().libelle(),
                "Par " + one.par() + (motif == null ? "." : "\u00A0: «\u00A0" + motif + "\u00A0»."),
                null);
    }

    private static Station station(Evenement.Quoi quoi) {
        return switch (quoi) {
            case A_CORRIGER, REFUSEE, APPROUVEE, RETIREE, CONSTAT_ACCEPTE, CONSTAT_REPRIS, CONFIEE -> Station.COLLECTE;
            case CREEE, SOUMISE, REPRISE, SUPPRIMEE, RESTAUREE, RECRUTEMENT, IMPORTEE -> Station.ORGANISME;
        };
    }

    /** The first output that was made while the version was live. */
    private Optional<Etape> findOutput(PublishedVersion version) {
        return outputs.findFirstSince(version.le())
                .filter(output -> version.fin() == null || output.produiteLe().isBefore(version.fin()))
                .map(output -> etape(version, output));
    }

    private static Etape etape(PublishedVersion version, Sortie output) {
        return new Etape(
                output.produiteLe(),
                Station.SORTIE,
                "Sortie régionale du " + FrenchText.date(output.jour()),
                "Version %d, dans %s avec %s."
                        .formatted(
                                version.version(),
                                output.fichier().isEmpty()
                                        ? "une sortie sans fichier"
                                        : "le fichier «\u00A0"
                                                + output.fichier().replaceFirst(".*/", "") + "\u00A0»",
                                FrenchText.count(output.formations(), "formation")),
                null);
    }

    private static Etape etape(NationalPath.Etape one) {
        return new Etape(
                one.le(),
                one.lieu() == NationalPath.Lieu.LIVRAISON ? Station.LIVRAISON : Station.CONSOLIDATION,
                one.quoi(),
                one.detail(),
                one.execution());
    }
}
