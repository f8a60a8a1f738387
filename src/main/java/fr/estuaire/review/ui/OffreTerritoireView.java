package fr.estuaire.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.identity.Role;
import fr.estuaire.offer.Etat;
import fr.estuaire.offer.OffreService;
import fr.estuaire.offer.OrganismeLine;
import fr.estuaire.offer.OrganismeSearch;
import fr.estuaire.offer.ui.EtatBadge;
import fr.estuaire.review.Dossier;
import fr.estuaire.review.Dossiers;
import fr.estuaire.review.ReviewService;
import fr.estuaire.shared.Slice;
import fr.estuaire.shared.ui.Ask;
import fr.estuaire.shared.ui.Messages;
import fr.estuaire.shared.ui.Page;
import fr.estuaire.tenant.Territories;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One offer of the territory to read: as it is published, with what its body is changing. */
@Route("offres-du-territoire/:numero")
@RolesAllowed({Role.Nom.COLLECTE, Role.Nom.ADMINISTRATION})
@StyleSheet("estuaire/offre.css")
@StyleSheet("estuaire/relecture.css")
class OffreTerritoireView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Dossiers dossiers;
    private final transient ReviewService review;
    private final transient OffreService offres;
    private final transient OrganismeSearch organismes;
    private final transient CurrentPerson currentPerson;
    private final transient Territories territories;
    private final transient Clock clock;
    private String numero = "";
    private String pageTitle = "Offre";

    OffreTerritoireView(
            Dossiers dossiers,
            ReviewService review,
            OffreService offres,
            OrganismeSearch organismes,
            CurrentPerson currentPerson,
            Territories territories,
            Clock clock) {
        super("Offre");
        this.dossiers = dossiers;
        this.review = review;
        this.offres = offres;
        this.organismes = organismes;
        this.currentPerson = currentPerson;
        this.territories = territories;
        this.clock = clock;
        wide();
        back(new RouterLink("Offres du territoire", OffresTerritoireView.class));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        numero = event.getRouteParameters().get(RelectureView.NUMERO).orElse("");
        load();
    }

    @Override
    public String getPageTitle() {
        return pageTitle;
    }

    private void load() {
        try {
            show(dossiers.get(numero));
        } catch (NoSuchElementException e) {
            throw new NotFoundException(String.valueOf(e.getMessage()));
        }
    }

    private void show(Dossier dossier) {
        pageTitle = dossier.intitule();
        title(dossier.intitule());
        subtitle(dossier.organisme().nom());
        badges(EtatBadge.of(dossier.offre().etat(), dossier.offre().publiee()));
        List<Component> actions = new ArrayList<>();
        boolean collects = currentPerson.getMembership().role() == Role.COLLECTE;
        if (collects) {
            addActions(dossier, actions);
        }
        actions(actions.toArray(Component[]::new));
        clear();
        add(new DossierPanels(dossier, territories.getCurrent().fuseau(), clock, collects ? findingActions() : null)
                .toRead());
    }

    private FindingActions findingActions() {
        return new FindingActions(review, clock, numero, this::load);
    }

    private void addActions(Dossier dossier, List<Component> actions) {
        if (dossier.offre().etat() == Etat.SOUMISE) {
            Button decide = new Button("Relire et décider", VaadinIcon.ARROW_RIGHT.create());
            decide.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            decide.addClickListener(
                    event -> getUI().ifPresent(ui -> ui.navigate(RelectureView.class, ARelireView.parameters(numero))));
            actions.add(decide);
        }
        if (dossier.offre().etat().isEditable()) {
            Button give = new Button("Confier à un autre organisme", VaadinIcon.EXCHANGE.create());
            give.addClickListener(event -> give());
            actions.add(give);
        }
        if (dossier.offre().publiee()) {
            Button withdraw = new Button("Retirer de la publication", VaadinIcon.BAN.create());
            withdraw.addThemeVariants(ButtonVariant.LUMO_ERROR);
            withdraw.addClickListener(event -> withdraw(dossier));
            actions.add(withdraw);
        }
    }

    private void give() {
        ComboBox<OrganismeLine> box = new ComboBox<>("Organisme responsable");
        box.setItems(query -> organismes
                .list(
                        query.getFilter().orElse(""),
                        new Slice(query.getOffset(), Math.max(1, query.getLimit()), null, false))
                .stream());
        box.setItemLabelGenerator(OffreTerritoireView::label);
        box.setHelperText("Cherchez par nom, numéro, identifiant ou commune.");
        box.setWidthFull();
        new Ask(
                        "Confier l’offre à un autre organisme",
                        "Rien de ce qui est saisi n’est perdu. Les lieux et contacts repris de la fiche de l’ancien organisme"
                                + " sont à choisir de nouveau dans celle du nouveau, qui soumettra l’offre en son nom.")
                .field(box)
                .decide("Confier l’offre", () -> {
                    OrganismeLine chosen = box.getValue();
                    if (chosen == null) {
                        throw new IllegalArgumentException("Choisissez l’organisme.");
                    }
                    offres.giveTo(numero, chosen.numero());
                    Messages.done("L’offre est confiée à " + chosen.nom() + ".");
                    load();
                });
    }

    private static String label(OrganismeLine line) {
        return Stream.of(line.nom(), line.identifiant(), line.ville())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private void withdraw(Dossier dossier) {
        new Ask(
                        "Retirer cette offre de la publication ?",
                        "« " + dossier.intitule()
                                + " » ne figurera plus dans la prochaine sortie. Elle reste à son organisme, qui lira le motif et peut la soumettre de nouveau.")
                .danger()
                .decideWithReason("Motif du retrait", "Retirer de la publication", motif -> {
                    review.withdraw(numero, motif);
                    Messages.done(
                            "« " + dossier.intitule() + " » est retirée : la prochaine sortie ne la portera plus.");
                    load();
                });
    }
}
