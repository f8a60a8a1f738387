package fr.estuaire.rollup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.rollup.Rollup;
import fr.estuaire.rollup.RunHistory;
import fr.estuaire.rollup.RunHistory.Line;
import fr.estuaire.rollup.RunHistory.Withdrawal;
import fr.estuaire.rollup.RunReport;
import fr.estuaire.rollup.Statut;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Ask;
import fr.estuaire.shared.ui.Facts;
import fr.estuaire.shared.ui.Messages;
import fr.estuaire.shared.ui.Section;
import java.util.List;

/** A feed that was held: why, what it would change, and the two decisions. */
class HeldPanel extends Div {
    private final transient Rollup rollup;
    private final transient CurrentPerson person;
    private final transient Line line;
    private final SerializableRunnable decided;

    /** @param decided what the page does once somebody has decided */
    HeldPanel(Line line, RunHistory history, Rollup rollup, CurrentPerson person, SerializableRunnable decided) {
        this.rollup = rollup;
        this.person = person;
        this.line = line;
        this.decided = decided;
        Section sheet = new Section(line.nom(), reasons(), comparison());
        sheet.actions(Words.badge(line.statut()));
        List<Withdrawal> going = history.listWithdrawals(line.id());
        if (!going.isEmpty()) {
            sheet.add(examples(going));
        }
        sheet.add(buttons());
        add(sheet);
    }

    /** All that is out of its limits, then what is to be done. */
    private Div reasons() {
        Div reasons = new Div();
        String.valueOf(line.motif()).lines().forEach(sentence -> reasons.add(new Paragraph(sentence)));
        return reasons;
    }

    private Facts comparison() {
        return new Facts()
                .add("Catalogue", amount(line.avantFormations(), line.avantSessions()))
                .add("Flux retenu", amount(line.comptes().lues(), line.comptes().sessions()))
                .add("S’il est appliqué", Words.counts(line.comptes()))
                .add(
                        "Reçu",
                        line.sourceAt() == null ? null : Words.dateTime(line.sourceAt()) + ", par " + line.source())
                .add("Exécution", String.valueOf(line.execution()));
    }

    private RouterLink limits() {
        RouterLink link = new RouterLink("Limites de la garde", LimitesGardeView.class);
        link.setQueryParameters(QueryParameters.of("territoire", line.territoire()));
        return link;
    }

    private static String amount(int formations, int sessions) {
        return FrenchText.count(formations, "formation") + ", " + FrenchText.count(sessions, "session");
    }

    private Details examples(List<Withdrawal> going) {
        UnorderedList list = new UnorderedList();
        going.forEach(
                one -> list.add(new ListItem("%s, %s (%s)".formatted(one.intitule(), one.organisme(), one.numero()))));
        int others = line.comptes().retirees() - going.size();
        if (others > 0) {
            list.add(new ListItem("et " + FrenchText.count(others, "autre") + "."));
        }
        return new Details("Exemples de formations qui seraient retirées", list);
    }

    private Div buttons() {
        Button apply = new Button("Appliquer quand même", VaadinIcon.CHECK.create(), event -> askToApply());
        Button reject = new Button("Écarter ce flux", VaadinIcon.BAN.create(), event -> askToReject());
        reject.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div buttons = new Div(apply, reject, limits());
        buttons.addClassName("page-actions");
        return buttons;
    }

    private void askToApply() {
        new Ask(
                        "Appliquer le flux de %s\u00A0?".formatted(line.nom()),
                        "Le catalogue en fera tout de suite\u00A0: %s.".formatted(Words.counts(line.comptes())))
                .danger()
                .decideWithReason("Pourquoi ce flux est juste", "Appliquer", this::apply);
    }

    private void apply(String reason) {
        RunReport report = rollup.release(line.id(), person.get().identifiant(), reason);
        if (report.territories().getFirst().statut() == Statut.APPLIQUEE) {
            Messages.done("Le flux de %s est appliqué.".formatted(line.nom()));
        } else {
            Messages.refused(report.territories().getFirst().findMotif().orElse("Le flux n’a pas pu être appliqué."));
        }
        decided.run();
    }

    private void askToReject() {
        new Ask(
                        "Écarter le flux de %s\u00A0?".formatted(line.nom()),
                        "Le catalogue reste tel qu’il est jusqu’au prochain flux du territoire.")
                .decideWithReason("Pourquoi ce flux est faux", "Écarter", this::reject);
    }

    private void reject(String reason) {
        rollup.reject(line.id(), person.get().identifiant(), reason);
        Messages.done("Le flux de %s est écarté.".formatted(line.nom()));
        decided.run();
    }
}
