package fr.estuaire.reference.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
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
import fr.estuaire.reference.EtablissementFilter;
import fr.estuaire.reference.EtablissementLine;
import fr.estuaire.reference.Etablissements;
import fr.estuaire.reference.Qualiopi;
import fr.estuaire.reference.Register;
import fr.estuaire.reference.RegisterFreshness;
import fr.estuaire.shared.ui.EmptyState;
import fr.estuaire.shared.ui.Filters;
import fr.estuaire.shared.ui.Page;
import fr.estuaire.shared.ui.PagedGrid;
import java.time.Clock;
import java.util.List;

/** Search among the establishments of training bodies, open to everybody; the address holds the filters. */
@Route("quiforme")
@PageTitle("Établissements")
@Menu(order = 50, icon = "vaadin:office", title = "Établissements")
@AnonymousAllowed
class QuiFormeView extends Page implements BeforeEnterObserver {
    private final TextField texte = Filters.search("Rechercher", "Nom, SIRET, déclaration, UAI", text -> filter());
    private final TextField lieu = Filters.search("Lieu", "Ville, code postal ou département", text -> filter());
    private final Select<Qualiopi> qualiopi = RegisterWords.select(
            "Certifié Qualiopi pour", "Toutes catégories", List.of(Qualiopi.values()), Qualiopi::label);
    private final Checkbox ouverts = new Checkbox("Sans les établissements fermés");
    private final PagedGrid<EtablissementLine> grid;
    private boolean entering;

    QuiFormeView(Etablissements etablissements, RegisterFreshness freshness, Clock clock) {
        super("Qui forme ?");
        wide();
        subtitle("Les établissements des organismes de formation, tels que les répertoires nationaux les publient.");
        grid = new PagedGrid<>(
                slice -> etablissements.list(value(), slice),
                () -> etablissements.count(value()),
                new EmptyState(
                        VaadinIcon.SEARCH,
                        "Aucun établissement ne répond à cette recherche.",
                        "Vérifiez le numéro, ou cherchez par le début du nom ou de la ville."));
        columns();
        qualiopi.addValueChangeListener(event -> filter());
        ouverts.addValueChangeListener(event -> filter());
        add(
                new Filters(texte, lieu, qualiopi, ouverts, grid.counter("établissement", "établissements")),
                grid,
                RegisterWords.freshness(freshness, clock, Register.ORGANISMES, Register.SIRENE, Register.UAI));
    }

    private void columns() {
        grid.component("Établissement", QuiFormeView::name)
                .setAutoWidth(false)
                .setWidth("16rem")
                .setFlexGrow(4);
        grid.text("SIRET", null, line -> RegisterWords.siret(line.siret()));
        grid.text("Lieu", null, line -> RegisterWords.line(" ", line.codePostal(), line.ville()))
                .setAutoWidth(false)
                .setWidth("11rem");
        grid.text("Déclaration d’activité", null, line -> String.join(", ", line.ndas()))
                .setAutoWidth(false)
                .setWidth("11rem");
        grid.text("Qualiopi", null, line -> RegisterWords.qualiopi(line.qualiopi()))
                .setAutoWidth(false)
                .setWidth("14rem")
                .setFlexGrow(2);
        grid.component("État", RegisterWords::badge).setFlexGrow(0);
    }

    private static Div name(EtablissementLine line) {
        RouterLink link =
                new RouterLink(line.nom(), EtablissementView.class, EtablissementView.parameters(line.siret()));
        Div name = new Div(new Div(link));
        String more = RegisterWords.line(" · ", line.enseigne(), line.siege() ? "siège" : null);
        if (!more.isEmpty()) {
            name.add(Lists.second(more));
        }
        return name;
    }

    private EtablissementFilter value() {
        return new EtablissementFilter(texte.getValue(), lieu.getValue(), ouverts.getValue(), qualiopi.getValue());
    }

    private void filter() {
        if (entering) {
            return;
        }
        grid.refresh();
        Addresses.replace(
                this,
                "quiforme",
                "recherche",
                texte.getValue().strip(),
                "lieu",
                lieu.getValue().strip(),
                "qualiopi",
                Addresses.of(qualiopi.getValue()),
                "ouverts",
                ouverts.getValue() ? "oui" : "");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        entering = true;
        texte.setValue(Addresses.text(event, "recherche"));
        lieu.setValue(Addresses.text(event, "lieu"));
        qualiopi.setValue(Addresses.constant(event, "qualiopi", Qualiopi.class).orElse(null));
        ouverts.setValue("oui".equals(Addresses.text(event, "ouverts")));
        entering = false;
        grid.refresh();
    }
}
