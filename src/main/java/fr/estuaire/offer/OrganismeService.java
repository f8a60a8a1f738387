package fr.estuaire.offer;

import fr.estuaire.shared.Nda;
import fr.estuaire.shared.Siret;
import java.util.NoSuchElementException;
import java.util.Optional;
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

    OrganismeService(OrganismeRepository organismes, Numbering numbering, BodyAccess access) {
        this.organismes = organismes;
        this.numbering = numbering;
        this.access = access;
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
     * @throws IllegalArgumentException with what to mend when an identifier is wrong
     * @throws ObjectOptimisticLockingFailureException when somebody else changed it meanwhile
     */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE', 'ADMINISTRATION', 'NATIONAL')")
    @Transactional
    public String save(OrganismeFiche fiche) {
        access.check(fiche.numero());
        checkIdentifiers(fiche);
        Organisme organisme = fiche.numero().isEmpty()
                ? new Organisme(numbering.organisme())
                : organismes.findById(fiche.numero()).orElseThrow();
        if (!fiche.numero().isEmpty() && organisme.toFiche().version() != fiche.version()) {
            throw new ObjectOptimisticLockingFailureException(Organisme.class, fiche.numero());
        }
        organisme.update(fiche);
        return organismes.saveAndFlush(organisme).numero();
    }

    private static void checkIdentifiers(OrganismeFiche fiche) {
        if (fiche.nom().isBlank()) {
            throw new IllegalArgumentException("Indiquez le nom de l’organisme.");
        }
        Optional.ofNullable(fiche.siret()).flatMap(Siret::findFault).ifPresent(OrganismeService::refuse);
        Optional.ofNullable(fiche.numeroActivite()).flatMap(Nda::findFault).ifPresent(OrganismeService::refuse);
    }

    private static void refuse(String fault) {
        throw new IllegalArgumentException(fault);
    }
}
