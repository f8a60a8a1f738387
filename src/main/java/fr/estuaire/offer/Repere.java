package fr.estuaire.offer;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where something stands in an offer, in terms of its parts.
 *
 * @param partie number of the part
 * @param chemin the way inside the part
 */
public record Repere(String partie, ElementPath chemin) {

    /**
     * Finds the part at the end of a way through a whole offer.
     *
     * @param lheo the offer, with the numbers of its parts
     * @param chemin below the formation: {@code action[2]/session[3]/periode}; with {@code formation/} before it or not
     */
    public static Optional<Repere> find(Element lheo, String chemin) {
        List<String> steps = new ArrayList<>(Arrays.asList(chemin.split("/", -1)));
        if (steps.getFirst().equals("formation")) {
            steps.removeFirst();
        }
        Element part = lheo;
        while (!steps.isEmpty() && isPart(part, steps.getFirst())) {
            Optional<Element> inside = ElementPath.parse(steps.removeFirst()).find(part);
            if (inside.isEmpty()) {
                return Optional.empty();
            }
            part = inside.get();
        }
        ElementPath rest = ElementPath.parse(String.join("/", steps));
        return part.numero().map(numero -> new Repere(numero, rest));
    }

    private static boolean isPart(Element owner, String step) {
        String name = step.replaceFirst("\\[.*", "");
        return (owner.name().equals("formation") && name.equals("action"))
                || (owner.name().equals("action") && name.equals("session"));
    }
}
