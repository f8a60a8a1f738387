package fr.estuaire.offer;

import fr.estuaire.lheo.Element;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads at once all that a document links to. */
@Component
class BodyRecords {
    private final OrganismeRepository organismes;
    private final LieuRepository lieux;
    private final Contacts contacts;

    BodyRecords(OrganismeRepository organismes, LieuRepository lieux, Contacts contacts) {
        this.organismes = organismes;
        this.lieux = lieux;
        this.contacts = contacts;
    }

    /** By number. */
    record Loaded(
            Map<String, OrganismeFiche> organismes, Map<String, LieuFiche> lieux, Map<String, ContactFiche> contacts) {

        /** What an offer of a body may read of it: the places and contacts of another body stay its own. */
        Loaded of(String organisme) {
            Map<String, LieuFiche> ownLieux = new HashMap<>(lieux);
            ownLieux.values().removeIf(lieu -> !lieu.organisme().equals(organisme));
            Map<String, ContactFiche> ownContacts = new HashMap<>(contacts);
            ownContacts.values().removeIf(contact -> !contact.organisme().equals(organisme));
            return new Loaded(organismes, ownLieux, ownContacts);
        }
    }

    /** @param organisme whose places and contacts may be read */
    Loaded load(String organisme, Element document) {
        return loadAll(List.of(document)).of(organisme);
    }

    /** What several documents lead to, whose ever it is: see {@link Loaded#of}. */
    Loaded loadAll(Collection<Element> documents) {
        return new Loaded(
                organismes.findAllById(links(documents, Lien.ORGANISME)).stream()
                        .map(Organisme::toFiche)
                        .collect(Collectors.toMap(OrganismeFiche::numero, Function.identity())),
                lieux.findAllById(links(documents, Lien.LIEU)).stream()
                        .map(LieuFormation::toFiche)
                        .collect(Collectors.toMap(LieuFiche::numero, Function.identity())),
                contacts.listAll(links(documents, Lien.CONTACT)).stream()
                        .collect(Collectors.toMap(ContactFiche::numero, Function.identity())));
    }

    private static Set<String> links(Collection<Element> documents, Lien lien) {
        return documents.stream()
                .flatMap(Element::all)
                .flatMap(element -> lien.find(element).stream())
                .collect(Collectors.toSet());
    }
}
