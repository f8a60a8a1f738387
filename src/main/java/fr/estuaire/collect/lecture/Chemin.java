package fr.estuaire.collect.lecture;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a column writes, below its formation, action or session. A star marks the step that is repeated for each value;
 * {@code [a=v]} picks the element that has this child, {@code [a!=v]} one that has not.
 */
record Chemin(List<Pas> pas) {
    private static final Pattern STEP = Pattern.compile("(@?[\\w-]+)(?:\\[([\\w-]+)(!?=)(\\w+)])?(\\*)?");
    static final String NUMERO = "@numero";

    /**
     * @param child whose value decides, null when any element of the name will do
     * @param value of this child
     * @param equal whether it must have this value, or must not
     */
    record Pas(
            String name, @Nullable String child, @Nullable String value, boolean equal, boolean repeated) {}

    static Chemin parse(String text) {
        return new Chemin(Arrays.stream(text.split("/", -1)).map(Chemin::step).toList());
    }

    private static Pas step(String text) {
        Matcher step = STEP.matcher(text);
        if (!step.matches()) {
            throw new IllegalArgumentException("Not a step: " + text);
        }
        return new Pas(step.group(1), step.group(2), step.group(4), !"!=".equals(step.group(3)), step.group(5) != null);
    }

    String element() {
        return pas.getLast().name();
    }

    boolean isNumero() {
        return element().equals(NUMERO);
    }

    boolean isRepeated() {
        return pas.stream().anyMatch(Pas::repeated);
    }
}
