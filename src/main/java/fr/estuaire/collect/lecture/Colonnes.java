package fr.estuaire.collect.lecture;

import fr.estuaire.collect.lecture.Colonne.Niveau;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** All columns, in the order of the template: the content of {@code collect/colonnes.csv}. */
final class Colonnes {
    private static final List<Colonne> ALL = read();
    private static final Map<Niveau, List<Colonne>> BY_NIVEAU = ALL.stream()
            .collect(Collectors.groupingBy(
                    Colonne::niveau, () -> new EnumMap<>(Niveau.class), Collectors.toUnmodifiableList()));
    private static final Map<String, Colonne> BY_KEY = byKey();

    private Colonnes() {}

    static List<Colonne> all() {
        return ALL;
    }

    static List<Colonne> of(Niveau niveau) {
        return BY_NIVEAU.getOrDefault(niveau, List.of());
    }

    /** The column without which a table tells nothing. */
    static Colonne intitule() {
        return get("Intitulé");
    }

    static Colonne numero(Niveau niveau) {
        return of(niveau).stream().filter(Colonne::isNumero).findFirst().orElseThrow();
    }

    static Optional<Colonne> find(String heading) {
        return Optional.ofNullable(BY_KEY.get(Colonne.key(heading)));
    }

    /** @throws IllegalArgumentException when there is no such column */
    static Colonne get(String heading) {
        return find(heading).orElseThrow(() -> new IllegalArgumentException("No such column: " + heading));
    }

    private static Map<String, Colonne> byKey() {
        Map<String, Colonne> columns = new HashMap<>();
        for (Colonne colonne : ALL) {
            colonne.keys().forEach(key -> {
                if (columns.put(key, colonne) != null) {
                    throw new IllegalStateException("Two columns are called " + key);
                }
            });
        }
        return Map.copyOf(columns);
    }

    private static List<Colonne> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Colonnes.class.getResourceAsStream("/collect/colonnes.csv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> column(line.split(";", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Colonne column(String[] cells) {
        return new Colonne(
                cells[0],
                Arrays.stream(cells[1].split("\\|", -1))
                        .filter(name -> !name.isEmpty())
                        .toList(),
                Niveau.valueOf(cells[2]),
                Arrays.stream(cells[3].split(" ", -1)).map(Chemin::parse).toList(),
                cells[4].equals("oui"),
                cells[5],
                cells[6]);
    }
}
