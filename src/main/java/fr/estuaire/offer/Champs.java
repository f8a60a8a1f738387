package fr.estuaire.offer;

import fr.estuaire.lheo.LheoGrammar;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The fields of the form of an offer, for every element of Lhéo under {@code formation}: {@code offer/champs.yaml}. */
public final class Champs {
    private static final String ROOT = "formation";
    private static final Pattern RANK = Pattern.compile("\\[[^]]*]");
    private static final Map<String, Champ> CHAMPS = resolve(ChampsFile.read("/offer/champs.yaml"));

    private Champs() {}

    /**
     * The field at the end of a path below the formation. The most precise description wins, and takes from the less precise
     * ones what it does not say.
     *
     * @param chemin names of elements, with or without ranks: {@code certifiante}, {@code action[1]/session[2]/periode/debut},
     *     {@code recrutement/adresse}
     */
    public static Optional<Champ> find(String chemin) {
        return longest(CHAMPS, ROOT + "/" + RANK.matcher(chemin).replaceAll(""));
    }

    /** @throws IllegalArgumentException when there is no such field */
    public static Champ get(String chemin) {
        return find(chemin).orElseThrow(() -> new IllegalArgumentException("No such field: " + chemin));
    }

    /**
     * The fields of an element that holds others, in the order of the screen.
     *
     * @param chemin as for {@link #find}; {@code formation} or the empty path for the formation itself
     */
    public static List<Champ> list(String chemin) {
        String parent = chemin.isEmpty() ? ROOT : RANK.matcher(chemin).replaceAll("");
        return LheoGrammar.get(lastStep(parent)).children().stream()
                .map(child -> get(parent + "/" + child.name()))
                .sorted(Comparator.comparingInt(Champ::rang))
                .toList();
    }

    /**
     * The section in which a place is filled in.
     *
     * @param chemin below the formation, with or without ranks: {@code action[1]/session[2]/periode/debut}
     */
    public static Optional<Champ.Section> findSection(String chemin) {
        String part = "";
        for (String step : RANK.matcher(chemin).replaceAll("").split("/", -1)) {
            part = part.isEmpty() ? step : part + "/" + step;
            if (!step.equals("action") && !step.equals("session")) {
                return find(part).map(Champ::section);
            }
        }
        return find(part).map(Champ::section);
    }

    private static Map<String, Champ> resolve(Map<String, ChampsFile.Entry> entries) {
        Map<String, Champ> champs = new LinkedHashMap<>();
        entries.forEach((cle, entry) -> {
            ChampsFile.Entry whole = entry;
            for (String shorter = tail(cle); !shorter.isEmpty(); shorter = tail(shorter)) {
                ChampsFile.Entry more = entries.get(shorter);
                whole = more == null ? whole : whole.completedBy(more);
            }
            champs.put(cle, whole.toChamp(cle, lastStep(cle), rang(entries, cle)));
        });
        return Map.copyOf(champs);
    }

    /** A deeper description changes the words of a field, not its place. */
    private static int rang(Map<String, ChampsFile.Entry> entries, String cle) {
        List<String> order = List.copyOf(entries.keySet());
        List<String> steps = Arrays.asList(cle.split("/", -1));
        String pair = String.join("/", steps.subList(Math.max(0, steps.size() - 2), steps.size()));
        return order.contains(pair) ? order.indexOf(pair) : order.indexOf(cle);
    }

    private static Optional<Champ> longest(Map<String, Champ> champs, String path) {
        for (String end = path; !end.isEmpty(); end = tail(end)) {
            Champ champ = champs.get(end);
            if (champ != null) {
                return Optional.of(champ);
            }
        }
        return Optional.empty();
    }

    private static String tail(String path) {
        int slash = path.indexOf('/');
        return slash < 0 ? "" : path.substring(slash + 1);
    }

    private static String lastStep(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
