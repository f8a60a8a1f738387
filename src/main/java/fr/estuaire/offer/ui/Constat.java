package fr.estuaire.offer.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.estuaire.quality.Finding;
import fr.estuaire.quality.Severity;
import fr.estuaire.rules.ui.RuleLink;
import fr.estuaire.shared.ui.Tone;

/** What a rule says of a field, beside it: what is wrong, what to do. */
final class Constat extends Div {
    Constat(Finding finding) {
        Tone tone = finding.severity().isAtLeast(Severity.ISOLATING) ? Tone.DANGER : Tone.WARNING;
        addClassNames("constat", tone.cssClass());
        com.vaadin.flow.component.icon.Icon icon = tone.icon().create();
        icon.getElement().setAttribute("aria-hidden", "true");
        add(
                icon,
                new Span(finding.message() + " "),
                new Span(finding.remedy() + " "),
                RuleLink.aside(finding.ruleCode()));
    }
}
