package fr.estuaire.quality;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.Node;
import fr.estuaire.lheo.Position;
import fr.estuaire.lheo.Text;

/** Makes findings from what a rule says and where. */
final class Findings {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private Findings() {}

    static Finding of(RuleContext context, RuleDescription rule, Part where, String message) {
        return new Finding(
                rule.code(),
                context.severityOf(rule),
                where.element().position(),
                where.path(),
                nearestNumero(where),
                value(where.element()),
                message,
                rule.remedy());
    }

    static Finding of(
            RuleContext context, RuleDescription rule, Position position, String path, String numero, String message) {
        return new Finding(rule.code(), context.severityOf(rule), position, path, numero, "", message, rule.remedy());
    }

    private static String nearestNumero(Part where) {
        for (Part part = where; !part.isAbsent(); part = part.parent()) {
            String numero = part.attribute("numero");
            if (!numero.isEmpty()) {
                return numero;
            }
        }
        return "";
    }

    /** Names and texts below an element, without its attributes: stamps change when nothing else does. */
    private static String value(Element element) {
        return Long.toHexString(hash(element, FNV_OFFSET));
    }

    private static long hash(Element element, long start) {
        long hash = hash(element.name(), start);
        for (Node node : element.nodes()) {
            hash = switch (node) {
                case Element child -> hash(child, hash);
                case Text text -> hash(text.value(), hash);
            };
        }
        return hash;
    }

    /** FNV-1a, the same on every machine and in every version. */
    private static long hash(String text, long start) {
        long hash = start;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return (hash ^ 0xFF) * FNV_PRIME;
    }
}
