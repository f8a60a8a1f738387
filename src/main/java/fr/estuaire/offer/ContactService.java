package fr.estuaire.offer;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.LheoGrammar;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The contacts of a body: entered once, named in its offers. */
@Service
public class ContactService {
    private final Contacts contacts;
    private final Numbering numbering;
    private final BodyAccess access;

    ContactService(Contacts contacts, Numbering numbering, BodyAccess access) {
        this.contacts = contacts;
        this.numbering = numbering;
        this.access = access;
    }

    /** Those of a body that are in use, by name. */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE', 'ADMINISTRATION')")
    @Transactional(readOnly = true)
    public List<ContactFiche> list(String organisme) {
        access.check(organisme);
        return contacts.list(organisme);
    }

    /** @throws NoSuchElementException when the territory has no such contact */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE', 'ADMINISTRATION')")
    @Transactional(readOnly = true)
    public ContactFiche get(String numero) {
        ContactFiche contact = contacts.find(numero)
                .orElseThrow(() -> new NoSuchElementException("Aucun contact ne porte le numéro « " + numero + " »."));
        access.check(contact.organisme());
        return contact;
    }

    /**
     * Records a contact, new when its number is empty, and returns it.
     *
     * @throws IllegalArgumentException with what to mend
     * @throws ObjectOptimisticLockingFailureException when somebody else changed it meanwhile
     */
    @PreAuthorize("hasAnyRole('ORGANISME', 'COLLECTE', 'ADMINISTRATION')")
    @Transactional
    public ContactFiche save(ContactFiche fiche) {
        access.check(fiche.organisme());
        check(fiche);
        ContactFiche tidy = new ContactFiche(
                fiche.numero().isEmpty() ? numbering.contact() : fiche.numero(),
                fiche.version(),
                fiche.organisme(),
                fiche.nom().strip(),
                LheoGrammar.inOrder(Lien.removeAll(fiche.document())),
                fiche.archive());
        if (fiche.numero().isEmpty()) {
            contacts.insert(tidy);
        } else {
            access.check(get(fiche.numero()).organisme());
            if (!contacts.update(tidy)) {
                throw new ObjectOptimisticLockingFailureException(ContactFiche.class, fiche.numero());
            }
        }
        return get(tidy.numero());
    }

    private static void check(ContactFiche fiche) {
        if (fiche.nom().isBlank()) {
            throw new IllegalArgumentException("Donnez un nom à ce contact, pour le retrouver dans vos offres.");
        }
        Element document = fiche.document();
        boolean reachable = List.of("courriel", "telfixe", "portable").stream()
                .anyMatch(way -> document.descend("coordonnees", way).isPresent());
        if (!reachable) {
            throw new IllegalArgumentException(
                    "Donnez un téléphone ou un courriel : sans eux, personne ne peut le joindre.");
        }
    }
}
