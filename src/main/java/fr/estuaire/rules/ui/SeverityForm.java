package fr.estuaire.rules.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import fr.estuaire.quality.Severity;
import fr.estuaire.rules.RegleIci;
import fr.estuaire.rules.RuleSettings;
import fr.estuaire.shared.ui.Messages;
import fr.estuaire.shared.ui.Refusal;
import fr.estuaire.shared.ui.Section;

/** Where the administration of a territory makes a rule more or less serious for its offers. */
final class SeverityForm extends Div {
    private static final int MAX_REASON = 1000;

    private final transient RegleIci rule;
    private final transient RuleSettings settings;
    private final transient Runnable changed;
    private final RadioButtonGroup<Severity> severity = new RadioButtonGroup<>("Nouvelle gravité");
    private final TextArea reason = new TextArea("Pourquoi");
    private final Refusal refusal = new Refusal();

    /** @param changed shows the rule as it stands after the decision */
    SeverityForm(RegleIci rule, RuleSettings settings, Runnable changed) {
        this.rule = rule;
        this.settings = settings;
        this.changed = changed;
        add(rule.choices().size() > 1 ? form() : fixed());
    }

    private static Section fixed() {
        return new Section(
                "Gravité dans votre territoire",
                new Paragraph("Cette règle a la même gravité partout : elle ne se règle pas ici."));
    }

    private Section form() {
        severity.setItems(rule.choices());
        severity.setItemLabelGenerator(Severity::label);
        severity.setValue(rule.ici());
        reason.setHelperText("Ce motif reste dans l’historique de la règle.");
        reason.setMaxLength(MAX_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        Button save = new Button("Changer la gravité", VaadinIcon.CHECK.create(), event -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button reset = new Button("Revenir à la gravité habituelle", VaadinIcon.ROTATE_LEFT.create(), event -> reset());
        reset.setVisible(rule.reglage() != null);
        Div buttons = new Div(save, reset);
        buttons.addClassName("filtres");
        return new Section("Gravité dans votre territoire", severity, reason, refusal, buttons);
    }

    private void save() {
        refusal.clear();
        try {
            settings.change(rule.code(), severity.getValue(), reason.getValue());
        } catch (IllegalArgumentException | IllegalStateException e) {
            refusal.show(e);
            return;
        }
        Messages.done("La règle est « " + severity.getValue().label() + " » dans votre territoire.");
        changed.run();
    }

    private void reset() {
        try {
            settings.reset(rule.code());
            Messages.done("La règle a retrouvé sa gravité habituelle.");
        } catch (IllegalStateException e) {
            Messages.refused(e);
        }
        changed.run();
    }
}
