package fr.estuaire.lheo;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a record of the document model maps to an element: its components are the children, in the order of the XSD. */
final class RecordShape<R extends Record> {
    private static final Set<String> ACRONYMS = Set.of(
            "formacode", "nsf", "rome", "rncp", "certifinfo", "rs", "cpf", "elu", "siret", "uai", "insee", "ttc");
    private static final ClassValue<RecordShape<?>> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape<?> computeValue(Class<?> type) {
            return new RecordShape<>(type.asSubclass(Record.class));
        }
    };

    /**
     * @param name in Java: {@code codeFormacode}
     * @param element in Lhéo: {@code code-FORMACODE}
     * @param type of one value
     * @param many whether the component is a list
     */
    record Component(String name, String element, Class<?> type, boolean many, Method accessor) {
        static Component of(RecordComponent component) {
            boolean many = component.getGenericType() instanceof ParameterizedType;
            Class<?> type = component.getGenericType() instanceof ParameterizedType list
                    ? (Class<?>) list.getActualTypeArguments()[0]
                    : component.getType();
            return new Component(
                    component.getName(), elementName(component.getName()), type, many, component.getAccessor());
        }

        boolean isContainer() {
            return type.isRecord() && type != Attributs.class && type != Code.class && type != Element.class;
        }

        private @Nullable Object absent() {
            return many ? List.of() : type == Attributs.class ? Attributs.AUCUN : null;
        }
    }

    private final Constructor<R> constructor;
    private final List<Component> components;

    private RecordShape(Class<R> type) {
        RecordComponent[] all = Objects.requireNonNull(type.getRecordComponents());
        this.components = Arrays.stream(all).map(Component::of).toList();
        try {
            this.constructor = type.getDeclaredConstructor(
                    Arrays.stream(all).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("A record has its canonical constructor", e);
        }
    }

    @SuppressWarnings("unchecked")
    static <R extends Record> RecordShape<R> of(Class<R> type) {
        return (RecordShape<R>) SHAPES.get(type);
    }

    List<Component> components() {
        return components;
    }

    R create(Function<Component, @Nullable Object> values) {
        @Nullable
        Object[] arguments = components.stream()
                .map(component -> orAbsent(component, values.apply(component)))
                .toArray();
        try {
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The records of the model check nothing", e);
        }
    }

    private static @Nullable Object orAbsent(Component component, @Nullable Object value) {
        return value == null ? component.absent() : value;
    }

    static @Nullable Object value(Component component, Record owner) {
        try {
            return component.accessor().invoke(owner);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("The records of the model are public", e);
        }
    }

    /** {@code prixTotalTtc} becomes {@code prix-total-TTC}. */
    static String elementName(String component) {
        return Arrays.stream(component.split("(?=[A-Z])", -1))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .map(word -> ACRONYMS.contains(word) ? word.toUpperCase(Locale.ROOT) : word)
                .collect(Collectors.joining("-"));
    }
}
