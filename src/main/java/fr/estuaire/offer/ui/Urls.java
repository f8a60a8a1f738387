package fr.estuaire.offer.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps in the address what a colleague would need to see the same thing. */
final class Urls {
    private Urls() {}

    /** Parameters given as name, value, name, value; the empty ones are left out. */
    static QueryParameters parameters(String... namesAndValues) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (!namesAndValues[i + 1].isBlank()) {
                parameters.put(namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return QueryParameters.simple(parameters);
    }

    static void replace(UI ui, String path, QueryParameters parameters) {
        ui.getPage().getHistory().replaceState(null, new Location(path, parameters));
    }
}
