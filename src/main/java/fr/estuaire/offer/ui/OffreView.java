package fr.estuaire.offer.ui;

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
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fr.estuaire.identity.Role;
import fr.estuaire.offer.IncompleteOffreException;
import fr.estuaire.offer.LieuService;
import fr.estuaire.offer.Offre;
import fr.estuaire.offer.OffreQuality;
import fr.estuaire.offer.OffreService;
import fr.estuaire.reference.Communes;
import fr.estuaire.rules.AcceptedFindings.Judgement;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Ask;
import fr.estuaire.shared.ui.Messages;
import fr.estuaire.shared.ui.Page;
import fr.estuaire.tenant.Territories;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

/** The page of one offer: the form, which saves itself at each change, what is missing, and the way to the collectors. */
@Route("offres/:numero")
@RolesAllowed(Role.Nom.ORGANISME)
@StyleSheet("estuaire/offre.css")
class OffreView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final transient OffreService offres;
    private final transient OffreQuality quality;
    private final transient LieuService lieux;
    private final transient Communes communes;
    private final transient Territories territories;
    private final transient Clock clock;
    private final Span saved = new Span();
    private final ManquesPanel manques = new ManquesPanel();
    private final Button submit =
            new Button("Soumettre à la collecte", VaadinIcon.PAPERPLANE.create(), event -> submit());
    private final Button takeBack =
            new Button("Reprendre pour modifier", VaadinIcon.EDIT.create(), event -> takeBack());
    private @Nullable OffreForm form;
    private transient @Nullable Offre offre;

    OffreView(
            OffreService offres,
            OffreQuality quality,
            LieuService lieux,
            Communes communes,
            Territories territories,
            Clock clock) {
        super("Offre");
        this.offres = offres;
        this.quality = quality;
        this.lieux = lieux;
        this.communes = communes;
        this.territories = territories;
        this.clock = clock;
        wide();
        back(new RouterLink("Mes offres", MesOffresView.class));
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        saved.addClassName("enregistre");
        saved.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String numero = event.getRouteParameters().get("numero").orElse("");
        try {
            show(offres.get(numero));
        } catch (NoSuchElementException e) {
            throw new NotFoundException(e.getMessage());
        }
    }

    private void show(Offre shown) {
        clear();
        Fields fields = new Fields(this::save);
        OffreContext context = new OffreContext(
                fields,
                communes,
                lieux.list(shown.draft().organisme()),
                () -> getUI().ifPresent(ui -> ui.navigate("lieux/nouveau", Urls.parameters("offre", shown.numero()))));
        OffreForm next = new OffreForm(context, shown.draft());
        next.setEnabled(shown.etat().isEditable());
        form = next;
        Div columns = new Div(
                next,
                new Div(
                        new MotifPanel(shown),
                        manques,
                        new HistoryPanel(
                                offres.listEvenements(shown.numero()),
                                territories.getCurrent().fuseau())));
        columns.addClassName("offre-colonnes");
        add(columns);
        accept(shown);
    }

    private void accept(Offre current) {
        offre = current;
        String intitule = current.draft().contenu().intitule();
        title(intitule == null ? "Nouvelle offre" : intitule);
        subtitle("Numéro " + current.numero());
        badges(EtatBadge.of(current.etat(), current.publiee()));
        boolean editable = current.etat().isEditable();
        actions(editable ? submit : takeBack, saved);
        manques.show(
                editable ? quality.listManques(current.draft()) : List.of(),
                editable ? quality.judge(current.draft()) : new Judgement(List.of(), List.of()),
                editable);
    }

    private void save() {
        OffreForm entered = Objects.requireNonNull(form);
        try {
            Offre now = offres.save(entered.value());
            entered.accept(now.draft());
            accept(now);
            saved.setText("Enregistrée à "
                    + FrenchText.time(java.time.LocalTime.now(
                            clock.withZone(territories.getCurrent().fuseau()))));
        } catch (ObjectOptimisticLockingFailureException e) {
            new Ask(
                            "Cette offre a changé ailleurs",
                            "Quelqu’un l’a modifiée depuis que vous l’avez ouverte. Vos derniers mots ne sont pas"
                                    + " enregistrés : copiez-les, puis rechargez l’offre.")
                    .decide("Recharger l’offre", this::reload);
        } catch (IllegalStateException e) {
            Messages.refused(e);
            reload();
        }
    }

    private void reload() {
        show(offres.get(Objects.requireNonNull(offre).numero()));
    }

    private void submit() {
        String numero = Objects.requireNonNull(offre).numero();
        try {
            show(offres.submit(numero));
            Messages.done("L’offre est soumise : la collecte va la relire, vous verrez ici sa réponse.");
        } catch (IncompleteOffreException e) {
            manques.show(e.manques(), true);
            Messages.refused("L’offre n’est pas encore complète : "
                    + FrenchText.count(e.manques().size(), "point") + " à compléter, dans la liste « À compléter ».");
        } catch (IllegalStateException e) {
            Messages.refused(e);
            reload();
        }
    }

    private void takeBack() {
        try {
            show(offres.takeBack(Objects.requireNonNull(offre).numero()));
        } catch (IllegalStateException e) {
            Messages.refused(e);
            reload();
        }
    }

    @Override
    public String getPageTitle() {
        return offre == null || offre.draft().contenu().intitule() == null
                ? "Offre"
                : offre.draft().contenu().intitule();
    }
}
