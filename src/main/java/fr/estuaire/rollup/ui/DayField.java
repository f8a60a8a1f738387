package fr.estuaire.rollup.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import fr.estuaire.shared.ui.FrenchFields;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Days chosen on these pages, and how addresses carry them. */
final class DayField {
    private DayField() {}

    /** A day that is over, or today; empty for today. */
    static DatePicker past(String label, LocalDate today) {
        DatePicker field = FrenchFields.date(label);
        field.setMax(today);
        field.setClearButtonVisible(true);
        return field;
    }

    /** Null when the address has none, or something else than a day. */
    static @Nullable LocalDate read(Map<String, List<String>> query, String name) {
        List<String> values = query.getOrDefault(name, List.of());
        try {
            return values.isEmpty() || values.getFirst().isEmpty() ? null : LocalDate.parse(values.getFirst());
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}
