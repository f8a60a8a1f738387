package fr.estuaire.collect.lecture;

import static fr.estuaire.collect.lecture.Elements.element;
import static fr.estuaire.collect.lecture.Elements.extra;

import fr.estuaire.lheo.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Addresses. EDOF writes who receives the letter on the lines and the street in the extras; Lhéo has a name and lines.
 */
final class EdofAdresse {
    private static final String KEY = "adresse";
    private static final Set<String> OWN = Set.of("ligne", "extras");
    private static final Set<String> PLACE =
            Set.of("numero-voie", "code-nature-voie", "libelle-voie", "ligne5-adresse");
    private static final String CONFORMITY = "conformite-reglementaire";
    private static final int MOST_LINES = 3;

    private EdofAdresse() {}

    /** Puts the street on a line; all that the extras say is kept. */
    static Element toLheo(Element edof) {
        EdofExtras extras = EdofExtras.of(edof, KEY);
        List<String> own = lines(edof);
        List<String> lines = new ArrayList<>(EdofVoie.of(extras).lines());
        boolean named = (!lines.isEmpty() || extras.text("ligne5-adresse").isPresent()) && !own.isEmpty();
        lines.addAll(named ? own.subList(1, own.size()) : own);
        extras.text("ligne5-adresse").ifPresent(lines::add);
        Elements lheo = Elements.like(edof);
        if (named) {
            lheo.leaf("denomination", own.getFirst());
        }
        lines.forEach(line -> lheo.leaf("ligne", line));
        edof.children().stream().filter(child -> !OWN.contains(child.name())).forEach(lheo::with);
        return lheo.withAll(EdofExtras.others(edof, KEY))
                .with(extras.toElement(EdofExtras.KEY))
                .build();
    }

    /**
     * The way back: the extras are believed as long as the lines still say the same.
     *
     * @param fallback who receives the letter when the address names nobody
     * @param numero of the address when it has none
     */
    static Element toEdof(Element lheo, String fallback, String numero) {
        EdofExtras extras = EdofExtras.of(lheo, EdofExtras.KEY);
        Split split = split(lines(lheo), extras);
        List<String> lines = new ArrayList<>();
        lheo.text("denomination").ifPresent(lines::add);
        lines.addAll(split.others());
        if (lines.isEmpty()) {
            lines.add(fallback);
        }
        Elements edof = element(KEY).attribute("numero", lheo.numero().orElse(numero));
        lines.stream().limit(MOST_LINES).forEach(line -> edof.leaf("ligne", line));
        for (String child : List.of("codepostal", "ville", "pays")) {
            edof.leaf(child, lheo.text(child));
        }
        return edof.with(lheo.child("geolocalisation"))
                .with(element("extras")
                        .attribute("info", KEY)
                        .withAll(split.place())
                        .withAll(extras.without(PLACE)
                                .without(Set.of(CONFORMITY))
                                .items())
                        .with(extra(CONFORMITY, extras.text(CONFORMITY).orElse("0")))
                        .build())
                .build();
    }

    /** @param place what goes to the extras; {@code others} the lines that stay */
    private record Split(List<Element> place, List<String> others) {}

    private static Split split(List<String> lines, EdofExtras extras) {
        List<String> street = EdofVoie.of(extras).lines();
        Optional<String> fifth = extras.text("ligne5-adresse");
        int end = lines.size() - (fifth.isPresent() ? 1 : 0);
        boolean same = (!street.isEmpty() || fifth.isPresent())
                && end >= street.size()
                && lines.subList(0, street.size()).equals(street)
                && fifth.map(line -> lines.getLast().equals(line)).orElse(true);
        if (same) {
            List<Element> place = extras.items().stream()
                    .filter(item -> PLACE.contains(EdofExtras.info(item)))
                    .toList();
            return new Split(place, lines.subList(street.size(), end));
        }
        return parse(lines);
    }

    private static Split parse(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Optional<EdofVoie> street = EdofVoie.parse(lines.get(i));
            if (street.isPresent()) {
                List<String> others = new ArrayList<>(lines);
                others.remove(i);
                return new Split(place(street.get()), others);
            }
        }
        if (lines.isEmpty()) {
            return new Split(List.of(), List.of());
        }
        return new Split(List.of(extra("ligne5-adresse", lines.getLast())), lines.subList(0, lines.size() - 1));
    }

    private static List<Element> place(EdofVoie street) {
        List<Element> place = new ArrayList<>();
        if (!street.numero().isEmpty()) {
            place.add(extra("numero-voie", street.numero()));
        }
        place.add(extra("code-nature-voie", street.nature()));
        place.add(extra("libelle-voie", street.libelle()));
        return place;
    }

    private static List<String> lines(Element adresse) {
        return adresse.children("ligne").stream()
                .flatMap(line -> line.text().stream())
                .toList();
    }
}
