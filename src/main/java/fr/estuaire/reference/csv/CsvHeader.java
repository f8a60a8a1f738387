package fr.estuaire.reference.csv;

import static java.util.stream.Collectors.joining;

import fr.estuaire.reference.imports.UnreadableRegisterException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where each column of a layout is in a file, found in its first line. */
final class CsvHeader {
    private static final int MOST_COLUMNS = 2000;

    private final Map<String, Integer> ranks = new HashMap<>();
    private final List<String> missing = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private final int width;

    /** @throws UnreadableRegisterException when a required column is missing, or a column is there twice */
    CsvHeader(List<String> names, CsvLayout layout) {
        if (names.size() > MOST_COLUMNS) {
            throw new UnreadableRegisterException(
                    "Ce fichier a plus de 2 000 colonnes : vérifiez que c’est le bon registre.");
        }
        Map<String, Integer> places = places(names);
        Set<Integer> used = new HashSet<>();
        for (CsvLayout.Column column : layout.columns()) {
            column.names().stream()
                    .filter(places::containsKey)
                    .findFirst()
                    .map(places::get)
                    .ifPresentOrElse(
                            rank -> {
                                ranks.put(column.name(), rank);
                                used.add(rank);
                            },
                            () -> missing.add(column.name()));
        }
        requireAll(layout);
        places.forEach((name, rank) -> {
            if (!used.contains(rank) && !layout.isUnused(name)) {
                unknown.add(names.get(rank).strip());
            }
        });
        this.width = places.values().stream().mapToInt(rank -> rank + 1).max().orElse(0);
    }

    private static Map<String, Integer> places(List<String> names) {
        Map<String, Integer> places = new LinkedHashMap<>();
        List<String> twice = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = CsvLayout.normalised(names.get(i));
            if (!name.isEmpty() && places.putIfAbsent(name, i) != null) {
                twice.add(names.get(i).strip());
            }
        }
        if (!twice.isEmpty()) {
            throw new UnreadableRegisterException("La première ligne a deux fois " + quoted(twice)
                    + " : on ne sait pas laquelle croire. Reprenez le fichier d’origine.");
        }
        return places;
    }

    private void requireAll(CsvLayout layout) {
        List<String> required = layout.columns().stream()
                .filter(CsvLayout.Column::required)
                .map(CsvLayout.Column::name)
                .filter(missing::contains)
                .toList();
        if (!required.isEmpty()) {
            throw new UnreadableRegisterException(
                    (required.size() == 1 ? "Il manque la colonne " : "Il manque les colonnes ") + quoted(required)
                            + " : vérifiez que c’est le bon fichier, et que sa première ligne porte le nom des colonnes.");
        }
    }

    private static String quoted(List<String> names) {
        return names.stream().limit(10).map(name -> "« " + name + " »").collect(joining(", "));
    }

    /** Rank of a column of the layout, −1 when the file does not have it. */
    int rank(String column) {
        return ranks.getOrDefault(column, -1);
    }

    /** How many cells a line has, those of trailing separators aside. */
    int width() {
        return width;
    }

    List<String> missing() {
        return missing;
    }

    List<String> unknown() {
        return unknown;
    }
}
