package fr.estuaire.rollup.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.function.SerializableRunnable;
import fr.estuaire.rollup.RunAtWork;
import fr.estuaire.rollup.RunAtWork.Etape;
import fr.estuaire.rollup.RunWatch;
import fr.estuaire.rollup.Station;
import fr.estuaire.rollup.Statut;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Badge;
import fr.estuaire.shared.ui.Facts;
import fr.estuaire.shared.ui.Section;
import fr.estuaire.shared.ui.Tone;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The run at work, territory by territory, whichever node began it; not there when none is. */
class AtWorkPanel extends Div {
    private static final int NAMED = 30;

    private final transient FollowedRun followed;
    private final SerializableRunnable whenOver;
    private transient @Nullable Runnable unfollow;
    private boolean shown;

    /** @param whenOver what the page does when a run that it showed is over */
    AtWorkPanel(RunWatch watch, FollowedRun followed, SerializableRunnable whenOver) {
        this.followed = followed;
        this.whenOver = whenOver;
        addClassName("au-travail");
        show(watch.findAtWork());
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the page shows it when it can
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        unfollow = followed.follow(run -> ui.access(() -> told(run)));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (unfollow != null) {
            unfollow.run();
        }
    }

    private void told(Optional<RunAtWork> run) {
        boolean over = shown && run.isEmpty();
        show(run);
        if (over) {
            whenOver.run();
        }
    }

    private void show(Optional<RunAtWork> run) {
        removeAll();
        shown = run.isPresent();
        setVisible(shown);
        run.ifPresent(found -> add(sheet(found)));
    }

    private static Section sheet(RunAtWork run) {
        Section sheet = new Section("Consolidation en cours", facts(run));
        sheet.actions(
                run.isAlive()
                        ? new Badge("Exécution " + run.execution(), Tone.INFO)
                        : new Badge("Sans signe de vie", Tone.WARNING));
        ProgressBar bar = new ProgressBar(0, 1, run.part());
        bar.getElement().setAttribute("aria-label", "Avancement de la consolidation");
        sheet.add(bar);
        if (!run.faites().isEmpty()) {
            sheet.add(new Paragraph("Jusqu’ici\u00A0: " + Words.counts(run.total()) + "."));
        }
        if (!run.isAlive()) {
            sheet.add(new Paragraph(
                    "Aucun nœud n’y travaille en ce moment. Un nœud la reprendra de lui-même en moins d’une minute\u00A0; sinon,"
                            + " lancez la consolidation\u00A0: elle finira d’abord celle-ci."));
        }
        sheet.add(steps(run.enCours()));
        if (!run.aFaire().isEmpty()) {
            sheet.add(toDo(run.aFaire()));
        }
        return sheet;
    }

    private static Facts facts(RunAtWork run) {
        long failed = run.faites().stream()
                .filter(etape -> etape.statut() == Statut.ECHEC)
                .count();
        long held = run.faites().stream()
                .filter(etape -> etape.statut() == Statut.RETENUE)
                .count();
        return new Facts()
                .add("Lancée", Words.dateTime(run.debut()) + ", par " + run.par())
                .add("Territoires", run.faites().size() + " sur " + run.etapes().size())
                .add("Temps écoulé", Words.duration(run.ecoule()))
                .add("Temps restant", run.findReste().map(Words::rest).orElse("en cours d’estimation"))
                .add("Retenus", held == 0 ? "" : FrenchText.count(held, "flux", "flux"))
                .add("Échecs", failed == 0 ? "" : FrenchText.count(failed, "territoire"))
                .add(
                        "Reprises",
                        run.reprises() == 0
                                ? ""
                                : FrenchText.count(run.reprises(), "territoire repris", "territoires repris")
                                        + " à un nœud arrêté");
    }

    private static Div steps(List<Etape> atWork) {
        Div cards = new Div();
        cards.addClassName("etapes");
        atWork.forEach(etape -> cards.add(card(etape)));
        cards.setVisible(!atWork.isEmpty());
        return cards;
    }

    private static Div card(Etape etape) {
        Station station = etape.station();
        Div head = new Div(
                new H3(etape.nom()),
                etape.vivant()
                        ? new Span(station == null ? etape.statut().libelle() : station.libelle())
                        : new Badge("Sans signe de vie", Tone.WARNING));
        head.addClassName("etape-tete");
        ProgressBar bar = new ProgressBar(0, 1, etape.part());
        bar.getElement().setAttribute("aria-label", "Lecture du flux de " + etape.nom());
        Div card = new Div(head, bar, details(etape));
        card.addClassName("etape");
        return card;
    }

    private static Facts details(Etape etape) {
        return new Facts()
                .add("Lu", Words.bytes(etape.octetsLus()) + " sur " + Words.bytes(etape.octets()))
                .add("Formations lues", FrenchText.number(etape.lues()))
                .add("Depuis", Words.duration(etape.ecoule()))
                .add("Reste", etape.findReste().map(Words::rest).orElse(""))
                .add("Nœud", etape.noeud())
                .add("Reprises", etape.reprises() == 0 ? "" : FrenchText.number(etape.reprises()));
    }

    private static Paragraph toDo(List<Etape> left) {
        String names = left.stream().limit(NAMED).map(Etape::nom).collect(Collectors.joining(", "));
        return new Paragraph("À faire\u00A0: " + names + (left.size() > NAMED ? "…" : "."));
    }
}
