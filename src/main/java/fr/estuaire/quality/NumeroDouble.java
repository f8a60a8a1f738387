package fr.estuaire.quality;

import fr.estuaire.shared.LongSet;

/** Two formations of a feed under one number: consumers would keep one of them, nobody knows which. */
final class NumeroDouble implements FeedRule {
    @Override
    public RuleDescription description() {
        return EngineRules.NUMERO_DOUBLE;
    }

    @Override
    public Run start() {
        LongSet seen = new LongSet();
        return (context, formation, reporter) -> {
            String numero = formation.root().attribute("numero");
            if (!numero.isEmpty() && !seen.add(new Fingerprint().add(numero).value())) {
                reporter.report(
                        formation.root(),
                        "Le numéro « %s » est déjà celui d’une autre formation du fichier.".formatted(numero));
            }
        };
    }
}
