package fr.estuaire.offer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.identity.Role;
import fr.estuaire.offer.LieuFiche;
import fr.estuaire.offer.LieuService;
import fr.estuaire.reference.Communes;
import fr.estuaire.shared.ui.Ask;
import fr.estuaire.shared.ui.FormSection;
import fr.estuaire.shared.ui.Messages;
import fr.estuaire.shared.ui.Page;
import fr.estuaire.shared.ui.Refusal;
import fr.estuaire.tenant.TenantDefinition;
import fr.estuaire.tenant.Territories;
import jakarta.annotation.security.RolesAllowed;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

/** One place of training. Coming from an offer, saving leads back to it. */
@Route("lieux/:numero")
@PageTitle("Lieu de formation")
@RolesAllowed(Role.Nom.ORGANISME)
class LieuView extends Page implements BeforeEnterObserver {
    static final String NEW = "nouveau";
    private final transient LieuService lieux;
    private final transient CurrentPerson currentPerson;
    private final TextField nom;
    private final TextField siret;
    private final TextField uai;
    private final TextField acces;
    private final AdresseFields adresse;
    private final Refusal refusal = new Refusal();
    private final Button archive = new Button("Archiver", event -> archive());
    private transient LieuFiche shown = LieuFiche.empty("");
    private transient Optional<String> offre = Optional.empty();

    LieuView(LieuService lieux, CurrentPerson currentPerson, Communes communes, Territories territories) {
        super("Lieu de formation");
        this.lieux = lieux;
        this.currentPerson = currentPerson;
        back(new RouterLink("Mes lieux", LieuxView.class));
        Fields fields = new Fields(() -> {});
        nom = fields.text("Nom du lieu", 250);
        nom.setHelperText("Comme vous l’appelez : « Site de Brest », « Atelier ».");
        siret = fields.text("SIRET de l’établissement", 14);
        uai = fields.text("Code UAI", 8);
        acces = fields.text("Accès des personnes handicapées", 250);
        adresse = new AdresseFields(communes, fields);
        adresse.require();
        Fields.require(nom);
        siret.setVisible(territories.getCurrent().identifiant() == TenantDefinition.IdentifiantOrganisme.SIRET);
        Button save = new Button("Enregistrer", event -> save(false));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        actions(save, archive);
        add(
                refusal,
                new FormSection("Le lieu", "").wide(nom, adresse),
                new FormSection("Ce qu’il faut savoir", "", siret, uai).wide(acces));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String numero = event.getRouteParameters().get("numero").orElse(NEW);
        offre = event.getLocation().getQueryParameters().getSingleParameter("offre");
        try {
            show(numero.equals(NEW) ? LieuFiche.empty(currentPerson.getOrganisme()) : lieux.get(numero));
        } catch (NoSuchElementException e) {
            throw new NotFoundException(e.getMessage());
        }
    }

    private void show(LieuFiche lieu) {
        shown = lieu;
        title(lieu.numero().isEmpty() ? "Nouveau lieu" : lieu.nom());
        archive.setVisible(!lieu.numero().isEmpty());
        nom.setValue(lieu.nom());
        siret.setValue(Fields.orEmpty(lieu.siret()));
        uai.setValue(Fields.orEmpty(lieu.uai()));
        acces.setValue(Fields.orEmpty(lieu.accesHandicapes()));
        adresse.set(lieu.adresse());
    }

    private void save(boolean archive) {
        refusal.clear();
        try {
            lieux.save(new LieuFiche(
                    shown.numero(),
                    shown.version(),
                    shown.organisme(),
                    nom.getValue().strip(),
                    Fields.text(siret),
                    Fields.text(uai),
                    adresse.value(),
                    Fields.text(acces),
                    archive));
            Messages.done(archive ? "Le lieu est archivé." : "Le lieu est enregistré.");
            getUI().ifPresent(ui ->
                    ui.navigate(offre.map(numero -> "offres/" + numero).orElse("lieux")));
        } catch (IllegalArgumentException e) {
            refusal.show(e);
        } catch (ObjectOptimisticLockingFailureException e) {
            refusal.show("Quelqu’un a modifié ce lieu depuis que vous l’avez ouvert : rechargez la page.");
        }
    }

    private void archive() {
        new Ask("Archiver ce lieu ?", "Il n’est plus proposé dans vos actions. Les offres qui le citent le gardent.")
                .danger()
                .decide("Archiver", () -> save(true));
    }
}
