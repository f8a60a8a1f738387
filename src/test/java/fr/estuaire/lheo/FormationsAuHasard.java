package fr.estuaire.lheo;

import fr.estuaire.lheo.LheoGrammar.Child;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Formations made at random of everything that Lhéo 2.3 allows, with extras, guests of other languages and attributes. */
public final class FormationsAuHasard {
    private static final int[] LETTERS =
            "abcxyzÀÉéœçñ’'\"“«»;,|\n\t=+-@ 0129<>&#€😀ß‑_/\\()".codePoints().toArray();
    private static final int DEEP = 9;
    private final Random random;
    private final boolean strangers;
    private int numbers;

    /** Whatever a document can hold: unknown elements and attributes everywhere. */
    public FormationsAuHasard(Random random) {
        this(random, true);
    }

    /** @param strangers whether there are elements and attributes that Lhéo does not know */
    public FormationsAuHasard(Random random, boolean strangers) {
        this.random = random;
        this.strangers = strangers;
    }

    public Element formation() {
        return element("formation", 0);
    }

    /** The names of all elements that may be in a formation, itself among them. */
    public static Set<String> names() {
        Map<String, LheoGrammar.Type> found = new LinkedHashMap<>();
        collect("formation", found);
        return found.keySet().stream().collect(Collectors.toUnmodifiableSet());
    }

    private static void collect(String name, Map<String, LheoGrammar.Type> found) {
        LheoGrammar.Type type = LheoGrammar.get(name);
        if (found.putIfAbsent(name, type) == null) {
            type.children().forEach(child -> collect(child.name(), found));
            if (name.equals("extras")) {
                collect("extra", found);
            }
        }
    }

    private Element element(String name, int depth) {
        LheoGrammar.Type type = LheoGrammar.get(name);
        List<Node> nodes = switch (type.form()) {
            case CONTAINER -> children(type, depth);
            case FREE -> extra(name, depth);
            default -> List.of(new Text(value(type)));
        };
        return new Element(name, attributes(type), nodes);
    }

    private List<Node> children(LheoGrammar.Type type, int depth) {
        List<Node> nodes = new ArrayList<>();
        for (Child child : type.children()) {
            if (strangers && child.name().equals("extras") && random.nextInt(8) == 0) {
                nodes.add(guest());
            }
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
        int most = Math.min(child.max(), child.name().equals("session") ? 2 : 3);
        return Math.max(child.min(), random.nextInt(most + 1));
    }

    private List<Node> extra(String name, int depth) {
        if (name.equals("extra")) {
            return random.nextBoolean() ? List.of(new Text(text(1, 30))) : List.of(guest());
        }
        List<Node> extras = new ArrayList<>();
        for (int count = 1 + random.nextInt(2); count > 0; count--) {
            boolean inside = depth < DEEP && random.nextInt(5) == 0;
            String child = inside ? "extras" : "extra";
            extras.add(new Element(child, Map.of("info", text(1, 10)), extra(child, depth + 1)));
        }
        return extras;
    }

    private Element guest() {
        return new Element(
                "{urn:invite}objet",
                Map.of("{urn:invite}cle", text(1, 10)),
                List.of(Element.leaf("{urn:invite}dit", text(1, 20))));
    }

    private Map<String, String> attributes(LheoGrammar.Type type) {
        Map<String, String> attributes = new LinkedHashMap<>();
        if (type.refRequired()) {
            attributes.put("ref", "V14");
        }
        if (random.nextInt(4) == 0) {
            attributes.put("numero", "N" + ++numbers);
        }
        if (random.nextInt(6) == 0) {
            attributes.put("tag", text(1, 10));
        }
        if (strangers && random.nextInt(6) == 0) {
            attributes.put("datemaj", "20300102");
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

    /**
     * A text without blanks around it: those that a file has there are no part of what it says. A letter beyond the first
     * plane counts for two, as validators have it.
     */
    private String text(int least, int most) {
        int length = least + random.nextInt(Math.min(most - least, 40) + 1);
        StringBuilder text = new StringBuilder("x");
        while (text.length() < length - 1) {
            int letter = LETTERS[random.nextInt(LETTERS.length)];
            boolean fits = Character.charCount(letter) == 1 || (least == 1 && text.length() < length - 2);
            text.appendCodePoint(fits ? letter : 'y');
        }
        return text.append(length > 1 ? "z" : "").toString();
    }
}
