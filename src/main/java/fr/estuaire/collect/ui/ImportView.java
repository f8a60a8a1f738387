package fr.estuaire.collect.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fr.estuaire.collect.imports.Import;
import fr.estuaire.collect.imports.Import.Statut;
import fr.estuaire.collect.imports.Imports;
import fr.estuaire.collect.lecture.Remarque;
import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.identity.Role;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Ask;
import fr.estuaire.shared.ui.Messages;
import fr.estuaire.shared.ui.Page;
import fr.estuaire.shared.ui.Section;
import fr.estuaire.tenant.Territories;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One import: how far it has come, then what each formation of the file would change, and the decision. */
@Route("importer/:id(\\d{1,18})")
@StyleSheet("estuaire/imports.css")
@RolesAllowed({Role.Nom.ORGANISME, Role.Nom.COLLECTE})
class ImportView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Imports imports;
    private final transient Clock clock;
    private final ZoneId fuseau;
    private final boolean collector;
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph words = new Paragraph();
    private final Button accept = new Button("Importer", VaadinIcon.CHECK.create(), event -> accept());
    private long id;
    private transient @Nullable Runnable unfollow;

    ImportView(Imports imports, Territories territories, CurrentPerson person, Clock clock) {
        super("Import");
        this.imports = imports;
        this.clock = clock;
        this.fuseau = territories.getCurrent().fuseau();
        this.collector = person.getMembership().role() == Role.COLLECTE;
        wide();
        bar.getElement().setAttribute("aria-label", "Avancement de l’import");
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().getLong("id").orElseThrow(NotFoundException::new);
        load();
    }

    @Override
    public String getPageTitle() {
        return "Import " + id;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the page shows it when it can
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        unfollow = imports.follow(id, () -> ui.access(this::told));
        load();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (unfollow != null) {
            unfollow.run();
        }
    }

    private void told() {
        Import state = imports.find(id).orElseThrow(NotFoundException::new);
        if (state.isAtWork()) {
            progress(state);
        } else {
            load();
        }
    }

    private void load() {
        Import state = imports.find(id).orElseThrow(NotFoundException::new);
        title(state.nomFichier());
        subtitle("%sReçu le %s, par %s."
                .formatted(
                        state.format() == null ? "" : state.format() + " · ",
                        FrenchText.dateTime(state.recuLe(), fuseau),
                        state.par()));
        back(new RouterLink("Importer / exporter", ImporterView.class));
        badges(ImportWords.badge(state.statut()));
        actions();
        clear();
        switch (state.statut()) {
            case ANALYSE, IMPORT -> running(state);
            case REFUSE -> refused(state);
            case INTERROMPU -> interrupted();
            case A_DECIDER -> deciding(state);
            case IMPORTE, ANNULE -> over(state);
        }
    }

    private void running(Import state) {
        actions(new Button("Annuler", VaadinIcon.CLOSE_SMALL.create(), event -> cancel()));
        Section section = new Section(state.statut().libelle(), words, bar);
        section.getElement().setAttribute("role", "status");
        add(section);
        progress(state);
    }

    private void progress(Import state) {
        bar.setIndeterminate(state.share() == 0);
        bar.setValue(state.share());
        String done = state.statut() == Statut.ANALYSE
                ? FrenchText.count(state.offres(), "formation lue", "formations lues")
                : FrenchText.count(state.fait(), "offre écrite", "offres écrites") + " sur "
                        + FrenchText.number(state.total());
        String left = state.remaining(clock.instant())
                .map(time -> " Encore " + ImportWords.remaining(time) + " environ.")
                .orElse("");
        words.setText(done + "." + left + " Vous pouvez quitter cette page\u00A0: le travail continuera.");
    }

    private void refused(Import state) {
        add(new Section(
                "Pourquoi ce fichier est refusé",
                new Paragraph(state.motif() == null ? "Il n’a pas pu être lu." : state.motif())));
    }

    private void interrupted() {
        actions(new Button(
                "Reprendre l’analyse", VaadinIcon.REFRESH.create(), event -> attempt(() -> imports.resume(id))));
        add(new Section(
                "Analyse interrompue",
                new Paragraph("Le serveur s’est arrêté pendant l’analyse. Le fichier est gardé\u00A0: reprenez-la.")));
    }

    private void deciding(Import state) {
        actions(accept, new Button("Abandonner", event -> abandon()));
        chosen();
        report(state, true);
    }

    private void over(Import state) {
        report(state, false);
    }

    private void report(Import state, boolean deciding) {
        if (state.motif() != null) {
            add(new Section("À savoir", new Paragraph(state.motif())));
        }
        about();
        if (state.importeLe() != null) {
            add(new Section(
                    "Importé",
                    new Paragraph("Les formations choisies sont dans les offres depuis le "
                            + FrenchText.dateTime(state.importeLe(), fuseau)
                            + ", en brouillon\u00A0: relisez-les, puis soumettez-les.")));
        }
        add(new ImportLines(imports, id, new ImportLines.Regard(deciding, collector), this::chosen));
    }

    private void about() {
        List<Remarque> remarques = imports.listRemarques(id, 0);
        if (!remarques.isEmpty()) {
            add(new Section("À propos du fichier", ImportLines.remarks(remarques)));
        }
    }

    private void chosen() {
        long count = imports.countChosen(id);
        accept.setText("Importer " + FrenchText.count(count, "formation"));
        accept.setEnabled(count > 0);
    }

    private void accept() {
        long count = imports.countChosen(id);
        new Ask(
                        "Importer " + FrenchText.count(count, "formation") + "\u00A0?",
                        "Elles entrent dans les offres en une fois, en brouillon. Si quelque chose s’y oppose, rien n’est écrit.")
                .decide("Importer", () -> {
                    imports.accept(id);
                    load();
                });
    }

    private void abandon() {
        new Ask("Abandonner cet import\u00A0?", "Rien ne sera écrit. Le rapport reste lisible.")
                .decide("Abandonner", () -> {
                    imports.abandon(id);
                    load();
                });
    }

    private void cancel() {
        attempt(() -> {
            imports.cancel(id);
            Messages.said("Le travail s’arrête.");
        });
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (IllegalStateException e) {
            Messages.refused(e);
        }
        load();
    }
}
