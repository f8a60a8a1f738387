package fr.estuaire.lheo;

import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The root of a file recognised as Lhéo.
 *
 * @param element the root, without its content
 */
record FeedRoot(LheoVersion version, String namespace, Element element) {

    /** Moves to the root element and refuses all that is not a {@code lheo} of an accepted version. */
    static FeedRoot recognise(XMLStreamReader events, Set<LheoVersion> accepted) throws XMLStreamException {
        int event;
        do {
            event = events.next();
            if (event == XMLStreamConstants.DTD) {
                throw new UnreadableFeedException("Le fichier contient une déclaration DOCTYPE, refusée par sécurité :"
                        + " supprimez-la, puis recommencez.");
            }
        } while (event != XMLStreamConstants.START_ELEMENT);
        String namespace = events.getNamespaceURI() == null ? "" : events.getNamespaceURI();
        LheoVersion version = LheoVersion.ofNamespace(namespace)
                .filter(accepted::contains)
                .orElseThrow(() -> new UnreadableFeedException(foreign(namespace, events.getLocalName())));
        refuseOtherRoot(events.getLocalName());
        return new FeedRoot(version, namespace, element(events));
    }

    private static void refuseOtherRoot(String name) {
        if (name.equals("lheo")) {
            return;
        }
        throw new UnreadableFeedException(
                name.equals("lheo-index")
                        ? "Le fichier est un index (réponse de service web) qui résume les formations sans les contenir :"
                                + " fournissez le fichier Lhéo complet."
                        : "Le fichier commence par « %s » au lieu de « lheo » : fournissez un fichier Lhéo complet."
                                .formatted(name));
    }

    private static String foreign(String namespace, String name) {
        if (LheoVersion.ofNamespace(namespace).isPresent()) {
            return "Le fichier est un catalogue EDOF, pas Lhéo :"
                    + " Estuaire ne lit pas encore ce format ; fournissez un fichier Lhéo 2.3.";
        }
        if (namespace.isEmpty()) {
            return "Le fichier commence par « %s » sans espace de noms : déclarez xmlns=\"%s\" sur l’élément « lheo »."
                    .formatted(name, LheoVersion.NAMESPACE);
        }
        return "L’espace de noms « %s » n’est pas celui de Lhéo : fournissez un fichier Lhéo 2.3 (« %s »)."
                .formatted(namespace, LheoVersion.NAMESPACE);
    }

    private static Element element(XMLStreamReader events) {
        return new Element(
                events.getLocalName(),
                ElementReader.attributes(events),
                List.of(),
                new Position(
                        events.getLocation().getLineNumber(),
                        events.getLocation().getColumnNumber()));
    }
}
