package fr.estuaire.reference.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.function.SerializableRunnable;
import fr.estuaire.reference.ImportListener.Progress;
import fr.estuaire.reference.ImportReport;
import fr.estuaire.reference.ImportStatus;
import fr.estuaire.reference.Register;
import fr.estuaire.shared.FrenchText;
import org.jspecify.annotations.Nullable;

/** How far the import of a register has come: follows it as long as the page is open. */
class ImportProgress extends Div {
    private final transient RunningImports running;
    private final Register register;
    private final SerializableRunnable whenOver;
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph words = new Paragraph();
    private transient @Nullable Runnable unfollow;

    /** @param whenOver what the page does at the end of an import */
    ImportProgress(RunningImports running, Register register, SerializableRunnable whenOver) {
        this.running = running;
        this.register = register;
        this.whenOver = whenOver;
        addClassName("feuille");
        getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", "Avancement de l’import");
        add(words, bar);
        setVisible(false);
        running.find(register).filter(state -> !state.isOver()).ifPresent(this::show);
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the page shows it when it can
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        unfollow = running.follow(state -> {
            if (state.register() == register) {
                ui.access(() -> told(state));
            }
        });
        running.find(register).filter(state -> !state.isOver()).ifPresent(this::show);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (unfollow != null) {
            unfollow.run();
        }
    }

    private void told(RunningImports.State state) {
        show(state);
        if (state.isOver()) {
            whenOver.run();
        }
    }

    private void show(RunningImports.State state) {
        setVisible(true);
        bar.setVisible(!state.isOver());
        words.setText(sentence(state));
        words.setClassName("refus", isRefused(state));
        Progress progress = state.progress();
        bar.setIndeterminate(progress == null);
        bar.setValue(progress == null ? 0 : progress.share());
    }

    private static boolean isRefused(RunningImports.State state) {
        ImportReport report = state.report();
        return state.refusal() != null || (report != null && report.statut() == ImportStatus.REFUSE);
    }

    private static String sentence(RunningImports.State state) {
        if (state.refusal() != null) {
            return state.refusal();
        }
        ImportReport report = state.report();
        if (report != null) {
            return "L’import de « %s » est terminé : %s. %s"
                    .formatted(
                            state.nomFichier(),
                            report.statut().label(),
                            report.line().findMotif().orElse(ImportWords.counts(report.comptes()) + "."));
        }
        Progress progress = state.progress();
        return progress == null
                ? "L’import de « %s » démarre. Vous pouvez quitter cette page : il continuera."
                        .formatted(state.nomFichier())
                : "%s, %d\u00A0%% du fichier. Vous pouvez quitter cette page : l’import continuera."
                        .formatted(
                                FrenchText.count(progress.lignes(), "ligne lue", "lignes lues"),
                                Math.round(100 * progress.share()));
    }
}
