package fr.estuaire.offer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fr.estuaire.identity.Role;
import fr.estuaire.offer.Bilan;
import fr.estuaire.offer.Champ;
import fr.estuaire.offer.IncompleteOffreException;
import fr.estuaire.offer.Offre;
import fr.estuaire.offer.OffreNation;
import fr.estuaire.offer.OffreService;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Ask;
import fr.estuaire.shared.ui.Messages;
import fr.estuaire.shared.ui.Page;
import fr.estuaire.tenant.Territories;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One offer to enter: its sections on the left, the form in the middle, what helps on the right; saved as one types. */
@Route("offres/:numero")
@RolesAllowed(Role.Nom.ORGANISME)
@StyleSheet("estuaire/offre.css")
class OffreView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private static final String SECTION = "section";
    private static final String ACTION = "action";
    private static final String SESSION = "session";
    private final transient OffreService offres;
    private final transient OffreDesk desk;
    private final transient OffreNation nation;
    private final transient Territories territories;
    private final transient Clock clock;
    private final Span saved = new Span();
    private final ManquesPanel manques = new ManquesPanel();
    private final SectionsRail rail = new SectionsRail(this::open);
    private final Button submit =
            new Button("Soumettre à la collecte", VaadinIcon.PAPERPLANE.create(), event -> submit());
    private final Button takeBack =
            new Button("Reprendre pour modifier", VaadinIcon.EDIT.create(), event -> takeBack());
    private final Button duplicate = new Button("Copier l’offre", VaadinIcon.COPY.create(), event -> duplicate());
    private final Button delete = new Button("Supprimer", VaadinIcon.TRASH.create(), event -> delete());
    private transient @Nullable Offre offre;
    private transient @Nullable Saisie saisie;

    OffreView(OffreService offres, OffreDesk desk, OffreNation nation, Territories territories, Clock clock) {
        super("Offre");
        this.offres = offres;
        this.desk = desk;
        this.nation = nation;
        this.territories = territories;
        this.clock = clock;
        wide();
        back(new RouterLink("Mes offres", MesOffresView.class));
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        duplicate.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        delete.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        saved.addClassName("enregistre");
        saved.getElement().setAttribute("role", "status");
        manques.whenFollowed(this::open);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        Champ.Section section = query.getSingleParameter(SECTION)
                .flatMap(name -> Arrays.stream(Champ.Section.values())
                        .filter(value -> value.name().equals(name))
                        .findFirst())
                .orElse(Champ.Section.APPRENDRE);
        try {
            show(
                    offres.get(event.getRouteParameters().get("numero").orElse("")),
                    section,
                    query.getSingleParameter(ACTION),
                    query.getSingleParameter(SESSION));
        } catch (NoSuchElementException e) {
            throw new NotFoundException(e.getMessage());
        }
    }

    private void show(Offre shown, Champ.Section section, Optional<String> action, Optional<String> session) {
        clear();
        Saisie next = desk.open(shown, section, action, session, new Saisie.Listener() {
            @Override
            public void saved() {
                accept(offres.get(shown.numero()));
                OffreView.this.saved.setText("Enregistrée à "
                        + FrenchText.time(LocalTime.now(
                                clock.withZone(territories.getCurrent().fuseau()))));
            }

            @Override
            public void reload(@Nullable String otherAction, @Nullable String otherSession) {
                show(
                        offres.get(shown.numero()),
                        section,
                        Optional.ofNullable(otherAction),
                        Optional.ofNullable(otherSession));
            }

            @Override
            public void open(Champ.Section other) {
                OffreView.this.open(other);
            }
        });
        saisie = next;
        rail.select(section);
        Div columns = new Div(
                rail,
                next,
                new Div(
                        new MotifPanel(shown),
                        manques,
                        new NationPanel(shown.numero(), nation),
                        new HistoryPanel(
                                offres.listEvenements(shown.numero()),
                                territories.getCurrent().fuseau())));
        columns.addClassName("offre-colonnes");
        add(columns);
        accept(shown);
        getUI().ifPresent(ui -> Urls.replace(
                ui,
                "offres/" + shown.numero(),
                Urls.parameters(SECTION, section.name(), ACTION, next.action(), SESSION, next.session())));
    }

    private void accept(Offre current) {
        offre = current;
        title(current.titre());
        subtitle("Numéro " + current.numero());
        badges(EtatBadge.of(current.etat(), current.publiee()));
        boolean editable = current.etat().isEditable();
        delete.setVisible(editable && !current.publiee());
        manques.setVisible(editable);
        Saisie form = Objects.requireNonNull(saisie);
        form.setEditable(editable);
        Bilan bilan = form.assess(manques);
        rail.show(bilan.completude().etats());
        actions(editable ? toSubmit(bilan) : takeBack, duplicate, delete, saved);
    }

    private Component toSubmit(Bilan bilan) {
        if (!bilan.enLigne()) {
            return submit;
        }
        Span nothing = new Span("Rien n’a changé depuis la publication.");
        nothing.addClassName("aide");
        return nothing;
    }

    private void open(Champ.Section section) {
        Saisie form = Objects.requireNonNull(saisie);
        show(
                offres.get(Objects.requireNonNull(offre).numero()),
                section,
                Optional.of(form.action()),
                Optional.of(form.session()));
        Objects.requireNonNull(saisie).focusTitle();
    }

    private void reload() {
        Saisie form = Objects.requireNonNull(saisie);
        show(
                offres.get(Objects.requireNonNull(offre).numero()),
                form.section(),
                Optional.of(form.action()),
                Optional.of(form.session()));
    }

    private void submit() {
        String numero = Objects.requireNonNull(offre).numero();
        try {
            offres.submit(numero);
            reload();
            Messages.done("L’offre est soumise : la collecte va la relire, vous verrez ici sa réponse.");
        } catch (IncompleteOffreException e) {
            manques.show(e.manques());
            Messages.refused("L’offre n’est pas encore complète : "
                    + FrenchText.count(e.manques().size(), "point") + " à compléter, dans la liste « À compléter ».");
        } catch (IllegalStateException e) {
            Messages.refused(e);
            reload();
        }
    }

    private void takeBack() {
        try {
            offres.takeBack(Objects.requireNonNull(offre).numero());
        } catch (IllegalStateException e) {
            Messages.refused(e);
        }
        reload();
    }

    private void duplicate() {
        String copy = offres.duplicate(Objects.requireNonNull(offre).numero());
        Messages.done("Voici la copie : changez ce qui doit l’être.");
        getUI().ifPresent(ui -> ui.navigate("offres/" + copy));
    }

    private void delete() {
        String numero = Objects.requireNonNull(offre).numero();
        new Ask("Supprimer cette offre ?", "Elle quitte « Mes offres ». Vous pourrez annuler juste après.")
                .danger()
                .decide("Supprimer", () -> {
                    long key = offres.delete(numero);
                    getUI().ifPresent(ui -> {
                        ui.navigate(MesOffresView.class);
                        Messages.undo("L’offre est supprimée.", () -> {
                            offres.restore(key);
                            ui.navigate("offres/" + numero);
                        });
                    });
                });
    }

    @Override
    public String getPageTitle() {
        return offre == null ? "Offre" : offre.titre();
    }
}
