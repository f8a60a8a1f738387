package fr.estuaire.reference.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the filters of a list in the address of the page. */
final class Addresses {
    private Addresses() {}

    /** Names and values in turn; what is empty is left out. */
    static void replace(Component page, String path, String... namesAndValues) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (!namesAndValues[i + 1].isBlank()) {
                parameters.put(namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        page.getUI()
                .ifPresent(ui -> ui.getPage()
                        .getHistory()
                        .replaceState(null, new Location(path, QueryParameters.simple(parameters))));
    }

    static String text(BeforeEnterEvent event, String name) {
        return event.getLocation().getQueryParameters().getSingleParameter(name).orElse("");
    }

    /** The constant of that name in the address, if it names one. */
    static <E extends Enum<E>> Optional<E> constant(BeforeEnterEvent event, String name, Class<E> type) {
        String text = text(event, name);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(text)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    static String of(@Nullable Enum<?> constant) {
        return constant == null ? "" : constant.name().toLowerCase(Locale.ROOT);
    }
}
