package fr.estuaire.reference.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableRunnable;
import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.reference.ImportLine;
import fr.estuaire.reference.RegisterImports;
import fr.estuaire.reference.RegisterStatus;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Ask;
import fr.estuaire.shared.ui.Facts;
import fr.estuaire.shared.ui.Messages;
import fr.estuaire.shared.ui.Section;

/** A file that was held: why, what it would change, and the two decisions. */
class HeldImport extends Div {
    private final transient RegisterImports imports;
    private final transient RunningImports running;
    private final transient CurrentPerson person;
    private final transient ImportLine line;
    private final SerializableRunnable decided;

    /** @param decided what the page does once somebody has decided */
    HeldImport(
            ImportLine line,
            RegisterStatus status,
            RegisterImports imports,
            RunningImports running,
            CurrentPerson person,
            SerializableRunnable decided) {
        this.imports = imports;
        this.running = running;
        this.person = person;
        this.line = line;
        this.decided = decided;
        Section sheet = new Section(
                "« %s » attend une décision".formatted(line.nomFichier()),
                new Paragraph(line.findMotif().orElse("Ce fichier est retenu.")),
                new Facts()
                        .add("Répertoire", FrenchText.count(status.presentes(), "ligne présente", "lignes présentes"))
                        .add("Fichier retenu", FrenchText.count(line.comptes().lues(), "ligne lue", "lignes lues"))
                        .add("S’il est appliqué", ImportWords.counts(line.comptes()))
                        .add("Version", ImportWords.version(line.version(), line.versionLe()))
                        .add("Reçu", ImportWords.dateTime(line.debut()) + ", par " + line.par()));
        sheet.actions(ImportWords.badge(line));
        sheet.add(buttons());
        add(sheet);
    }

    private Div buttons() {
        Button apply = new Button("Appliquer quand même", VaadinIcon.CHECK.create(), event -> askToApply());
        Button reject = new Button("Écarter ce fichier", VaadinIcon.BAN.create(), event -> askToReject());
        reject.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div buttons = new Div(apply, reject);
        buttons.addClassName("page-actions");
        return buttons;
    }

    private void askToApply() {
        new Ask(
                        "Appliquer « %s » ?".formatted(line.nomFichier()),
                        "Le répertoire en fera : %s. Les offres de tous les territoires sont contrôlées d’après lui."
                                .formatted(ImportWords.counts(line.comptes())))
                .danger()
                .decideWithReason("Pourquoi ce fichier est juste", "Appliquer", reason -> {
                    if (!running.release(
                            line.register(),
                            line.id(),
                            line.nomFichier(),
                            reason,
                            person.get().identifiant())) {
                        throw new IllegalStateException(
                                "Un import de ce répertoire est en cours : attendez sa fin, puis recommencez.");
                    }
                    decided.run();
                });
    }

    private void askToReject() {
        new Ask(
                        "Écarter « %s » ?".formatted(line.nomFichier()),
                        "Le répertoire reste tel qu’il est jusqu’au prochain fichier.")
                .decideWithReason("Pourquoi ce fichier est faux", "Écarter", reason -> {
                    imports.reject(line.id(), reason);
                    Messages.done("Le fichier est écarté.");
                    decided.run();
                });
    }
}
