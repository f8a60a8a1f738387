package fr.estuaire.reference.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import fr.estuaire.identity.Role;
import fr.estuaire.reference.CertificationLocale;
import fr.estuaire.reference.CertificationsLocales;
import fr.estuaire.shared.ui.FormSection;
import fr.estuaire.shared.ui.FrenchFields;
import fr.estuaire.shared.ui.Messages;
import fr.estuaire.shared.ui.Page;
import fr.estuaire.shared.ui.Refusal;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;

/** One certification of the territory, to fill in or to correct. */
@Route("certifications-locales/:id")
@PageTitle("Certification locale")
@RolesAllowed({Role.Nom.COLLECTE, Role.Nom.ADMINISTRATION})
class CertificationLocaleView extends Page implements BeforeEnterObserver {
    static final String NEW = "nouvelle";

    private final transient CertificationsLocales locales;
    private final TextField code = new TextField("Code");
    private final TextField intitule = new TextField("Intitulé");
    private final Select<Integer> niveau =
            RegisterWords.select("Niveau", "Sans niveau", List.of(1, 2, 3, 4, 5, 6, 7, 8), level -> "Niveau " + level);
    private final TextField certificateur = new TextField("Certificateur");
    private final DatePicker du = FrenchFields.date("Valable à partir du");
    private final DatePicker au = FrenchFields.date("Valable jusqu’au");
    private final TextField formacodes = new TextField("Formacodes");
    private final TextField rncp = new TextField("Équivalence nationale");
    private final Refusal refusal = new Refusal();
    private transient CertificationLocale read = CertificationLocale.create();

    CertificationLocaleView(CertificationsLocales locales) {
        super("Certification locale");
        this.locales = locales;
        back(new RouterLink("Certifications locales", CertificationsLocalesView.class));
        code.setRequiredIndicatorVisible(true);
        code.setHelperText("Celui du répertoire du territoire, par exemple RCP-NC 0123.");
        intitule.setRequiredIndicatorVisible(true);
        du.setClearButtonVisible(true);
        au.setClearButtonVisible(true);
        au.setHelperText("Dernier jour ; vide tant qu’aucune fin n’est connue.");
        formacodes.setHelperText("Séparés par des espaces.");
        rncp.setHelperText("Numéro RNCP ou RS de la même certification, s’il y en a un.");
        Button save = new Button("Enregistrer", VaadinIcon.CHECK.create(), event -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        actions(save);
        add(
                refusal,
                new FormSection("Certification", "", code, niveau).wide(intitule, certificateur),
                new FormSection(
                        "Validité",
                        "Quand une certification finit, donnez-lui un dernier jour : elle reste ici, car des offres"
                                + " s’en servent.",
                        du,
                        au),
                new FormSection("Correspondances", "", formacodes, rncp));
    }

    static RouteParameters parameters(String id) {
        return new RouteParameters("id", id);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("id").orElse("");
        read = id.equals(NEW)
                ? CertificationLocale.create()
                : event.getRouteParameters()
                        .getLong("id")
                        .flatMap(locales::find)
                        .orElseThrow(NotFoundException::new);
        title(id.equals(NEW) ? "Nouvelle certification locale" : read.intitule());
        refusal.clear();
        code.setValue(read.code());
        intitule.setValue(read.intitule());
        niveau.setValue(read.niveau());
        certificateur.setValue(read.certificateur());
        du.setValue(read.valableDu());
        au.setValue(read.valableAu());
        formacodes.setValue(String.join(" ", read.formacodes()));
        rncp.setValue(read.rncp());
    }

    private void save() {
        refusal.clear();
        try {
            locales.save(new CertificationLocale(
                    read.id(),
                    code.getValue(),
                    intitule.getValue(),
                    niveau.getValue(),
                    certificateur.getValue(),
                    du.getValue(),
                    au.getValue(),
                    VarianteView.split(formacodes.getValue()),
                    rncp.getValue().replaceAll("\\s", "").toUpperCase(Locale.ROOT),
                    read.modifiePar(),
                    read.modifieLe()));
        } catch (IllegalArgumentException | IllegalStateException e) {
            refusal.show(e);
            return;
        }
        Messages.done("La certification est enregistrée.");
        getUI().ifPresent(ui -> ui.navigate(CertificationsLocalesView.class));
    }
}
