package fr.estuaire.quality;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.Located;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A formation with its elements sorted by name once for all rules; what is inside extras belongs to nobody. */
public final class FormationElements {
    private final Located root;
    private final Map<String, List<Located>> byName = new HashMap<>();

    FormationElements(Element formation) {
        this.root = Located.root(formation);
        index(root);
    }

    public Located root() {
        return root;
    }

    /** Every element of a name, wherever it stands, in the order of the document. */
    public List<Located> named(String name) {
        return byName.getOrDefault(name, List.of());
    }

    private void index(Located located) {
        byName.computeIfAbsent(located.element().name(), name -> new ArrayList<>())
                .add(located);
        for (Element child : located.element().children()) {
            if (!child.name().equals("extras")) {
                index(new Located(child, located));
            }
        }
    }
}
