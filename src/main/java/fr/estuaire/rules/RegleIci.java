package fr.estuaire.rules;

import fr.estuaire.quality.RuleDescription;
import fr.estuaire.quality.Severity;
import fr.estuaire.quality.Trait;
import fr.estuaire.reference.Register;
import fr.estuaire.rules.RegleNationale.Etat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it counts where one works.
 *
 * @param etat whether it counts at all
 * @param commune the severity of all, unless a territory changes it
 * @param ici the severity here
 * @param origine who decided the severity here
 * @param nationale what the nation decided; null for what the engines find themselves
 * @param reglage what the administration of the territory decided, if it did; it may not count any more
 * @param sansObjet what the rule speaks of and does not exist here
 * @param absents registers that it needs and that are not loaded
 */
public record RegleIci(
        RuleDescription rule,
        Etat etat,
        Severity commune,
        Severity ici,
        Origine origine,
        @Nullable RegleNationale nationale,
        @Nullable Reglage reglage,
        Set<Trait> sansObjet,
        Set<Register> absents) {
    public RegleIci {
        sansObjet = Set.copyOf(sansObjet);
        absents = Set.copyOf(absents);
    }

    /** Who decided a severity, each taking the place of those before. */
    public enum Origine {
        HABITUELLE("gravité habituelle"),
        NATION("décision nationale"),
        FICHIER("fichier du territoire"),
        PAGE("administration du territoire");

        private final String label;

        Origine(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public String code() {
        return rule.code();
    }

    /** The severities that a territory may give to the rule, the most serious first; one when there is no choice. */
    public List<Severity> choices() {
        return KnownRules.choices(rule, commune);
    }

    /** Whether the rule may say something here today. */
    public boolean applies() {
        return etat == Etat.EN_VIGUEUR && sansObjet.isEmpty() && absents.isEmpty();
    }
}
