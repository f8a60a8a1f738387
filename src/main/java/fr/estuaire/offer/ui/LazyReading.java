package fr.estuaire.offer.ui;

import com.vaadin.flow.component.details.Details;
import fr.estuaire.lheo.Element;

/** An offer as an adviser will read it, folded until somebody wants it. */
final class LazyReading extends Details {
    LazyReading(Element formation) {
        super("Aperçu\u00A0: telle que lue par un conseiller");
        addClassName("fragment");
        addOpenedChangeListener(event -> {
            if (event.isOpened() && getContent().findAny().isEmpty()) {
                add(new ReadingPanel(formation));
            }
        });
    }
}
