package fr.estuaire.collect.imports;

import fr.estuaire.lheo.CodeLheo;
import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.LheoGrammar;
import fr.estuaire.lheo.LheoGrammar.Child;
import fr.estuaire.lheo.Node;
import fr.estuaire.lheo.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Formations made at random of everything that Lhéo 2.3 allows, with extras, guests of other languages and attributes. */
final class FormationsAuHasard {
    private static final int[] LETTERS =
            "abcxyzÀÉéœçñ’'\"“«»;,|\n\t=+-@ 0129<>&#€😀ß‑_/\\()".codePoints().toArray();
    private static final int DEEP = 9;
    private final Random random;
    private int numbers;

    FormationsAuHasard(long seed) {
        this.random = new Random(seed);
    }

    Element formation() {
        return element("formation", 0);
    }

    private Element element(String name, int depth) {
        LheoGrammar.Type type = LheoGrammar.get(name);
        List<Node> nodes = switch (type.form()) {
            case CONTAINER -> children(type, depth);
            case FREE -> extra(name);
            default -> List.of(new Text(value(type)));
        };
        return new Element(name, attributes(type), nodes);
    }

    private List<Node> children(LheoGrammar.Type type, int depth) {
        List<Node> nodes = new ArrayList<>();
        for (Child child : type.children()) {
            for (int count = count(child, depth); count > 0; count--) {
                nodes.add(element(child.name(), depth + 1));
            }
        }
        return nodes;
    }

    private int count(Child child, int depth) {
        if (depth > DEEP || random.nextInt(4) == 0) {
            return child.min();
        }
        int most = Math.min(child.max(), 3);
        return Math.max(child.min(), random.nextInt(most + 1));
    }

    private List<Node> extra(String name) {
        if (name.equals("extra")) {
            return random.nextBoolean()
                    ? List.of(new Text(text(1, 30)))
                    : List.of(new Element(
                            "{urn:invite}objet",
                            Map.of("{urn:invite}cle", text(1, 10)),
                            List.of(Element.leaf("{urn:invite}dit", text(1, 20)))));
        }
        List<Node> extras = new ArrayList<>();
        for (int count = 1 + random.nextInt(3); count > 0; count--) {
            extras.add(new Element("extra", Map.of("info", text(1, 10)), extra("extra")));
        }
        return extras;
    }

    private Map<String, String> attributes(LheoGrammar.Type type) {
        Map<String, String> attributes = new LinkedHashMap<>();
        if (type.refRequired()) {
            attributes.put("ref", "V14");
        }
        if (random.nextInt(4) == 0) {
            attributes.put("numero", "N" + ++numbers);
            attributes.put("datemaj", "20300102");
        }
        if (random.nextInt(6) == 0) {
            attributes.put("tag", text(1, 10));
            attributes.put("{urn:invite}note", text(1, 10));
        }
        return attributes;
    }

    private String value(LheoGrammar.Type type) {
        return switch (type.form()) {
            case DATE -> List.of("20300907", "00000000", "99999999", "20301231").get(random.nextInt(4));
            case INTEGER -> String.valueOf(random.nextInt(type.maxValue() + 1));
            case CODE -> {
                List<CodeLheo> codes = Objects.requireNonNull(type.table()).codes();
                yield codes.get(random.nextInt(codes.size())).code();
            }
            default -> text(Math.max(1, type.minLength()), Math.max(1, type.maxLength()));
        };
    }

    private String text(int least, int most) {
        int length = least + random.nextInt(Math.min(most - least, 40) + 1);
        StringBuilder text = new StringBuilder("x");
        while (text.codePointCount(0, text.length()) < length) {
            text.appendCodePoint(LETTERS[random.nextInt(LETTERS.length)]);
        }
        return text.toString();
    }
}
