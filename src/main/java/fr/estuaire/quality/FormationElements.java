package fr.estuaire.quality;

import fr.estuaire.lheo.Element;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A formation as rules look at it: its elements by name, its texts, its sessions with their dates, each found once for
 * all rules. What is inside extras belongs to nobody.
 */
public final class FormationElements {
    private final Part root;
    private final Names names;
    private final @Nullable Part[][] byNumber;
    private final List<Part> texts = new ArrayList<>(32);
    private final List<Session> sessions;

    FormationElements(Element formation, Names names) {
        this.root = Part.root(formation, names);
        this.names = names;
        int[] counts = new int[names.count()];
        count(root, counts);
        this.byNumber = new Part[counts.length][];
        file(root, counts);
        this.sessions = sessionsOf(named("session"));
    }

    /** For a formation checked alone. */
    FormationElements(Element formation) {
        this(formation, new Names());
    }

    public Part root() {
        return root;
    }

    /** Every element of a name, wherever it stands, in the order of the document. */
    public List<Part> named(String name) {
        int number = names.number(name);
        @Nullable Part[] found = number == 0 || number >= byNumber.length ? null : byNumber[number];
        return found == null ? List.of() : Arrays.asList(found);
    }

    /** What was written for people to read, blank texts left out. */
    public List<Part> texts() {
        return texts;
    }

    public List<Session> sessions() {
        return sessions;
    }

    private void count(Part part, int[] counts) {
        counts[part.number()]++;
        for (Part child : part.children()) {
            count(child, counts);
        }
    }

    /** Puts each part among its like, from the last to the first; {@code counts} says how many are still to come. */
    private void file(Part part, int[] counts) {
        int number = part.number();
        Part[] alike = byNumber[number];
        if (alike == null) {
            alike = new Part[counts[number]];
            byNumber[number] = alike;
        }
        alike[alike.length - counts[number]--] = part;
        if (part.hasText() && names.isText(part.number())) {
            texts.add(part);
        }
        for (Part child : part.children()) {
            file(child, counts);
        }
    }

    private static List<Session> sessionsOf(List<Part> parts) {
        List<Session> found = new ArrayList<>(parts.size());
        for (Part part : parts) {
            found.add(Session.of(part));
        }
        return found;
    }
}
