package fr.estuaire.offer;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.LheoGrammar;
import fr.estuaire.reference.Communes;
import fr.estuaire.shared.Siret;
import fr.estuaire.tenant.Territories;
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
    private final Communes communes;
    private final Territories territories;

    LieuService(
            LieuRepository lieux, Numbering numbering, BodyAccess access, Communes communes, Territories territories) {
        this.lieux = lieux;
        this.numbering = numbering;
        this.access = access;
        this.communes = communes;
        this.territories = territories;
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

    /** The address of a place as Lhéo writes it, with the codes of its commune; empty when it has none. */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE', 'ADMINISTRATION')")
    public Optional<Element> findAdresse(LieuFiche lieu) {
        access.check(lieu.organisme());
        if (lieu.document() != null) {
            return lieu.document().descend("coordonnees", "adresse");
        }
        return lieu.adresse().isWhole()
                ? Optional.of(new LheoAdresse(communes).adresse(lieu.adresse()).build())
                : Optional.empty();
    }

    /** The whole of a place as Lhéo describes it, to be edited; with what is done there for people with disabilities. */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE', 'ADMINISTRATION')")
    public Element getDocument(LieuFiche lieu) {
        access.check(lieu.organisme());
        Element document = new LheoOrganisme(territories.getCurrent(), new LheoAdresse(communes)).lieu(lieu);
        return LieuDocument.withAcces(lieu, document);
    }

    /**
     * Records a place, new when its number is empty, and returns it. When it has a document, that says all but its name.
     *
     * @throws IllegalArgumentException with what to mend
     */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE', 'ADMINISTRATION')")
    @Transactional
    public LieuFiche save(LieuFiche fiche) {
        access.check(fiche.organisme());
        LieuFiche tidy = tidy(fiche);
        check(tidy);
        LieuFormation lieu =
                tidy.numero().isEmpty() ? new LieuFormation(numbering.lieu(), tidy.organisme()) : getUnchanged(tidy);
        lieu.update(tidy);
        return lieux.saveAndFlush(lieu).toFiche();
    }

    private static LieuFiche tidy(LieuFiche fiche) {
        return fiche.document() == null
                ? fiche
                : LieuDocument.withColumns(fiche, LheoGrammar.inOrder(Lien.removeAll(fiche.document())));
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
