package fr.estuaire.rules.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fr.estuaire.identity.Role;
import fr.estuaire.rules.KnownRules;
import fr.estuaire.rules.Rehearsals;
import fr.estuaire.rules.Repetition;
import fr.estuaire.rules.Repetition.Statut;
import fr.estuaire.rules.RuleContexts;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Ask;
import fr.estuaire.shared.ui.Messages;
import fr.estuaire.shared.ui.Page;
import fr.estuaire.shared.ui.Section;
import fr.estuaire.tenant.Territories;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One rehearsal: how far it has come, then what the change would do in each territory, and the decision. */
@Route("repetitions/:id(\\d{1,18})")
@RolesAllowed(Role.Nom.NATIONAL)
class RepetitionView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Rehearsals rehearsals;
    private final transient Territories territories;
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph words = new Paragraph();
    private long id;
    private transient @Nullable Runnable unfollow;

    RepetitionView(Rehearsals rehearsals, Territories territories) {
        super("Répétition");
        this.rehearsals = rehearsals;
        this.territories = territories;
        wide();
        bar.getElement().setAttribute("aria-label", "Avancement de la répétition");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().getLong("id").orElseThrow(NotFoundException::new);
        load();
    }

    @Override
    public String getPageTitle() {
        return "Répétition " + id;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the page shows it when it can
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        unfollow = rehearsals.follow(state -> ui.access(() -> told(state)));
        load();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (unfollow != null) {
            unfollow.run();
        }
    }

    private void told(Repetition state) {
        if (state.id() != id) {
            return;
        }
        if (state.isOver()) {
            load();
        } else {
            progress(state);
        }
    }

    private void load() {
        Repetition state = rehearsals.find(id).orElseThrow(NotFoundException::new);
        title("%s\u00A0: essai en «\u00A0%s\u00A0»"
                .formatted(
                        KnownRules.summary(state.regle()).replaceFirst("\\.$", ""),
                        state.gravite().label()));
        subtitle("Contrôlées comme au %s · répétition demandée par %s le %s."
                .formatted(
                        FrenchText.date(state.au()),
                        state.par(),
                        FrenchText.dateTime(state.debut(), RuleContexts.LEGAL_TIME)));
        back(new RouterLink("Répétition générale", RepetitionsView.class));
        badges(RuleWords.badge(state.statut()));
        clear();
        if (state.isOver()) {
            over(state);
        } else {
            running(state);
        }
    }

    private void running(Repetition state) {
        Button cancel = new Button("Annuler la répétition", VaadinIcon.CLOSE_SMALL.create(), event -> cancel());
        actions(rule(state), cancel);
        Section section = new Section("Avancement", words, bar);
        section.getElement().setAttribute("role", "status");
        add(section);
        progress(state);
    }

    private static RouterLink rule(Repetition state) {
        return new RouterLink("Voir la règle", RegleView.class, RuleWords.parameters(state.regle()));
    }

    private void progress(Repetition state) {
        bar.setIndeterminate(state.total() == 0);
        bar.setValue(state.share());
        words.setText("%s sur %s. Vous pouvez quitter cette page\u00A0: la répétition continuera."
                .formatted(
                        FrenchText.count(state.lues(), "offre lue", "offres lues"), FrenchText.number(state.total())));
    }

    private void over(Repetition state) {
        actions(rule(state));
        if (state.enVigueurLe() != null) {
            add(new Section(
                    "En vigueur",
                    new Paragraph("Mise en vigueur par %s le %s."
                            .formatted(
                                    state.enVigueurPar(),
                                    FrenchText.dateTime(state.enVigueurLe(), RuleContexts.LEGAL_TIME)))));
        } else if (state.statut() == Statut.TERMINEE) {
            Button enact = new Button("Mettre en vigueur", VaadinIcon.CHECK.create(), event -> enact(state));
            enact.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions(rule(state), enact);
        } else {
            add(new Section(
                    "Cette répétition n’est pas allée à son terme",
                    new Paragraph(
                            "Ce qui suit ne porte que sur les territoires déjà lus. Recommencez-la pour décider.")));
        }
        add(new RepetitionResult(rehearsals.listTerritories(id), territories));
    }

    private void enact(Repetition state) {
        new Ask(
                        "Mettre en vigueur ?",
                        "La règle comptera avec la gravité « %s » pour tous les territoires qui n’en ont pas choisi une autre, dès la prochaine saisie et la prochaine consolidation."
                                .formatted(state.gravite().label().toLowerCase(Locale.FRENCH)))
                .decideWithReason("Pourquoi", "Mettre en vigueur", motif -> {
                    rehearsals.enact(id, motif);
                    Messages.done("Le changement est en vigueur.");
                    load();
                });
    }

    private void cancel() {
        try {
            rehearsals.cancel(id);
            Messages.said("La répétition s’arrête après le lot qu’elle lit.");
        } catch (IllegalStateException e) {
            Messages.refused(e);
            load();
        }
    }
}
