package fr.estuaire.offer.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Pre;
import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.Fragment;

/** The Lhéo of an offer, folded until somebody wants it. */
public final class FragmentPanel extends Details {

    public FragmentPanel(String title, Element formation) {
        super(title);
        addClassName("fragment");
        addOpenedChangeListener(event -> {
            if (event.isOpened() && getContent().findAny().isEmpty()) {
                Pre text = new Pre(indented(Fragment.of(formation).toString()));
                text.getElement().setAttribute("tabindex", "0");
                add(text);
            }
        });
    }

    /** One element a line: only for the eye, what leaves the house is untouched. */
    private static String indented(String xml) {
        StringBuilder lines = new StringBuilder();
        int depth = 0;
        for (String piece : xml.split("(?<=>)(?=<)", -1)) {
            boolean closes = piece.startsWith("</");
            depth -= closes ? 1 : 0;
            lines.append("  ".repeat(Math.max(0, depth))).append(piece).append('\n');
            depth += closes || piece.contains("</") || piece.endsWith("/>") ? 0 : 1;
        }
        return lines.toString();
    }
}
