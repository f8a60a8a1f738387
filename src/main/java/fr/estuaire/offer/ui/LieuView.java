package fr.estuaire.offer.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fr.estuaire.identity.Role;
import fr.estuaire.offer.Citations;
import fr.estuaire.offer.Envoi;
import fr.estuaire.offer.LieuFiche;
import fr.estuaire.offer.ui.champ.Ebauche;
import fr.estuaire.offer.ui.champ.FicheForm;
import fr.estuaire.shared.ui.FormSection;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** One place of training, with all that Lhéo says of a place, its welcome of people with disabilities, its equipment. */
@Route("lieux/:numero")
@StyleSheet("estuaire/offre.css")
@RolesAllowed({Role.Nom.ORGANISME, Role.Nom.COLLECTE, Role.Nom.ADMINISTRATION})
class LieuView extends FicheView {
    private final TextField nom = new TextField("Nom dans vos listes");
    private transient LieuFiche shown = LieuFiche.empty("");
    private Ebauche ebauche = new Ebauche(
            fr.estuaire.lheo.ElementBuilder.element("lieu-de-formation").build());

    LieuView(FicheDesk desk) {
        super(desk, "lieu");
        nom.setMaxLength(250);
        nom.setHelperText("Comme vous l’appelez entre vous\u00A0: «\u00A0Site de Brest\u00A0», «\u00A0Atelier\u00A0».");
        Fields.require(nom);
    }

    @Override
    State read(String numero, String organisme) {
        shown = numero.equals(NEW) ? LieuFiche.empty(organisme) : desk().lieux().get(numero);
        ebauche = new Ebauche(desk().lieux().getDocument(shown));
        nom.setValue(shown.nom());
        return new State(
                shown.numero(),
                shown.organisme(),
                shown.nom(),
                shown.archive(),
                List.of(
                        new FormSection("Le lieu", "Le nom vous sert à le choisir dans vos actions.").wide(nom),
                        new FormSection(
                                        "Ce qui est publié",
                                        "Ces informations figurent dans les offres qui citent ce lieu.")
                                .wide(FicheForm.whole(desk().contexte(shown.organisme()), ebauche))));
    }

    @Override
    String write(boolean archived) {
        return desk().lieux()
                .save(new LieuFiche(
                        shown.numero(),
                        shown.version(),
                        shown.organisme(),
                        nom.getValue().strip(),
                        null,
                        null,
                        shown.adresse(),
                        null,
                        archived,
                        ebauche.document()))
                .numero();
    }

    @Override
    Citations citations(String numero) {
        return desk().citations().getOfLieu(numero);
    }

    @Override
    Envoi submit(String numero) {
        return desk().citations().submitOfLieu(numero);
    }

    @Override
    String list(String organisme) {
        return desk().isBody() ? "lieux" : "organismes/" + organisme + "/lieux";
    }

    @Override
    RouterLink listLink(String organisme) {
        return desk().isBody()
                ? new RouterLink("Mes lieux", LieuxView.class)
                : new RouterLink("Lieux de l’organisme", LieuxOrganismeView.class, OrganismeView.parameters(organisme));
    }
}
