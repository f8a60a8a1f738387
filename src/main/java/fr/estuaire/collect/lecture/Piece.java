package fr.estuaire.collect.lecture;

import fr.estuaire.collect.lecture.Chemin.Pas;
import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.LheoGrammar;
import fr.estuaire.lheo.Node;
import fr.estuaire.lheo.Position;
import fr.estuaire.lheo.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An element that is being made from the cells of a row, or from which they are being taken. */
final class Piece {
    private static final String FORMACODE_VERSION = "V14";

    private final String name;
    private final int ligne;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Piece> children = new ArrayList<>();
    private String text = "";

    /** @param ligne of the file; 0 when it comes from none */
    Piece(String name, int ligne) {
        this.name = name;
        this.ligne = ligne;
    }

    static Piece of(Element element) {
        Piece piece = new Piece(element.name(), element.position().line());
        piece.attributes.putAll(element.attributes());
        piece.text = element.ownText().strip();
        element.children().forEach(child -> piece.children.add(of(child)));
        return piece;
    }

    String name() {
        return name;
    }

    String text() {
        return text;
    }

    Map<String, String> attributes() {
        return attributes;
    }

    List<Piece> children() {
        return children;
    }

    /** Takes away the children of a name. */
    List<Piece> detach(String childName) {
        List<Piece> found =
                children.stream().filter(child -> child.name.equals(childName)).toList();
        children.removeAll(found);
        return found;
    }

    void add(Piece child) {
        children.add(child);
    }

    /** Writes a value at the end of a path; {@code rank} picks the element that is repeated, from 0. */
    void put(Chemin chemin, int rank, String value) {
        if (chemin.isNumero()) {
            attributes.put("numero", value);
            return;
        }
        Piece at = this;
        for (Pas pas : chemin.pas()) {
            at = at.make(pas, pas.repeated() ? rank : 0);
        }
        at.text = value;
        if (LheoGrammar.find(at.name).map(LheoGrammar.Type::refRequired).orElse(false)) {
            at.attributes.put("ref", FORMACODE_VERSION);
        }
    }

    private Piece make(Pas pas, int rank) {
        List<Piece> found = matching(pas);
        while (found.size() <= rank) {
            Piece child = new Piece(pas.name(), ligne);
            if (pas.child() != null && pas.value() != null && pas.equal()) {
                Piece fixed = new Piece(pas.child(), ligne);
                fixed.text = pas.value();
                child.children.add(fixed);
            }
            children.add(child);
            found.add(child);
        }
        return found.get(rank);
    }

    private List<Piece> matching(Pas pas) {
        List<Piece> found = new ArrayList<>();
        for (Piece child : children) {
            if (child.name.equals(pas.name()) && (pas.child() == null || child.has(pas) == pas.equal())) {
                found.add(child);
            }
        }
        return found;
    }

    private boolean has(Pas pas) {
        return children.stream().anyMatch(child -> child.name.equals(pas.child()) && child.text.equals(pas.value()));
    }

    /** The values at the end of a path, in the order of what is repeated, blank where there is none. */
    List<String> read(Chemin chemin) {
        return leaves(chemin).stream()
                .map(leaf -> leaf.map(piece -> chemin.isNumero() ? piece.numero() : piece.text)
                        .orElse(""))
                .toList();
    }

    private String numero() {
        return attributes.getOrDefault("numero", "").strip();
    }

    /** Takes away one of the values that {@link #read} gave. */
    void take(Chemin chemin, int rank) {
        Piece leaf = leaves(chemin).get(rank).orElseThrow();
        if (chemin.isNumero()) {
            leaf.attributes.remove("numero");
            return;
        }
        leaf.text = "";
        leaf.attributes.remove("ref", FORMACODE_VERSION);
    }

    /** Takes away what the path itself fixes, once a value was taken at its end. */
    void release(Chemin chemin) {
        Piece at = this;
        for (Pas pas : chemin.pas()) {
            List<Piece> found = at.matching(pas);
            if (found.isEmpty()) {
                return;
            }
            at = found.getFirst();
            if (pas.child() != null && pas.equal()) {
                at.children.removeIf(child -> child.name.equals(pas.child()) && child.attributes.isEmpty());
            }
        }
    }

    /** For a path without repetition, one leaf or none. */
    private List<Optional<Piece>> leaves(Chemin chemin) {
        if (chemin.isNumero()) {
            return List.of(Optional.of(this));
        }
        List<Optional<Piece>> reached = List.of(Optional.of(this));
        for (Pas pas : chemin.pas()) {
            List<Optional<Piece>> next = new ArrayList<>();
            for (Optional<Piece> piece : reached) {
                List<Piece> found = piece.map(at -> at.matching(pas)).orElseGet(List::of);
                if (found.isEmpty()) {
                    next.add(Optional.empty());
                } else if (pas.repeated()) {
                    found.forEach(child -> next.add(Optional.of(child)));
                } else {
                    next.add(Optional.of(found.getFirst()));
                }
            }
            reached = next;
        }
        return reached;
    }

    /** Whether there is nothing in it. */
    boolean isEmpty() {
        return text.isEmpty() && attributes.isEmpty() && children.stream().allMatch(Piece::isEmpty);
    }

    /** The element, without what is empty, in no particular order. */
    Element toElement() {
        List<Node> nodes = new ArrayList<>();
        if (!text.isEmpty()) {
            nodes.add(new Text(text));
        }
        children.stream()
                .filter(child -> !child.isEmpty())
                .map(Piece::toElement)
                .forEach(nodes::add);
        return new Element(name, attributes, nodes, ligne == 0 ? Position.NONE : new Position(ligne, 1));
    }
}
