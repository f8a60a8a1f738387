package fr.estuaire.reference.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.estuaire.reference.CertificationFilter;
import fr.estuaire.reference.CertificationFilter.Etat;
import fr.estuaire.reference.CertificationFilter.Registre;
import fr.estuaire.reference.CertificationLine;
import fr.estuaire.reference.Certifications;
import fr.estuaire.reference.Register;
import fr.estuaire.reference.RegisterFreshness;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.EmptyState;
import fr.estuaire.shared.ui.Filters;
import fr.estuaire.shared.ui.Page;
import fr.estuaire.shared.ui.PagedGrid;
import java.time.Clock;
import java.util.List;

/** Search among the certifications, in the registers and outside them, open to everybody; the address holds the filters. */
@Route("certifications")
@PageTitle("Certifications")
@Menu(order = 51, icon = "vaadin:diploma", title = "Certifications")
@AnonymousAllowed
class CertificationsView extends Page implements BeforeEnterObserver {
    private static final List<Integer> LEVELS = List.of(3, 4, 5, 6, 7, 8);

    private final TextField texte =
            Filters.search("Rechercher", "Intitulé ou code (RNCP, RS, CFD, ROME…)", text -> filter());
    private final Select<Registre> registre =
            RegisterWords.select("Répertoire", "Tous", List.of(Registre.values()), Registre::label);
    private final Select<Integer> niveau = RegisterWords.select("Niveau", "Tous", LEVELS, level -> "Niveau " + level);
    private final Select<Etat> etat = RegisterWords.select("État", "Tous", List.of(Etat.values()), Etat::label);
    private final PagedGrid<CertificationLine> grid;
    private boolean entering;

    CertificationsView(Certifications certifications, RegisterFreshness freshness, Clock clock) {
        super("Certifications");
        wide();
        subtitle(
                "Diplômes, titres et certificats : le RNCP, le répertoire spécifique et ce qui n’est dans aucun des deux.");
        actions(kit());
        grid = new PagedGrid<>(
                slice -> certifications.list(value(), slice),
                () -> certifications.count(value()),
                new EmptyState(
                        VaadinIcon.SEARCH,
                        "Aucune certification ne répond à cette recherche.",
                        "Effacez un filtre, ou cherchez par le début d’un mot de l’intitulé."));
        columns();
        registre.addValueChangeListener(event -> filter());
        niveau.addValueChangeListener(event -> filter());
        etat.addValueChangeListener(event -> filter());
        add(
                new Filters(texte, registre, niveau, etat, grid.counter("certification", "certifications")),
                grid,
                RegisterWords.freshness(freshness, clock, Register.FRANCE_COMPETENCES, Register.CERTIF_INFO));
    }

    /** A file, not a page: the router must leave it alone. */
    private static Anchor kit() {
        Anchor link = new Anchor("api/kit-apprentissage.csv", "Kit apprentissage (CSV)");
        link.setRouterIgnore(true);
        link.setTitle("Correspondance des diplômes (CFD) et du RNCP, à la date du jour");
        link.addComponentAsFirst(VaadinIcon.DOWNLOAD.create());
        link.addClassName("telechargement");
        return link;
    }

    private void columns() {
        grid.component("Certification", CertificationsView::name)
                .setAutoWidth(false)
                .setWidth("18rem")
                .setFlexGrow(4);
        grid.text("Numéro", null, CertificationLine::code).setFlexGrow(0);
        grid.text("Répertoire", null, line -> line.registre().label())
                .setAutoWidth(false)
                .setWidth("11rem");
        grid.text("Niveau", null, line -> line.niveau() == null || line.niveau() == 0 ? "" : "" + line.niveau())
                .setFlexGrow(0);
        grid.component("État", line -> RegisterWords.badge(line.etat())).setFlexGrow(0);
        grid.text("Fin", null, line -> line.fin() == null ? "" : FrenchText.date(line.fin()))
                .setFlexGrow(0);
    }

    private static Div name(CertificationLine line) {
        RouterLink link =
                new RouterLink(line.intitule(), CertificationView.class, CertificationView.parameters(line.code()));
        Div name = new Div(new Div(link));
        if (line.intituleRegional() != null) {
            name.add(Lists.second("Dans votre région\u00A0: " + line.intituleRegional()));
        }
        return name;
    }

    private CertificationFilter value() {
        return new CertificationFilter(texte.getValue(), niveau.getValue(), registre.getValue(), etat.getValue());
    }

    private void filter() {
        if (entering) {
            return;
        }
        grid.refresh();
        Addresses.replace(
                this,
                "certifications",
                "recherche",
                texte.getValue().strip(),
                "repertoire",
                Addresses.of(registre.getValue()),
                "niveau",
                niveau.getValue() == null ? "" : "" + niveau.getValue(),
                "etat",
                Addresses.of(etat.getValue()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        entering = true;
        texte.setValue(Addresses.text(event, "recherche"));
        registre.setValue(
                Addresses.constant(event, "repertoire", Registre.class).orElse(null));
        String level = Addresses.text(event, "niveau");
        niveau.setValue(LEVELS.stream()
                .filter(one -> level.equals("" + one))
                .findFirst()
                .orElse(null));
        etat.setValue(Addresses.constant(event, "etat", Etat.class).orElse(null));
        entering = false;
        grid.refresh();
    }
}
