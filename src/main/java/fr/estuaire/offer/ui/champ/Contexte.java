package fr.estuaire.offer.ui.champ;

import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import fr.estuaire.lheo.Element;
import fr.estuaire.offer.ContactFiche;
import fr.estuaire.offer.LieuFiche;
import fr.estuaire.offer.OrganismeFiche;
import fr.estuaire.offer.ui.choix.Pickers;
import fr.estuaire.reference.CertificationReference;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the fields of an offer choose from.
 *
 * @param organisme the body that answers for the offer
 * @param lieux the places of that body
 * @param contacts those that it names in its offers
 * @param adresseOf the address of a place
 * @param certifications those that the formation names now
 * @param newLieu leads to the page that makes a place
 * @param carnet what can be done with the contacts of the body; null where none may be kept or opened
 */
public record Contexte(
        Pickers pickers,
        OrganismeFiche organisme,
        List<LieuFiche> lieux,
        List<ContactFiche> contacts,
        SerializableFunction<LieuFiche, Optional<Element>> adresseOf,
        SerializableSupplier<List<CertificationReference>> certifications,
        SerializableRunnable newLieu,
        @Nullable Carnet carnet) {
    public Contexte {
        lieux = List.copyOf(lieux);
        contacts = List.copyOf(contacts);
    }

    /** For what a body says of itself, of a place or of a contact: nothing of its own to choose from. */
    public static Contexte ofFiche(Pickers pickers, OrganismeFiche organisme) {
        return new Contexte(
                pickers, organisme, List.of(), List.of(), lieu -> Optional.empty(), List::of, () -> {}, null);
    }
}
