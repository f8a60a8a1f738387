package fr.estuaire.offer;

import java.util.List;

/** Codes of one table, in the order in which they were chosen; kept as text, never as numbers. */
public record Codes(List<String> values) {
    public static final Codes AUCUN = new Codes(List.of());

    public Codes {
        values = List.copyOf(values);
    }

    public static Codes of(String... values) {
        return new Codes(List.of(values));
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }
}
