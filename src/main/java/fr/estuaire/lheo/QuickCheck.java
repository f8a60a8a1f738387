package fr.estuaire.lheo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/**
 * Tells formations that are surely valid, at a tenth of what the validator takes: nearly all are. It knows sequences,
 * lengths, code tables, integers and dates, compiled from the same schema; whatever it does not know, such as an {@code
 * id}, a guest of another language or a blank too many, it leaves to the validator, which alone says what is wrong.
 */
final class QuickCheck {
    private static final Set<String> MOMENTS =
            Set.of("horodatage-creation", "horodatage-modification", "horodatage-export");
    private static final int MOMENT = "2026-01-01T00:00:00".length();

    private final Map<String, ElementType> types = new HashMap<>();

    /** What an element may be: a sequence of children, or a text. */
    record ElementType(List<Slot> children, @Nullable QuickText text, Set<String> attributes, List<String> required) {}

    /** A step of a sequence; its children are looked up once all types are known. */
    record Slot(String name, int min, int max) {}

    QuickCheck(Document xsd) {
        types.putAll(new QuickTypes(xsd).read());
    }

    /** Never true of what the validator would object to; false also where it is not known. */
    boolean isSurelyValid(Element formation) {
        @Nullable ElementType type = types.get(formation.name());
        return type != null && isValid(formation, type);
    }

    private boolean isValid(Element element, ElementType type) {
        if (!attributes(element.attributes(), type)) {
            return false;
        }
        return switch (element.name()) {
            case "extras" -> extras(element);
            case "extra" -> isTextAlone(element.nodes());
            default -> type.text() == null ? sequence(element.nodes(), type.children()) : text(element, type.text());
        };
    }

    private static boolean text(Element element, QuickText text) {
        List<Node> nodes = element.nodes();
        return isTextAlone(nodes) && text.holds(nodes.isEmpty() ? "" : ((Text) nodes.getFirst()).value());
    }

    private static boolean isTextAlone(List<Node> nodes) {
        return nodes.isEmpty() || (nodes.size() == 1 && nodes.getFirst() instanceof Text);
    }

    /** Each name stands once in a sequence of Lhéo: the next slot of the name is the only one it can fill. */
    private boolean sequence(List<Node> nodes, List<Slot> slots) {
        int slot = 0;
        int count = 0;
        for (int i = 0; i < nodes.size(); i++) {
            if (!(nodes.get(i) instanceof Element child)) {
                return false;
            }
            while (slot < slots.size() && !slots.get(slot).name().equals(child.name())) {
                if (count < slots.get(slot).min()) {
                    return false;
                }
                slot++;
                count = 0;
            }
            if (slot == slots.size() || ++count > slots.get(slot).max() || !isSurelyValid(child)) {
                return false;
            }
        }
        for (; slot < slots.size(); slot++, count = 0) {
            if (count < slots.get(slot).min()) {
                return false;
            }
        }
        return true;
    }

    private boolean extras(Element element) {
        for (Node node : element.nodes()) {
            if (!(node instanceof Element child)
                    || !(child.name().equals("extra") || child.name().equals("extras"))
                    || !isSurelyValid(child)) {
                return false;
            }
        }
        return true;
    }

    private static boolean attributes(Map<String, String> attributes, ElementType type) {
        for (String wanted : type.required()) {
            if (!attributes.containsKey(wanted)) {
                return false;
            }
        }
        if (!attributes.isEmpty()) {
            for (Map.Entry<String, String> attribute : attributes.entrySet()) {
                if (!type.attributes().contains(attribute.getKey())
                        || (MOMENTS.contains(attribute.getKey()) && !isMoment(attribute.getValue()))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** A day that every month has, an hour of every day: the others are for the validator. */
    private static boolean isMoment(String text) {
        return text.length() == MOMENT
                && number(text, 0, 4) >= 1000
                && text.charAt(4) == '-'
                && isBetween(number(text, 5, 7), 1, 12)
                && text.charAt(7) == '-'
                && isBetween(number(text, 8, 10), 1, 28)
                && text.charAt(10) == 'T'
                && isBetween(number(text, 11, 13), 0, 23)
                && text.charAt(13) == ':'
                && isBetween(number(text, 14, 16), 0, 59)
                && text.charAt(16) == ':'
                && isBetween(number(text, 17, 19), 0, 59);
    }

    private static boolean isBetween(int number, int least, int most) {
        return number >= least && number <= most;
    }

    /** -1 when there are other characters than digits. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
