package fr.estuaire.collect.lecture;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.LheoGrammar;
import fr.estuaire.lheo.LheoGrammar.Form;
import fr.estuaire.lheo.Node;
import fr.estuaire.lheo.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Mends an offer that came as XML: the order of its elements, its values, the versions that its codes lack. */
final class Reparation {
    private static final String FORMACODE_VERSION = "V14";

    private final List<Remarque> remarques = new ArrayList<>();
    private final Set<String> disordered = new LinkedHashSet<>();
    private int withoutVersion;

    private Reparation() {}

    /** @param remarques receives what was mended */
    static Element mend(Element formation, List<Remarque> remarques) {
        Reparation mending = new Reparation();
        int line = formation.position().line();
        Element mended = mending.container(formation, Endroit.formation(formation));
        if (!mending.disordered.isEmpty()) {
            mending.remarques.add(Remarque.repare(
                    line,
                    "",
                    "Des éléments n’étaient pas dans l’ordre de Lhéo ; ils y ont été remis : "
                            + Mots.listed(List.copyOf(mending.disordered)) + "."));
        }
        if (mending.withoutVersion > 0) {
            mending.remarques.add(Remarque.repare(
                    line,
                    "",
                    "Des codes du Formacode ne disaient pas leur version (attribut « ref ») :"
                            + " la version V14 leur a été donnée. Vérifiez-les."));
        }
        remarques.addAll(mending.remarques);
        return mended;
    }

    private Element container(Element element, Endroit place) {
        List<Element> children = new ArrayList<>();
        Map<String, Integer> ranks = new HashMap<>();
        for (Element child : element.children()) {
            int rank = ranks.merge(child.name(), 1, Integer::sum);
            children.add(child(child, place.child(child, rank)));
        }
        List<Element> ordered = ordered(element, children);
        List<Node> nodes = new ArrayList<>(ordered);
        if (!element.ownText().isBlank()) {
            nodes.addFirst(new Text(element.ownText()));
        }
        return element.withNodes(nodes);
    }

    private List<Element> ordered(Element element, List<Element> children) {
        List<String> order = new ArrayList<>();
        LheoGrammar.get(element.name()).children().forEach(child -> order.add(child.name()));
        int last = -1;
        for (Element child : children) {
            int rank = order.indexOf(child.name());
            if (rank >= 0 && rank < last) {
                List<Element> ordered =
                        LheoGrammar.inOrder(element.withNodes(children)).children();
                note(children, ordered);
                return ordered;
            }
            last = Math.max(rank, last);
        }
        return children;
    }

    /** The first element out of its place in each container is enough to tell. */
    private void note(List<Element> before, List<Element> after) {
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).name().equals(after.get(i).name())) {
                disordered.add(before.get(i).name());
                return;
            }
        }
    }

    private Element child(Element child, Endroit place) {
        Optional<LheoGrammar.Type> type = LheoGrammar.find(child.name()).filter(found -> found.form() != Form.FREE);
        if (type.isEmpty()) {
            return child;
        }
        if (type.get().form() == Form.CONTAINER) {
            return container(child, place);
        }
        return versioned(value(child, place), type.get());
    }

    private Element value(Element element, Endroit place) {
        String text = element.ownText();
        if (text.isBlank() || !element.children().isEmpty()) {
            return element;
        }
        Lu read = Valeurs.read(element.name(), text, false);
        if (!read.isUnderstood() || read.valeur().equals(text)) {
            return element;
        }
        if (read.etat() != Lu.Etat.EXACT) {
            remarques.add(Remarque.repare(
                    place.ligne(), place.inFrench(), Mots.understood(element.name(), text.strip(), read.valeur())));
        }
        return element.withNodes(List.of(new Text(read.valeur())));
    }

    private Element versioned(Element element, LheoGrammar.Type type) {
        if (!type.refRequired() || element.attribute("ref").isPresent()) {
            return element;
        }
        withoutVersion++;
        Map<String, String> attributes = new LinkedHashMap<>(element.attributes());
        attributes.put("ref", FORMACODE_VERSION);
        return element.withAttributes(attributes);
    }
}
