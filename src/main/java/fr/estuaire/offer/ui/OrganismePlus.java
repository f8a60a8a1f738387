package fr.estuaire.offer.ui;

import com.vaadin.flow.component.html.Div;
import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementBuilder;
import fr.estuaire.offer.OrganismeFiche;
import fr.estuaire.offer.ui.champ.Contexte;
import fr.estuaire.offer.ui.champ.Ebauche;
import fr.estuaire.offer.ui.champ.FicheForm;
import fr.estuaire.offer.ui.choix.Pickers;
import fr.estuaire.shared.ui.FormSection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Lhéo says of a body beside its identity: what it is able to do, its other coordinates and contacts. */
final class OrganismePlus extends Div {
    private static final String COORDONNEES = "coordonnees-organisme/coordonnees/";
    private final transient Pickers pickers;
    private Ebauche ebauche = new Ebauche(empty());

    OrganismePlus(Pickers pickers) {
        this.pickers = pickers;
        addClassName("organisme-plus");
    }

    void set(OrganismeFiche fiche) {
        ebauche = new Ebauche(fiche.complement() == null ? empty() : fiche.complement());
        Contexte contexte = Contexte.ofFiche(pickers, fiche);
        removeAll();
        add(
                new FormSection("Ce que l’organisme sait faire", "Pour être trouvé au-delà de vos offres du moment.")
                        .wide(form(contexte, "renseignements-specifiques", "potentiel/code-FORMACODE")),
                new FormSection("Autres coordonnées", "En plus du téléphone, du courriel et du site déjà donnés.")
                        .wide(form(
                                contexte,
                                COORDONNEES + "ligne",
                                COORDONNEES + "portable",
                                COORDONNEES + "fax",
                                COORDONNEES + "web")),
                new FormSection(
                                "Autres contacts",
                                "Direction, handicap, qualité, entreprises\u00A0: qui joindre pour quoi.")
                        .wide(form(contexte, "contact-organisme", "extras")));
    }

    private FicheForm form(Contexte contexte, String... chemins) {
        return FicheForm.of(contexte, ebauche, List.of(chemins));
    }

    /** Null when there is nothing. */
    @Nullable
    Element value() {
        return ebauche.document().nodes().isEmpty() ? null : ebauche.document();
    }

    private static Element empty() {
        return ElementBuilder.element("organisme-formation-responsable").build();
    }
}
