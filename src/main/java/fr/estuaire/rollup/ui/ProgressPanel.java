package fr.estuaire.rollup.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.function.SerializableRunnable;
import fr.estuaire.rollup.Comptes;
import fr.estuaire.rollup.RunReport;
import org.jspecify.annotations.Nullable;

/** The beginning and the end of the roll-up that a page of this node started: followed as long as the page is open. */
class ProgressPanel extends Div {
    private final transient RunningRollup running;
    private final SerializableRunnable whenOver;
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph words = new Paragraph();
    private transient @Nullable Runnable unfollow;

    /** @param whenOver what the page does at the end of a run */
    ProgressPanel(RunningRollup running, SerializableRunnable whenOver) {
        this.running = running;
        this.whenOver = whenOver;
        addClassName("feuille");
        getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", "Avancement de la consolidation");
        add(words, bar);
        setVisible(false);
        running.find().filter(state -> !state.isOver()).ifPresent(this::show);
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the page shows it when it can
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        unfollow = running.follow(state -> ui.access(() -> told(state)));
        running.find().filter(state -> !state.isOver()).ifPresent(this::show);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (unfollow != null) {
            unfollow.run();
        }
    }

    private void told(RunningRollup.State state) {
        show(state);
        if (state.isOver()) {
            whenOver.run();
        }
    }

    private void show(RunningRollup.State state) {
        // once it has begun, the page shows it territory by territory, as it shows those of the other nodes
        setVisible(state.isOver() || state.progress() == null);
        bar.setVisible(!state.isOver());
        words.setText(sentence(state));
        bar.setIndeterminate(true);
    }

    private static String sentence(RunningRollup.State state) {
        if (state.refusal() != null) {
            return state.refusal();
        }
        RunReport report = state.report();
        if (report != null) {
            if (report.total().equals(Comptes.AUCUN)) {
                return "L’exécution %d est terminée, mais n’a trouvé aucun flux nouveau à lire\u00A0: l’exécution dit pourquoi, territoire par territoire."
                        .formatted(report.execution());
            }
            return "L’exécution %d est terminée\u00A0: %s.".formatted(report.execution(), Words.counts(report.total()));
        }
        return "La consolidation démarre. Vous pouvez quitter cette page\u00A0: elle continuera.";
    }
}
