package fr.estuaire.offer;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts in the place of each link what it leads to. A link that leads nowhere any more leaves nothing. */
final class LinkResolution {
    private static final String RESPONSABLE = "organisme-formation-responsable";
    private final BodyRecords.Loaded records;
    private final LheoOrganisme organismes;

    LinkResolution(BodyRecords.Loaded records, LheoOrganisme organismes) {
        this.records = records;
        this.organismes = organismes;
    }

    Element resolve(Element element) {
        if (element.children().isEmpty()) {
            return element;
        }
        List<Node> nodes = new ArrayList<>();
        for (Node node : element.nodes()) {
            if (!(node instanceof Element child)) {
                nodes.add(node);
            } else if (Lien.isIn(child)) {
                follow(child).ifPresent(nodes::add);
            } else {
                nodes.add(resolve(child));
            }
        }
        return element.withNodes(nodes);
    }

    private Optional<Element> follow(Element link) {
        return lieu(link).or(() -> contact(link)).or(() -> organisme(link)).map(found -> {
            // what the offer says of the place itself, such as which one is the main one
            Map<String, String> attributes = new LinkedHashMap<>(found.attributes());
            attributes.putAll(Lien.without(link));
            return found.withAttributes(attributes);
        });
    }

    private Optional<Element> lieu(Element link) {
        return Lien.LIEU.find(link).map(records.lieux()::get).map(organismes::lieu);
    }

    private Optional<Element> contact(Element link) {
        return Lien.CONTACT
                .find(link)
                .map(records.contacts()::get)
                .map(contact -> new Element(
                        link.name(),
                        contact.document().attributes(),
                        contact.document().nodes()));
    }

    private Optional<Element> organisme(Element link) {
        return Lien.ORGANISME
                .find(link)
                .map(records.organismes()::get)
                .map(body ->
                        link.name().equals(RESPONSABLE) ? organismes.responsable(body) : organismes.formateur(body));
    }
}
