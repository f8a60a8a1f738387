package fr.estuaire.offer;

import static fr.estuaire.lheo.ElementBuilder.element;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementPath;
import java.util.List;
import org.springframework.stereotype.Component;

/** Fills a new offer with what its body has said already, so that nobody types it again. */
@Component
class OffreStarts {
    private static final String CONTACT = "contact-formation";
    private static final String LIEU = "lieu-de-formation";
    private static final String REMOTE = "2";
    private final OrganismeRepository organismes;
    private final LieuRepository lieux;
    private final Contacts contacts;

    OffreStarts(OrganismeRepository organismes, LieuRepository lieux, Contacts contacts) {
        this.organismes = organismes;
        this.lieux = lieux;
        this.contacts = contacts;
    }

    /** The document with a contact of the body, and with its place when it has only one; what it says already stays. */
    Element withWhatTheBodyKnows(Element document, String organisme) {
        Element reachable = document.child(CONTACT).isPresent() ? document : withContact(document, organisme);
        List<LieuFormation> places = lieux.findByOrganismeAndArchiveFalseOrderByNom(organisme);
        return places.size() == 1 ? withPlace(reachable, places.getFirst().toFiche()) : reachable;
    }

    private Element withContact(Element document, String organisme) {
        List<Element> found = contacts.list(organisme).stream()
                .limit(1)
                .map(contact -> Lien.CONTACT.to(CONTACT, contact.numero()))
                .toList();
        return ElementPath.SELF.putAll(document, CONTACT, found.isEmpty() ? contactOfFiche(organisme) : found);
    }

    private List<Element> contactOfFiche(String organisme) {
        return organismes
                .findById(organisme)
                .map(body -> body.toFiche().contact())
                .filter(Contact::isReachable)
                .map(contact ->
                        element(CONTACT).with(LheoAdresse.coordonnees(contact)).build())
                .stream()
                .toList();
    }

    private static Element withPlace(Element document, LieuFiche lieu) {
        return ElementPath.SELF.putAll(
                document,
                "action",
                document.children("action").stream()
                        .map(action -> needsPlace(action)
                                ? ElementPath.SELF.putAll(action, LIEU, List.of(Lien.LIEU.to(LIEU, lieu.numero())))
                                : action)
                        .toList());
    }

    private static boolean needsPlace(Element action) {
        return action.child(LIEU).isEmpty()
                && action.text("modalites-enseignement").filter(REMOTE::equals).isEmpty();
    }
}
