package fr.estuaire.lheo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a value stands in a formation, in French.
 *
 * @param where the action, session or body it belongs to: « Session 53_S12 »; empty for the formation itself
 * @param what the value itself: « Recrutement 2 · début »
 * @param element name of the element that holds it, for {@link LheoTerms#value}
 */
public record LheoPath(String where, String what, String element) {
    private static final Pattern STEP = Pattern.compile("([^\\[\\]]+)(?:\\[(.*)])?");
    private static final Set<String> HOLDERS =
            Set.of("action", "session", "organisme-formation-responsable", "organisme-formateur");

    /** @param path steps below the formation, a number or a rank between brackets: {@code action[53_A1]/session[2]/…} */
    public static LheoPath of(String path) {
        String where = "";
        List<String> what = new ArrayList<>();
        String element = "";
        for (String text : Arrays.asList(path.split("/", -1))) {
            Matcher step = STEP.matcher(text);
            if (!step.matches()) {
                return new LheoPath("", path, "");
            }
            element = step.group(1);
            String label = LheoTerms.label(element);
            String named = step.group(2) == null || label.isEmpty() ? label : label + " " + step.group(2);
            if (HOLDERS.contains(element)) {
                where = named;
                what.clear();
            } else if (!named.isEmpty()) {
                what.add(what.isEmpty() ? named : inSentence(named));
            }
        }
        return new LheoPath(where, what.isEmpty() ? "Contenu" : String.join(" · ", what), element);
    }

    /** All of it: « Session 53_S12 · début ». */
    public String inFrench() {
        return where.isEmpty() ? what : where + " · " + inSentence(what);
    }

    /** Without its capital, unless it is an acronym. */
    static String inSentence(String label) {
        return label.length() > 1 && Character.isUpperCase(label.charAt(1))
                ? label
                : label.substring(0, 1).toLowerCase(Locale.FRENCH) + label.substring(1);
    }
}
