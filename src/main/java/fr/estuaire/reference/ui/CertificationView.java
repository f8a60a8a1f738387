package fr.estuaire.reference.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.identity.Role;
import fr.estuaire.identity.SignedInPerson;
import fr.estuaire.reference.CertificationFiche;
import fr.estuaire.reference.CertificationFilter.Registre;
import fr.estuaire.reference.Certifications;
import fr.estuaire.reference.CertificationsRegionales;
import fr.estuaire.reference.Habilitation;
import fr.estuaire.reference.Register;
import fr.estuaire.reference.RegisterFreshness;
import fr.estuaire.reference.VarianteRegionale;
import fr.estuaire.shared.ui.Badge;
import fr.estuaire.shared.ui.EmptyState;
import fr.estuaire.shared.ui.Facts;
import fr.estuaire.shared.ui.Filters;
import fr.estuaire.shared.ui.Page;
import fr.estuaire.shared.ui.PagedGrid;
import fr.estuaire.shared.ui.Section;
import fr.estuaire.shared.ui.Tone;
import java.time.Clock;

/** All that is published of one certification, and what the reader’s region calls it; open to everybody. */
@Route("certifications/:code")
@AnonymousAllowed
class CertificationView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Certifications certifications;
    private final transient CertificationsRegionales regionales;
    private final transient CurrentPerson person;
    private final transient RegisterFreshness freshness;
    private final transient Clock clock;
    private String name = "Certification";
    private String searched = "";

    CertificationView(
            Certifications certifications,
            CertificationsRegionales regionales,
            CurrentPerson person,
            RegisterFreshness freshness,
            Clock clock) {
        super("Certification");
        this.certifications = certifications;
        this.regionales = regionales;
        this.person = person;
        this.freshness = freshness;
        this.clock = clock;
        wide();
    }

    static RouteParameters parameters(String code) {
        return new RouteParameters("code", code);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CertificationFiche fiche = event.getRouteParameters()
                .get("code")
                .flatMap(certifications::find)
                .orElseThrow(NotFoundException::new);
        clear();
        show(fiche);
    }

    @Override
    public String getPageTitle() {
        return name;
    }

    private void show(CertificationFiche fiche) {
        name = fiche.intitule();
        title(name);
        subtitle(RegisterWords.line(
                " · ",
                fiche.registre() == Registre.HORS ? "Certif Info " + fiche.code() : fiche.code(),
                RegisterWords.level(fiche.niveau()),
                fiche.abrege()));
        back(new RouterLink("Certifications", CertificationsView.class));
        badges(RegisterWords.badge(fiche.etat()), new Badge(fiche.registre().label(), Tone.INFO, VaadinIcon.BOOK));
        if (isCollector()) {
            RouterLink propose =
                    new RouterLink("Proposer un intitulé régional", VarianteView.class, parameters(fiche.code()));
            actions(propose);
        }
        regionales.findAccepted(fiche.code()).ifPresent(variant -> add(regional(variant)));
        CertificationSheet.sections(fiche).forEach(this::add);
        if (fiche.registre() != Registre.HORS) {
            add(entitled(fiche.code()));
        }
        add(RegisterWords.freshness(freshness, clock, Register.FRANCE_COMPETENCES, Register.CERTIF_INFO));
    }

    private boolean isCollector() {
        return person.find()
                .map(SignedInPerson::current)
                .filter(here -> here.role() == Role.COLLECTE)
                .isPresent();
    }

    private static Component regional(VarianteRegionale variant) {
        return new Section(
                        "Dans votre région",
                        new Facts()
                                .add("Intitulé", variant.intitule())
                                .add("Spécialités", variant.specialites())
                                .add("Formacode", String.join(", ", variant.formacodes()))
                                .add("NSF", String.join(", ", variant.nsf()))
                                .add("ROME", String.join(", ", variant.romes())))
                .actions(RegisterWords.badge(variant.statut()));
    }

    private Section entitled(String code) {
        PagedGrid<Habilitation> grid = new PagedGrid<>(
                slice -> certifications.listHabilitations(code, searched, slice),
                () -> certifications.countHabilitations(code, searched),
                new EmptyState(
                        VaadinIcon.OFFICE,
                        "Aucun organisme habilité n’est publié.",
                        "Pour un diplôme de l’État, l’habilitation ne passe pas par cette liste."));
        TextField search = Filters.search("Organisme ou SIRET", "Nom ou numéro", text -> {
            searched = text;
            grid.refresh();
        });
        grid.component("Organisme", CertificationView::body)
                .setAutoWidth(false)
                .setWidth("18rem")
                .setFlexGrow(4);
        grid.text("SIRET", null, one -> one.siret() == null ? "" : RegisterWords.siret(one.siret()));
        grid.text("Droit", null, Habilitation::droit);
        grid.component("État", RegisterWords::badge).setFlexGrow(0);
        return new Section(
                "Certificateurs et organismes habilités",
                new Filters(search, grid.counter("organisme", "organismes")),
                grid);
    }

    /** A certifier may be a ministry, which no establishment here describes. */
    private static Component body(Habilitation one) {
        return one.siret() == null || !one.siret().matches("\\d{14}")
                ? new Paragraph(one.nom())
                : new RouterLink(one.nom(), EtablissementView.class, EtablissementView.parameters(one.siret()));
    }
}
