package fr.estuaire.offer;

import fr.estuaire.shared.Siret;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The places of training of a body: entered once, chosen in its actions. */
@Service
public class LieuService {
    private final LieuRepository lieux;
    private final Numbering numbering;
    private final BodyAccess access;

    LieuService(LieuRepository lieux, Numbering numbering, BodyAccess access) {
        this.lieux = lieux;
        this.numbering = numbering;
        this.access = access;
    }

    /** The places of a body that are in use, by name. A body has tens of them, not thousands. */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE', 'ADMINISTRATION')")
    @Transactional(readOnly = true)
    public List<LieuFiche> list(String organisme) {
        access.check(organisme);
        return lieux.findByOrganismeAndArchiveFalseOrderByNom(organisme).stream()
                .map(LieuFormation::toFiche)
                .toList();
    }

    /** @throws NoSuchElementException when the territory has no such place */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE', 'ADMINISTRATION')")
    @Transactional(readOnly = true)
    public LieuFiche get(String numero) {
        LieuFiche fiche = lieux.findById(numero)
                .map(LieuFormation::toFiche)
                .orElseThrow(() -> new NoSuchElementException("Aucun lieu ne porte le numéro « " + numero + " »."));
        access.check(fiche.organisme());
        return fiche;
    }

    /**
     * Records a place, new when its number is empty, and returns it.
     *
     * @throws IllegalArgumentException with what to mend
     */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE', 'ADMINISTRATION')")
    @Transactional
    public LieuFiche save(LieuFiche fiche) {
        access.check(fiche.organisme());
        check(fiche);
        LieuFormation lieu =
                fiche.numero().isEmpty() ? new LieuFormation(numbering.lieu(), fiche.organisme()) : getUnchanged(fiche);
        lieu.update(fiche);
        return lieux.saveAndFlush(lieu).toFiche();
    }

    private LieuFormation getUnchanged(LieuFiche fiche) {
        LieuFormation lieu = lieux.findById(fiche.numero()).orElseThrow();
        access.check(lieu.toFiche().organisme());
        if (lieu.toFiche().version() != fiche.version()) {
            throw new ObjectOptimisticLockingFailureException(LieuFormation.class, fiche.numero());
        }
        return lieu;
    }

    private static void check(LieuFiche fiche) {
        if (fiche.nom().isBlank()) {
            throw new IllegalArgumentException("Donnez un nom à ce lieu, pour le retrouver dans vos actions.");
        }
        if (!fiche.adresse().isWhole()) {
            throw new IllegalArgumentException("Indiquez au moins la voie, le code postal et la commune du lieu.");
        }
        Optional.ofNullable(fiche.siret()).flatMap(Siret::findFault).ifPresent(fault -> {
            throw new IllegalArgumentException(fault);
        });
    }
}
