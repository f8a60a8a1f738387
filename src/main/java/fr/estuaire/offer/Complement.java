package fr.estuaire.offer;

import fr.estuaire.lheo.DictLheo;
import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementPath;
import fr.estuaire.lheo.LheoGrammar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A field for what Lhéo has no element for, kept in the extras of an element by a convention of the national flow: {@code
 * <extras info="dispositif"><extra info="contrat-apprentissage">1</extra></extras>}.
 *
 * @param parent the element that bears the extras: {@code action}
 * @param info of the {@code extras}
 * @param cle info of the {@code extra}
 * @param champ its words, its control and its place
 */
public record Complement(String parent, String info, String cle, Champ champ) {
    private static final String EXTRAS = "extras";
    private static final String EXTRA = "extra";
    private static final String INFO = "info";

    /** @param cle its name in the file: {@code action/extras/dispositif/contrat-apprentissage} */
    static Complement of(String cle, Champ champ) {
        String[] steps = cle.split("/", -1);
        return new Complement(steps[0], steps[2], steps[3], champ);
    }

    /** The table of the values when {@link Champ#saisie} is CODE. */
    public Optional<DictLheo> findTable() {
        return LheoGrammar.find(cle).flatMap(type -> Optional.ofNullable(type.table()));
    }

    /** The value in an element; empty when it is absent or blank. */
    public Optional<String> find(Element holder) {
        return holder.children(EXTRAS).stream()
                .filter(extras -> hasInfo(extras, info))
                .flatMap(extras -> extras.children(EXTRA).stream())
                .filter(extra -> hasInfo(extra, cle))
                .map(extra -> extra.ownText().strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /**
     * The element with another value; its other extras stay.
     *
     * @param value blank to take the value away
     */
    public Element writeIn(Element holder, String value) {
        List<Element> all = new ArrayList<>(holder.children(EXTRAS));
        int rank = rankIn(all);
        if (rank < 0 && !value.isBlank()) {
            all.add(changed(new Element(EXTRAS, Map.of(INFO, info), List.of()), value));
        } else if (rank >= 0) {
            Element extras = changed(all.remove(rank), value);
            if (!extras.nodes().isEmpty()) {
                all.add(rank, extras);
            }
        }
        return ElementPath.SELF.putAll(holder, EXTRAS, all);
    }

    /** The extras that has the value, else one of that convention. */
    private int rankIn(List<Element> all) {
        int found = -1;
        for (int i = all.size() - 1; i >= 0; i--) {
            if (hasInfo(all.get(i), info)
                    && (found < 0 || all.get(i).children(EXTRA).stream().anyMatch(extra -> hasInfo(extra, cle)))) {
                found = i;
            }
        }
        return found;
    }

    private Element changed(Element extras, String value) {
        List<Element> children = new ArrayList<>(extras.children());
        int rank = 0;
        while (rank < children.size() && !hasInfo(children.get(rank), cle)) {
            rank++;
        }
        Map<String, String> attributes = new LinkedHashMap<>(
                rank < children.size() ? children.remove(rank).attributes() : attributes());
        if (!value.isBlank()) {
            children.add(
                    rank,
                    new Element(EXTRA, attributes, Element.leaf(EXTRA, value).nodes()));
        }
        return extras.withNodes(children);
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>(Map.of(INFO, cle));
        if (LheoGrammar.find(cle).filter(LheoGrammar.Type::refRequired).isPresent()) {
            attributes.put("ref", "V14");
        }
        return attributes;
    }

    private static boolean hasInfo(Element element, String value) {
        return element.attribute(INFO).filter(value::equals).isPresent();
    }
}
