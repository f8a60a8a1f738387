package fr.estuaire.rollup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouteParameters;
import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.rollup.Comptes;
import fr.estuaire.rollup.Rollup;
import fr.estuaire.rollup.RunHistory.Line;
import fr.estuaire.rollup.RunReport;
import fr.estuaire.rollup.Statut;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Ask;
import fr.estuaire.shared.ui.Messages;
import java.util.ArrayList;
import java.util.List;

/** Undoes what a run brought to one territory, for a reason, once what that would change was read. */
class UndoButton extends Button {
    private final transient Line line;
    private final transient Rollup rollup;
    private final transient CurrentPerson person;

    UndoButton(Line line, Rollup rollup, CurrentPerson person) {
        super("Annuler cette consolidation pour ce territoire", VaadinIcon.ARROW_BACKWARD.create());
        this.line = line;
        this.rollup = rollup;
        this.person = person;
        addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        addClassName("annuler-consolidation");
        addClickListener(event -> ask());
    }

    private void ask() {
        new Ask(
                        "Annuler la consolidation de %s\u00A0?".formatted(line.nom()),
                        ("Le catalogue du territoire redevient ce qu’il était juste avant\u00A0: %s. Rien n’est effacé\u00A0:"
                                        + " chaque version reste dans l’historique. Ce flux est écarté, le prochain sera repris.")
                                .formatted(preview(line.comptes())))
                .danger()
                .decideWithReason("Pourquoi cette consolidation est fausse", "Revenir à l’état d’avant", this::undo);
    }

    /** What would come and go: the contrary of what the run did. */
    static String preview(Comptes comptes) {
        List<String> words = new ArrayList<>();
        if (comptes.nouvelles() > 0) {
            words.add(FrenchText.count(comptes.nouvelles(), "formation en sort", "formations en sortent"));
        }
        if (comptes.modifiees() > 0) {
            words.add(FrenchText.count(
                    comptes.modifiees(),
                    "formation reprend sa version d’avant",
                    "formations reprennent leur version d’avant"));
        }
        if (comptes.retirees() > 0) {
            words.add(FrenchText.count(comptes.retirees(), "formation y revient", "formations y reviennent"));
        }
        return words.isEmpty() ? "aucune formation ne change" : String.join(", ", words);
    }

    private void undo(String reason) {
        RunReport report = rollup.undo(line.id(), person.get().identifiant(), reason);
        if (report.territories().getFirst().statut() == Statut.APPLIQUEE) {
            Messages.done("Le catalogue de %s est revenu à son état d’avant.".formatted(line.nom()));
            getUI().ifPresent(ui ->
                    ui.navigate(ExecutionView.class, new RouteParameters("id", String.valueOf(report.execution()))));
        } else {
            Messages.refused(
                    report.territories().getFirst().findMotif().orElse("La consolidation n’a pas pu être annulée."));
        }
    }
}
