package fr.estuaire.quality;

import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.Located;
import fr.estuaire.lheo.Position;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes findings from what a rule says and where. */
final class Findings {
    private Findings() {}

    static Finding of(RuleContext context, RuleDescription rule, Located where, String message) {
        return of(context, rule, where.element().position(), where.path(), nearestNumero(where), message);
    }

    static Finding of(
            RuleContext context, RuleDescription rule, Position position, String path, String numero, String message) {
        return new Finding(rule.code(), context.severityOf(rule), position, path, numero, message, rule.remedy());
    }

    private static String nearestNumero(Located where) {
        for (@Nullable Located located = where; located != null; located = located.parent()) {
            Optional<String> numero = Optional.of(located.element()).flatMap(Element::numero);
            if (numero.isPresent()) {
                return numero.get();
            }
        }
        return "";
    }
}
