package fr.estuaire.rules;

import fr.estuaire.quality.RuleDescription;
import fr.estuaire.quality.Severity;
import fr.estuaire.quality.Trait;
import fr.estuaire.reference.References;
import fr.estuaire.reference.Register;
import fr.estuaire.rules.RegleIci.Origine;
import fr.estuaire.rules.RegleNationale.Etat;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Weighs each rule: its usual severity, then what the nation, the file of the territory and its administration decided, the
 * last one that the rule allows being right. A decision that the rule allows no longer has no effect and stays on record.
 *
 * @param national by code of the rule
 * @param fichier the words of the territory's file, by code of the rule
 * @param reglages those in force, by code of the rule
 * @param traits what exists in the territory
 */
record Weighing(
        Map<String, RegleNationale> national,
        Map<String, String> fichier,
        Map<String, Reglage> reglages,
        Set<Trait> traits,
        References references) {

    List<RegleIci> all() {
        return KnownRules.list().stream().map(this::weigh).toList();
    }

    RegleIci weigh(RuleDescription rule) {
        @Nullable RegleNationale nation = national.get(rule.code());
        Severity common = common(rule, nation);
        List<Severity> choices = KnownRules.choices(rule, common);
        Severity here = common;
        Origine origin = common == rule.severity() ? Origine.HABITUELLE : Origine.NATION;
        Optional<Severity> written = Optional.ofNullable(fichier.get(rule.code()))
                .flatMap(SeverityWords::read)
                .filter(choices::contains);
        if (written.isPresent()) {
            here = written.get();
            origin = Origine.FICHIER;
        }
        @Nullable Reglage reglage = reglages.get(rule.code());
        if (reglage != null && choices.contains(reglage.severite())) {
            here = reglage.severite();
            origin = Origine.PAGE;
        }
        Etat etat = nation == null ? Etat.EN_VIGUEUR : nation.etat();
        return new RegleIci(rule, etat, common, here, origin, nation, reglage, lacking(rule), missing(rule));
    }

    /** What is wrong in the territory's file, one French sentence each. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        fichier.forEach((code, word) -> problem(code, word).ifPresent(problems::add));
        return problems.stream().sorted().toList();
    }

    private Optional<String> problem(String code, String word) {
        Optional<RuleDescription> rule = KnownRules.find(code);
        if (rule.isEmpty()) {
            return Optional.of(
                    "Le fichier du territoire règle « %s », qui n’est le code d’aucune règle : corrigez-le ou retirez-le."
                            .formatted(code));
        }
        Optional<Severity> severity = SeverityWords.read(word);
        if (severity.isEmpty()) {
            return Optional.of(
                    "Le fichier du territoire donne à la règle « %s » la gravité « %s » ; il faut a-ecarter, avertissement ou conseil."
                            .formatted(code, word));
        }
        List<Severity> choices = KnownRules.choices(rule.get(), common(rule.get(), national.get(code)));
        return choices.contains(severity.get())
                ? Optional.empty()
                : Optional.of(
                        "Le fichier du territoire donne à la règle « %s » la gravité « %s », qu’elle ne peut pas prendre : elle peut être « %s »."
                                .formatted(
                                        code,
                                        word,
                                        choices.stream().map(Severity::label).collect(Collectors.joining(" », « "))));
    }

    private static Severity common(RuleDescription rule, @Nullable RegleNationale nation) {
        return nation == null || nation.gravite() == null ? rule.severity() : nation.gravite();
    }

    private Set<Trait> lacking(RuleDescription rule) {
        Set<Trait> lacking = EnumSet.noneOf(Trait.class);
        lacking.addAll(rule.traits());
        lacking.removeAll(traits);
        return lacking;
    }

    private Set<Register> missing(RuleDescription rule) {
        return rule.registers().stream()
                .filter(register -> !references.has(register))
                .collect(Collectors.toSet());
    }
}
