package fr.estuaire.quality;

import java.util.List;

/** Two actions of a formation, or two sessions of an action, under one number: consumers keep only one. */
final class NumeroInterneDouble implements Rule {
    @Override
    public RuleDescription description() {
        return RuleDescription.of(
                NumeroInterneDouble.class,
                Severity.WARNING,
                "Deux actions, ou deux sessions d’une action, portent le même numéro.",
                "Donnez à chacune un numéro unique.",
                "France Travail, clé formation, action, session ; data-inclusion, unicité du numéro");
    }

    @Override
    public void check(RuleContext context, FormationElements formation, Reporter reporter) {
        check(formation.named("action"), "action", reporter);
        check(formation.named("session"), "session", reporter);
    }

    private static void check(List<Part> parts, String noun, Reporter reporter) {
        for (int i = 1; i < parts.size(); i++) {
            String numero = parts.get(i).attribute("numero");
            for (int j = 0; j < i && !numero.isEmpty(); j++) {
                if (parts.get(j).parent() == parts.get(i).parent()
                        && numero.equals(parts.get(j).attribute("numero"))) {
                    reporter.report(
                            parts.get(i), "Le numéro « %s » est déjà celui d’une autre %s.".formatted(numero, noun));
                    break;
                }
            }
        }
    }
}
