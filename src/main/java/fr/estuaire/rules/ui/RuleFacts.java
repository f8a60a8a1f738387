package fr.estuaire.rules.ui;

import fr.estuaire.quality.Severity;
import fr.estuaire.reference.Register;
import fr.estuaire.rules.Reglage;
import fr.estuaire.rules.RegleIci;
import fr.estuaire.rules.RegleIci.Origine;
import fr.estuaire.rules.RegleNationale;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Facts;
import fr.estuaire.shared.ui.Section;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/** What there is to know of a rule at a glance: how serious it is here and why, what it rests on. */
final class RuleFacts {
    private RuleFacts() {}

    static Section of(RegleIci rule, ZoneId zone) {
        Facts facts = new Facts()
                .add("Gravité ici", rule.ici().label() + ", " + why(rule, zone))
                .add("Gravité habituelle", rule.rule().severity().label())
                .add(
                        "Gravité décidée par la nation",
                        rule.commune() == rule.rule().severity()
                                ? null
                                : rule.commune().label())
                .add("Conséquence ici", consequence(rule))
                .add("Ce qu’un territoire peut choisir", latitude(rule))
                .add("Registres consultés", registers(rule))
                .add("Sans objet ici", lacking(rule))
                .add("État", state(rule, zone))
                .add("Source", rule.rule().source());
        return new Section("Repères", facts);
    }

    static String why(RegleIci rule, ZoneId zone) {
        Reglage reglage = rule.reglage();
        if (rule.origine() == Origine.PAGE && reglage != null) {
            return "décidée par %s le %s\u00A0: «\u00A0%s\u00A0»"
                    .formatted(reglage.par(), FrenchText.dateTime(reglage.le(), zone), reglage.motif());
        }
        return rule.origine().label();
    }

    private static String consequence(RegleIci rule) {
        if (!rule.applies()) {
            return "Aucune : la règle ne s’applique pas ici.";
        }
        return switch (rule.ici()) {
            case BLOCKING -> "Le fichier entier est refusé.";
            case ISOLATING -> "L’offre ne peut pas être soumise ; livrée, elle est mise de côté et les autres passent.";
            case WARNING -> "L’offre passe ; quelqu’un devrait la corriger.";
            case HINT -> "L’offre passe ; elle gagnerait à être reprise.";
        };
    }

    private static String latitude(RegleIci rule) {
        List<Severity> choices = rule.choices();
        return choices.size() == 1
                ? "Rien : elle a la même gravité partout."
                : choices.stream().map(Severity::label).collect(Collectors.joining(", "));
    }

    private static String registers(RegleIci rule) {
        return rule.rule().registers().stream()
                .sorted()
                .map(register -> register.label() + (loaded(rule, register) ? " (chargé)" : " (pas encore chargé)"))
                .collect(Collectors.joining(", "));
    }

    private static boolean loaded(RegleIci rule, Register register) {
        return !rule.absents().contains(register);
    }

    private static String lacking(RegleIci rule) {
        return rule.sansObjet().isEmpty()
                ? ""
                : "La règle parle de ce qui n’existe pas dans le territoire\u00A0: "
                        + RuleWords.traits(rule.sansObjet()) + ".";
    }

    private static String state(RegleIci rule, ZoneId zone) {
        RegleNationale nation = rule.nationale();
        return nation == null
                ? "Toujours en vigueur : les moteurs de contrôle la portent eux-mêmes."
                : nation.etat().label() + " depuis le " + FrenchText.dateTime(nation.le(), zone);
    }
}
