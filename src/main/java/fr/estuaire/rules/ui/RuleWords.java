package fr.estuaire.rules.ui;

import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import fr.estuaire.quality.Trait;
import fr.estuaire.reference.Register;
import fr.estuaire.rules.RegleIci;
import fr.estuaire.rules.RegleIci.Origine;
import fr.estuaire.rules.RegleNationale.Etat;
import fr.estuaire.rules.Repetition;
import fr.estuaire.shared.ui.Badge;
import fr.estuaire.shared.ui.Tone;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Rules and rehearsals in the words of these pages. */
final class RuleWords {
    private RuleWords() {}

    /** What sets a rule apart here; none for a rule that simply counts as everywhere. */
    static List<Badge> states(RegleIci rule) {
        List<Badge> badges = new ArrayList<>();
        if (rule.etat() == Etat.EN_REPETITION) {
            badges.add(new Badge("En répétition : ne compte pas encore", Tone.INFO));
        }
        if (!rule.sansObjet().isEmpty()) {
            badges.add(new Badge("Sans objet ici", Tone.NEUTRAL));
        }
        if (!rule.absents().isEmpty()) {
            badges.add(new Badge("Registre à charger", Tone.NEUTRAL));
        }
        if (rule.origine() == Origine.PAGE || rule.origine() == Origine.FICHIER) {
            badges.add(new Badge("Réglée ici", Tone.INFO));
        }
        return badges;
    }

    static Badge badge(Repetition.Statut statut) {
        return new Badge(
                statut.label(),
                switch (statut) {
                    case EN_COURS -> Tone.INFO;
                    case TERMINEE -> Tone.SUCCESS;
                    case ANNULEE -> Tone.NEUTRAL;
                    case ECHEC, INTERROMPUE -> Tone.DANGER;
                });
    }

    static String traits(Collection<Trait> traits) {
        return traits.stream()
                .sorted()
                .map(trait -> switch (trait) {
                    case SIRET -> "le SIRET des organismes";
                    case NDA -> "le numéro de déclaration d’activité";
                    case QUALIOPI -> "la certification Qualiopi";
                })
                .collect(Collectors.joining(", "));
    }

    static String registers(Collection<Register> registers) {
        return registers.stream().sorted().map(Register::label).collect(Collectors.joining(", "));
    }

    /** « Voir la règle » inside the application: no reload. */
    static RouterLink link(RegleIci rule) {
        return new RouterLink(rule.rule().summary(), RegleView.class, parameters(rule.code()));
    }

    static RouteParameters parameters(String code) {
        return new RouteParameters(RegleView.CODE, code);
    }
}
