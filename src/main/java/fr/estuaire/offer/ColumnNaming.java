package fr.estuaire.offer;

import org.hibernate.boot.model.naming.ImplicitNamingStrategyComponentPathImpl;
import org.hibernate.boot.model.source.spi.AttributePath;

/**
 * Names a column after the path to its value ({@code adresse.codePostal} gives {@code adresse_code_postal}), leaving out the
 * name of a collection: its elements have a table of their own.
 */
public class ColumnNaming extends ImplicitNamingStrategyComponentPathImpl {
    private static final long serialVersionUID = 1L;
    private static final String ELEMENT = "{element}";

    @Override
    protected String transformAttributePath(AttributePath path) {
        StringBuilder name = new StringBuilder();
        for (AttributePath step = path; step != null && !isElement(step); step = step.getParent()) {
            if (!step.getProperty().isEmpty()) {
                name.insert(0, name.isEmpty() ? step.getProperty() : step.getProperty() + "_");
            }
        }
        return name.toString();
    }

    private static boolean isElement(AttributePath step) {
        return step.getProperty().contains(ELEMENT) || step.getProperty().contains("collection&&element");
    }
}
