package fr.estuaire.quality;

import fr.estuaire.lheo.Element;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A formation as rules look at it: its elements by name, its texts, its sessions with their dates, each found once for
 * all rules. What is inside extras belongs to nobody.
 */
public final class FormationElements {
    private static final Set<String> TEXTS = Set.of(
            "intitule-formation",
            "objectif-formation",
            "resultats-attendus",
            "contenu-formation",
            "rythme-formation",
            "info-public-vise",
            "modalites-alternance",
            "conditions-specifiques",
            "modalites-recrutement",
            "modalites-pedagogiques",
            "modalites-inscription",
            "detail-conditions-prise-en-charge",
            "renseignements-specifiques",
            "restauration",
            "hebergement",
            "transport",
            "acces-handicapes",
            "frais-restants",
            "commentaire");

    private final Part root;
    private final Map<String, List<Part>> byName = new HashMap<>(256);
    private final List<Part> texts = new ArrayList<>();
    private final List<Session> sessions;

    FormationElements(Element formation, Names names) {
        this.root = Part.root(formation, names);
        index(root);
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
        return byName.getOrDefault(name, List.of());
    }

    /** What was written for people to read, blank texts left out. */
    public List<Part> texts() {
        return texts;
    }

    public List<Session> sessions() {
        return sessions;
    }

    private void index(Part part) {
        List<Part> alike = byName.get(part.name());
        if (alike == null) {
            alike = new ArrayList<>(4);
            byName.put(part.name(), alike);
        }
        alike.add(part);
        if (part.hasText() && TEXTS.contains(part.name())) {
            texts.add(part);
        }
        for (Part child : part.children()) {
            if (!child.name().equals("extras")) {
                index(child);
            }
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
