package fr.estuaire.rules.ui;

import com.vaadin.flow.component.html.Anchor;
import fr.estuaire.rules.KnownRules;

/** The way from a finding to the rule that made it. */
public final class RuleLink extends Anchor {
    private RuleLink(String code, String words) {
        super("regles/" + code, words);
        setTitle(code);
        addClassName("lien-regle");
    }

    /** What the rule looks for, as a link: for lists that have a column of rules. */
    public static RuleLink inWords(String code) {
        return new RuleLink(code, KnownRules.summary(code));
    }

    /** « Voir la règle »: beside a finding that already says what is wrong. */
    public static RuleLink aside(String code) {
        RuleLink link = new RuleLink(code, "Voir la règle");
        link.setAriaLabel("Voir la règle\u00A0: " + KnownRules.summary(code));
        return link;
    }
}
