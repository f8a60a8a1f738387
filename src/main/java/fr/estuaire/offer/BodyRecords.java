package fr.estuaire.offer;

import fr.estuaire.lheo.Element;
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
            Map<String, OrganismeFiche> organismes, Map<String, LieuFiche> lieux, Map<String, ContactFiche> contacts) {}

    /** @param organisme whose places and contacts may be read: another body’s stay its own */
    Loaded load(String organisme, Element document) {
        return new Loaded(
                organismes.findAllById(links(document, Lien.ORGANISME)).stream()
                        .map(Organisme::toFiche)
                        .collect(Collectors.toMap(OrganismeFiche::numero, Function.identity())),
                lieux.findAllById(links(document, Lien.LIEU)).stream()
                        .map(LieuFormation::toFiche)
                        .filter(lieu -> lieu.organisme().equals(organisme))
                        .collect(Collectors.toMap(LieuFiche::numero, Function.identity())),
                contacts.list(organisme, links(document, Lien.CONTACT)).stream()
                        .collect(Collectors.toMap(ContactFiche::numero, Function.identity())));
    }

    private static Set<String> links(Element document, Lien lien) {
        return document.all().flatMap(element -> lien.find(element).stream()).collect(Collectors.toSet());
    }
}
