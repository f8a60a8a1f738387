package fr.estuaire.offer;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.LheoGrammar;
import fr.estuaire.shared.Nda;
import fr.estuaire.shared.Ridet;
import fr.estuaire.shared.Siret;
import fr.estuaire.shared.Tahiti;
import fr.estuaire.tenant.Territories;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The training bodies of the territory. */
@Service
public class OrganismeService {
    private final OrganismeRepository organismes;
    private final Numbering numbering;
    private final BodyAccess access;
    private final Territories territories;

    OrganismeService(OrganismeRepository organismes, Numbering numbering, BodyAccess access, Territories territories) {
        this.organismes = organismes;
        this.numbering = numbering;
        this.access = access;
        this.territories = territories;
    }

    /** @throws NoSuchElementException when the territory has no such body */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE', 'ADMINISTRATION')")
    @Transactional(readOnly = true)
    public OrganismeFiche get(String numero) {
        access.check(numero);
        return organismes
                .findById(numero)
                .map(Organisme::toFiche)
                .orElseThrow(
                        () -> new NoSuchElementException("Aucun organisme ne porte le numéro « " + numero + " »."));
    }

    /**
     * Records a body, new when its number is empty, and returns its number.
     *
     * @throws IllegalArgumentException with what to mend when an identifier is wrong or already another body’s
     * @throws ObjectOptimisticLockingFailureException when somebody else changed it meanwhile
     */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE', 'ADMINISTRATION', 'NATIONAL')")
    @Transactional
    public String save(OrganismeFiche fiche) {
        access.check(fiche.numero());
        checkIdentifiers(fiche);
        checkAlone(fiche);
        Organisme organisme = fiche.numero().isEmpty()
                ? new Organisme(numbering.organisme())
                : organismes.findById(fiche.numero()).orElseThrow();
        if (!fiche.numero().isEmpty() && organisme.toFiche().version() != fiche.version()) {
            throw new ObjectOptimisticLockingFailureException(Organisme.class, fiche.numero());
        }
        organisme.update(tidy(fiche));
        return organismes.saveAndFlush(organisme).numero();
    }

    /** A link inside would lead to nothing once the body is written in an offer. */
    private static OrganismeFiche tidy(OrganismeFiche fiche) {
        Element complement = fiche.complement();
        return new OrganismeFiche(
                fiche.numero(),
                fiche.version(),
                fiche.nom(),
                fiche.raisonSociale(),
                fiche.siret(),
                fiche.numeroActivite(),
                fiche.uai(),
                fiche.identifiantLocal(),
                fiche.qualiopi(),
                fiche.adresse(),
                fiche.contact(),
                fiche.site(),
                complement == null ? null : filled(LheoGrammar.inOrder(Lien.removeAll(complement))));
    }

    private static @Nullable Element filled(Element complement) {
        Element pruned = prune(complement);
        return pruned.nodes().isEmpty() ? null : pruned;
    }

    /** Without the containers that were opened and never filled in. */
    private static Element prune(Element element) {
        return element.children().isEmpty()
                ? element
                : element.withNodes(element.children().stream()
                        .map(OrganismeService::prune)
                        .filter(child ->
                                !child.nodes().isEmpty() || !child.attributes().isEmpty())
                        .toList());
    }

    private void checkIdentifiers(OrganismeFiche fiche) {
        if (fiche.nom().isBlank()) {
            throw new IllegalArgumentException("Indiquez le nom de l’organisme.");
        }
        Optional.ofNullable(fiche.siret()).flatMap(Siret::findFault).ifPresent(OrganismeService::refuse);
        Optional.ofNullable(fiche.numeroActivite()).flatMap(Nda::findFault).ifPresent(OrganismeService::refuse);
        Optional.ofNullable(fiche.identifiantLocal())
                .flatMap(this::findLocalFault)
                .ifPresent(OrganismeService::refuse);
    }

    private Optional<String> findLocalFault(String identifiant) {
        return switch (territories.getCurrent().identifiant()) {
            case RIDET -> Ridet.findFault(identifiant);
            case TAHITI -> Tahiti.findFault(identifiant);
            case SIRET, LOCAL -> Optional.empty();
        };
    }

    private void checkAlone(OrganismeFiche fiche) {
        Optional.ofNullable(fiche.siret())
                .flatMap(organismes::findBySiret)
                .map(Organisme::toFiche)
                .filter(other -> !other.numero().equals(fiche.numero()))
                .ifPresent(other -> refuse("« " + other.nom() + " » (" + other.numero()
                        + ") a déjà ce SIRET : complétez cet organisme au lieu d’en créer un autre."));
    }

    private static void refuse(String fault) {
        throw new IllegalArgumentException(fault);
    }
}
