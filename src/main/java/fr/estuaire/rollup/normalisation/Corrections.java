package fr.estuaire.rollup.normalisation;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementPath;
import fr.estuaire.lheo.ElementText;
import fr.estuaire.lheo.Node;
import fr.estuaire.lheo.Text;
import fr.estuaire.rollup.catalogue.FragmentBytes;
import fr.estuaire.rollup.catalogue.FragmentPress;
import fr.estuaire.rollup.normalisation.Correction.Genre;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Corrections kept beside the fragment in a few bytes, one line each, compressed; what was before can be had back. */
public final class Corrections {
    private static final int FIELDS = 4;
    private static final String ABSENT = "\\0";

    private Corrections() {}

    /** Null when there is nothing to keep. */
    public static byte @Nullable [] pack(List<Correction> corrections) {
        return corrections.isEmpty() ? null : FragmentBytes.compress(bytes(corrections));
    }

    /** The same for many. */
    public static byte @Nullable [] pack(List<Correction> corrections, FragmentPress press) {
        return corrections.isEmpty() ? null : press.compress(bytes(corrections));
    }

    private static byte[] bytes(List<Correction> corrections) {
        StringBuilder text = new StringBuilder();
        for (Correction one : corrections) {
            text.append(one.chemin())
                    .append('\t')
                    .append(one.genre().name())
                    .append('\t')
                    .append(escape(one.avant()))
                    .append('\t')
                    .append(escape(one.apres()))
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    public static List<Correction> unpack(byte @Nullable [] packed) {
        return packed == null
                ? List.of()
                : List.of(new String(FragmentBytes.expand(packed), StandardCharsets.UTF_8).split("\n")).stream()
                        .map(Corrections::line)
                        .toList();
    }

    /** One sentence each, for people. */
    public static List<String> phrases(byte @Nullable [] packed) {
        return unpack(packed).stream().map(Correction::phrase).toList();
    }

    private static Correction line(String line) {
        String[] fields = line.split("\t", FIELDS);
        return new Correction(fields[0], Genre.valueOf(fields[1]), unescape(fields[2]), unescape(fields[3]));
    }

    private static String escape(@Nullable String text) {
        return text == null
                ? ABSENT
                : text.replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r");
    }

    private static @Nullable String unescape(String text) {
        if (text.equals(ABSENT)) {
            return null;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
                out.append(
                        switch (text.charAt(i)) {
                            case 't' -> '\t';
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            default -> '\\';
                        });
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** The formation as the territory wrote it. */
    public static Element undo(Element formation, List<Correction> corrections) {
        Element original = formation;
        for (Correction one : corrections.reversed()) {
            original = undo(original, one);
        }
        return original;
    }

    private static Element undo(Element formation, Correction one) {
        int attribute = one.chemin().lastIndexOf("/@");
        if (attribute >= 0) {
            String name = one.chemin().substring(attribute + 2);
            return at(formation, one.chemin().substring(0, attribute), old -> withAttribute(old, name, one.avant()));
        }
        String before = one.avant() == null ? "" : one.avant();
        return one.apres() == null
                ? ElementPath.parse(one.chemin()).put(formation, ElementText.parse(before))
                : at(formation, one.chemin(), old -> old.withNodes(List.of(new Text(before))));
    }

    /** Changes what a path leads to, and moves nothing else. */
    private static Element at(Element formation, String chemin, UnaryOperator<Element> change) {
        return at(formation, ElementPath.parse(chemin).steps(), change);
    }

    private static Element at(Element element, List<ElementPath.Step> steps, UnaryOperator<Element> change) {
        if (steps.isEmpty()) {
            return change.apply(element);
        }
        ElementPath.Step step = steps.getFirst();
        List<Node> nodes = new ArrayList<>(element.nodes());
        int rank = 0;
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i) instanceof Element child && child.name().equals(step.name()) && ++rank == step.rank()) {
                nodes.set(i, at(child, steps.subList(1, steps.size()), change));
            }
        }
        return element.withNodes(nodes);
    }

    private static Element withAttribute(Element element, String name, @Nullable String value) {
        Map<String, String> attributes = new HashMap<>(element.attributes());
        if (value == null) {
            attributes.remove(name);
        } else {
            attributes.put(name, value);
        }
        return element.withAttributes(attributes);
    }
}
