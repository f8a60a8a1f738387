package fr.estuaire.offer;

import fr.estuaire.offer.Champ.Section;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Paths below a formation: {@code action[1]/session[2]/periode/debut}; the formation itself is the empty path. */
final class Chemins {
    /** What is edited apart, each with its own page. */
    static final Set<String> PARTS = Set.of("action", "session");

    private static final Pattern PART = Pattern.compile("(action\\[\\d+](?:/session\\[\\d+])?)(?:/.*)?");
    private static final Pattern UNRANKED = Pattern.compile("(action|session)(?=/|$)");
    private static final Pattern RANK = Pattern.compile("\\[\\d+]");

    private Chemins() {}

    static String below(String chemin, String child) {
        return chemin.isEmpty() ? child : chemin + "/" + child;
    }

    /** @param rank from 1 */
    static String below(String chemin, String child, int rank) {
        return below(chemin, child) + "[" + rank + "]";
    }

    /** The part that holds the end of a path: {@code action[1]/session[2]}, {@code action[1]}, or empty. */
    static String part(String chemin) {
        Matcher part = PART.matcher(chemin);
        return part.matches() ? part.group(1) : "";
    }

    /** The path of a part with the rank of each step: {@code action/session[2]} leads to {@code action[1]/session[2]}. */
    static String withRanks(String part) {
        return UNRANKED.matcher(part).replaceAll("$0[1]");
    }

    static String withoutRanks(String chemin) {
        return RANK.matcher(chemin).replaceAll("");
    }

    /** The field of a formation, an action or a session in which the end of a path is. */
    static Champ field(String chemin) {
        String part = part(chemin);
        String inside = chemin.substring(part.isEmpty() ? 0 : Math.min(chemin.length(), part.length() + 1));
        String child = inside.isEmpty() ? "" : inside.split("/", -1)[0];
        String parent = part.substring(part.lastIndexOf('/') + 1);
        return Champs.get(below(parent.isEmpty() ? "formation" : parent, child));
    }

    /** The section of the form in which the end of a path is. */
    static Section section(String chemin) {
        return Objects.requireNonNull(field(chemin).section(), chemin);
    }
}
