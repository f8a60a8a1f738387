package fr.estuaire.offer;

import fr.estuaire.offer.Champ.Saisie;
import fr.estuaire.offer.Champ.Section;
import fr.estuaire.offer.Champ.Situation;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads the files that describe the fields of an offer; a mistake in one stops the application and names the line. */
final class ChampsFile {
    private static final Set<String> KEYS = Set.of(
            "libelle",
            "aide",
            "exemple",
            "lecteurs",
            "section",
            "essentiel",
            "saisie",
            "manque",
            "poids",
            "gain",
            "quand");

    private ChampsFile() {}

    /** What the file says under one key, before shorter keys complete it. */
    record Entry(int line, Map<String, Node> values) {
        Entry completedBy(Entry other) {
            Map<String, Node> both = new LinkedHashMap<>(other.values);
            both.putAll(values);
            return new Entry(line, both);
        }

        Champ toChamp(String cle, String element, int rang) {
            return new Champ(
                    cle,
                    element,
                    text("libelle"),
                    text("aide"),
                    text("exemple"),
                    text("lecteurs"),
                    values.containsKey("section") ? constant(Section.class, "section") : null,
                    text("essentiel").equals("oui"),
                    values.containsKey("saisie") ? constant(Saisie.class, "saisie") : Saisie.TEXTE,
                    text("manque"),
                    values.containsKey("poids") ? Integer.parseInt(text("poids")) : 0,
                    text("gain"),
                    situations(),
                    rang);
        }

        private String text(String key) {
            Node node = values.get(key);
            return node == null ? "" : scalar(node);
        }

        private <E extends Enum<E>> E constant(Class<E> type, String key) {
            return constantOf(type, Objects.requireNonNull(values.get(key)));
        }

        private Set<Situation> situations() {
            Set<Situation> situations = EnumSet.noneOf(Situation.class);
            if (values.get("quand") instanceof SequenceNode sequence) {
                sequence.getValue().forEach(node -> situations.add(constantOf(Situation.class, node)));
            }
            return situations;
        }
    }

    /** The entries in the order of the file. */
    static Map<String, Entry> read(String resource) {
        try (InputStream file = Objects.requireNonNull(ChampsFile.class.getResourceAsStream(resource), resource)) {
            LoaderOptions options = new LoaderOptions();
            options.setMaxAliasesForCollections(0);
            Node root = new Yaml(options).compose(new InputStreamReader(file, StandardCharsets.UTF_8));
            Map<String, Entry> entries = new LinkedHashMap<>();
            for (NodeTuple tuple : mapping(root).getValue()) {
                if (entries.put(scalar(tuple.getKeyNode()), entry(tuple.getValueNode())) != null) {
                    throw mistake(tuple.getKeyNode(), "key written twice");
                }
            }
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(Node node) {
        Map<String, Node> values = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping(node).getValue()) {
            String key = scalar(tuple.getKeyNode());
            if (!KEYS.contains(key) || values.put(key, tuple.getValueNode()) != null) {
                throw mistake(tuple.getKeyNode(), "key unknown or written twice");
            }
        }
        return new Entry(line(node), values);
    }

    private static MappingNode mapping(@Nullable Node node) {
        if (node instanceof MappingNode mapping) {
            return mapping;
        }
        throw mistake(node, "lines « key: value » expected");
    }

    private static String scalar(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        throw mistake(node, "text expected");
    }

    private static <E extends Enum<E>> E constantOf(Class<E> type, Node node) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(scalar(node))) {
                return constant;
            }
        }
        throw mistake(node, "no such " + type.getSimpleName());
    }

    private static int line(@Nullable Node node) {
        return node == null ? 1 : node.getStartMark().getLine() + 1;
    }

    private static IllegalStateException mistake(@Nullable Node node, String what) {
        return new IllegalStateException("Fields of an offer, line " + line(node) + ": " + what);
    }
}
