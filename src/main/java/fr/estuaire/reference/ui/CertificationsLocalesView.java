package fr.estuaire.reference.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.identity.Role;
import fr.estuaire.reference.CertificationLocale;
import fr.estuaire.reference.CertificationsLocales;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Badge;
import fr.estuaire.shared.ui.EmptyState;
import fr.estuaire.shared.ui.Filters;
import fr.estuaire.shared.ui.Page;
import fr.estuaire.shared.ui.PagedGrid;
import fr.estuaire.shared.ui.Tone;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;

/** The certifications that a territory outside the national registers keeps for itself. */
@Route("certifications-locales")
@PageTitle("Certifications locales")
@Menu(order = 53, icon = "vaadin:archive", title = "Certifications locales")
@RolesAllowed({Role.Nom.ORGANISME, Role.Nom.COLLECTE, Role.Nom.ADMINISTRATION})
class CertificationsLocalesView extends Page implements BeforeEnterObserver {
    private final TextField texte = Filters.search("Rechercher", "Intitulé ou code", text -> filter());
    private final boolean editor;
    private final LocalDate today;
    private final PagedGrid<CertificationLocale> grid;

    CertificationsLocalesView(CertificationsLocales locales, CurrentPerson person) {
        super("Certifications locales");
        wide();
        editor = person.getMembership().role() != Role.ORGANISME;
        today = locales.today();
        grid = new PagedGrid<>(
                slice -> locales.list(texte.getValue(), slice), () -> locales.count(texte.getValue()), empty());
        if (!locales.isKept()) {
            add(new EmptyState(
                    VaadinIcon.ARCHIVE,
                    "Votre territoire n’a pas de certifications à lui.",
                    "Ses certifications sont celles des répertoires nationaux.",
                    new RouterLink("Chercher une certification", CertificationsView.class)));
            return;
        }
        subtitle("Les certifications que le territoire reconnaît et qu’aucun répertoire national ne connaît.");
        if (editor) {
            Button create = new Button("Nouvelle certification", VaadinIcon.PLUS.create());
            create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            create.addClickListener(event -> getUI().ifPresent(ui -> ui.navigate(
                    CertificationLocaleView.class, CertificationLocaleView.parameters(CertificationLocaleView.NEW))));
            actions(create);
        }
        columns();
        add(new Filters(texte, grid.counter("certification", "certifications")), grid);
    }

    private EmptyState empty() {
        return new EmptyState(
                VaadinIcon.ARCHIVE,
                "Aucune certification locale ne correspond.",
                editor
                        ? "Cherchez autrement, ou créez-la : les organismes pourront alors la choisir."
                        : "Demandez à la collecte de votre territoire de l’ajouter.");
    }

    private void columns() {
        grid.component("Certification", this::name)
                .setKey("intitule")
                .setSortProperty("intitule")
                .setAutoWidth(false)
                .setWidth("18rem")
                .setFlexGrow(4);
        grid.text("Code", "code", CertificationLocale::code);
        grid.text("Niveau", "niveau", one -> one.niveau() == null ? "" : "" + one.niveau())
                .setFlexGrow(0);
        grid.text("Formacode", null, one -> String.join(" ", one.formacodes()));
        grid.text("Équivalence", null, CertificationLocale::rncp);
        grid.text("Valable", "fin", CertificationsLocalesView::period)
                .setAutoWidth(false)
                .setWidth("12rem");
        grid.component(
                        "État",
                        one -> one.isValidOn(today)
                                ? new Badge("Valable", Tone.SUCCESS)
                                : new Badge("Hors de validité", Tone.NEUTRAL))
                .setFlexGrow(0);
    }

    private Div name(CertificationLocale one) {
        Div name = new Div(new Div(
                editor
                        ? new RouterLink(
                                one.intitule(),
                                CertificationLocaleView.class,
                                CertificationLocaleView.parameters(String.valueOf(one.id())))
                        : new Span(one.intitule())));
        if (!one.certificateur().isEmpty()) {
            name.add(Lists.second(one.certificateur()));
        }
        return name;
    }

    private static String period(CertificationLocale one) {
        return RegisterWords.line(
                " ",
                one.valableDu() == null ? null : "du " + FrenchText.date(one.valableDu()),
                one.valableAu() == null ? null : "au " + FrenchText.date(one.valableAu()));
    }

    private void filter() {
        grid.refresh();
        Addresses.replace(
                this, "certifications-locales", "recherche", texte.getValue().strip());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        texte.setValue(Addresses.text(event, "recherche"));
    }
}
