package fr.estuaire.tenant;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * The keys of one level of a YAML file. Every method throws a {@link TenantDefinitionException} naming the line when the
 * value is absent or of another type.
 */
final class YamlSection {
    /** Codes stay as written: {@code 04} is the text « 04 », not the number 4. */
    private static final Set<Tag> TEXT_TAGS = Set.of(Tag.STR, Tag.INT, Tag.FLOAT);

    private final Path fichier;
    private final int ligne;
    private final Map<String, Node> values;

    private YamlSection(Path fichier, int ligne, Map<String, Node> values) {
        this.fichier = fichier;
        this.ligne = ligne;
        this.values = values;
    }

    /** @param nom what the message calls the node when it holds no keys */
    static YamlSection of(Path fichier, Node node, String nom) {
        if (!(node instanceof MappingNode mapping) || !Tag.MAP.equals(node.getTag())) {
            throw TenantDefinitionException.at(fichier, line(node), nom + " doit contenir des lignes « clé: valeur ».");
        }
        var values = new LinkedHashMap<String, Node>();
        for (var tuple : mapping.getValue()) {
            put(fichier, values, tuple);
        }
        return new YamlSection(fichier, line(node), values);
    }

    private static void put(Path fichier, Map<String, Node> values, NodeTuple tuple) {
        var key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
        if (values.put(key, tuple.getValueNode()) != null) {
            throw TenantDefinitionException.at(
                    fichier, line(tuple.getKeyNode()), "la clé « %s » est écrite deux fois.".formatted(key));
        }
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    void allowOnly(Set<String> keys) {
        values.forEach((key, node) -> {
            if (!keys.contains(key)) {
                throw error(
                        key,
                        "clé inconnue « %s » ; clés possibles : %s."
                                .formatted(key, String.join(", ", new TreeSet<>(keys))));
            }
        });
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    String text(String key) {
        node(key);
        return findText(key)
                .orElseThrow(() -> error(
                        key,
                        "la valeur de « %s » est vide ; si elle commence par #, mettez-la entre guillemets."
                                .formatted(key)));
    }

    /** Empty when the key is absent or has no value. */
    Optional<String> findText(String key) {
        if (!has(key)) {
            return Optional.empty();
        }
        return Optional.of(scalar(key, node(key))).filter(text -> !text.isEmpty());
    }

    /** Every key with its text, none empty. */
    Map<String, String> pairs() {
        var pairs = new LinkedHashMap<String, String>();
        values.keySet().forEach(key -> pairs.put(key, text(key)));
        return pairs;
    }

    /** At least one text, each once. */
    List<String> texts(String key) {
        var node = node(key);
        if (!(node instanceof SequenceNode sequence) || sequence.getValue().isEmpty()) {
            throw error(key, "« %s » doit être une liste, par exemple [\"22\", \"29\"].".formatted(key));
        }
        var texts = new ArrayList<String>();
        sequence.getValue().forEach(item -> texts.add(scalar(key, item)));
        if (new HashSet<>(texts).size() < texts.size()) {
            throw error(key, "« %s » cite deux fois la même valeur.".formatted(key));
        }
        return texts;
    }

    /** {@code oui} or {@code non}, as YAML 1.1 also writes {@code true} and {@code false}. */
    boolean yesOrNo(String key) {
        var node = node(key);
        var value = node instanceof ScalarNode scalar ? scalar.getValue() : "";
        return switch (value) {
            case "oui", "true" -> true;
            case "non", "false" -> false;
            default -> throw error(key, "« %s » doit valoir oui ou non.".formatted(key));
        };
    }

    YamlSection section(String key) {
        return of(fichier, node(key), "« %s »".formatted(key));
    }

    /** Line of the value, or of the section when the key is absent. */
    int lineOf(String key) {
        var node = values.get(key);
        return node == null ? ligne : line(node);
    }

    TenantDefinitionException error(String key, String message) {
        return TenantDefinitionException.at(fichier, lineOf(key), message);
    }

    private Node node(String key) {
        var node = values.get(key);
        if (node == null) {
            throw error(key, "il manque la clé « %s ».".formatted(key));
        }
        return node;
    }

    private String scalar(String key, Node node) {
        if (Tag.NULL.equals(node.getTag())) {
            return "";
        }
        if (!(node instanceof ScalarNode scalar) || !TEXT_TAGS.contains(node.getTag())) {
            throw TenantDefinitionException.at(
                    fichier, line(node), "« %s » doit être un texte ; mettez-le entre guillemets.".formatted(key));
        }
        return scalar.getValue().strip();
    }
}
