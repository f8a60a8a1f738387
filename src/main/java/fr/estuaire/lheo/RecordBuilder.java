package fr.estuaire.lheo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the builders of the document model share: values by component, and what stands for those not given. */
abstract class RecordBuilder<R extends Record> {
    private final Class<R> type;
    private final Map<String, Object> values = new HashMap<>();

    RecordBuilder(Class<R> type) {
        this.type = type;
    }

    final void put(String component, @Nullable Object value) {
        switch (value) {
            case null -> values.remove(component);
            case String text when text.isBlank() -> values.remove(component);
            case List<?> list -> values.put(component, withoutBlanks(list));
            default -> values.put(component, value);
        }
    }

    public final R build() {
        return RecordShape.of(type).create(component -> values.get(component.name()));
    }

    private static List<?> withoutBlanks(List<?> list) {
        return list.stream()
                .filter(item -> !(item instanceof String text && text.isBlank()))
                .toList();
    }
}
