package fr.estuaire.collect.lecture;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.LheoPath;
import org.jspecify.annotations.Nullable;

/**
 * Where an element stands in a formation, for a remark. Its words are made only when there is something to say.
 *
 * @param parent null for the formation itself
 * @param rank among its like, from 1
 */
record Endroit(@Nullable Endroit parent, Element element, int rank) {
    /** What {@link LheoPath} calls an element that has no name of its own. */
    private static final String WHOLE = "Contenu";

    static Endroit formation(Element formation) {
        return new Endroit(null, formation, 1);
    }

    Endroit child(Element child, int childRank) {
        return new Endroit(this, child, childRank);
    }

    /** Line of the file; that of what holds it when it has none, 0 when nothing has. */
    int ligne() {
        int line = element.position().line();
        return line == 0 && parent != null ? parent.ligne() : line;
    }

    /** « Action 53_A1 · rythme », « Action 53_A1 »; empty for the formation itself and what only holds others. */
    String inFrench() {
        return inFrench(path());
    }

    /** As {@link #inFrench()}, for steps below the formation as {@link LheoPath} reads them. */
    static String inFrench(String path) {
        if (path.isEmpty()) {
            return "";
        }
        LheoPath place = LheoPath.of(path);
        return place.what().equals(WHOLE) ? place.where() : place.inFrench();
    }

    private String path() {
        if (parent == null) {
            return "";
        }
        String above = parent.path();
        return (above.isEmpty() ? "" : above + "/") + element.name() + number(parent);
    }

    private String number(Endroit holder) {
        boolean alone = holder.element.children(element.name()).size() < 2;
        return element.numero()
                .map(numero -> "[" + numero.replaceAll("[/\\[\\]]", " ") + "]")
                .orElseGet(() -> alone ? "" : "[" + rank + "]");
    }
}
