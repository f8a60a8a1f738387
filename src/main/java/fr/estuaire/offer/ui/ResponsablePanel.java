package fr.estuaire.offer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import fr.estuaire.identity.Membership;
import fr.estuaire.lheo.Element;
import fr.estuaire.offer.Offre;
import fr.estuaire.offer.OrganismeFiche;
import fr.estuaire.shared.ui.Ask;
import fr.estuaire.shared.ui.Facts;
import fr.estuaire.shared.ui.Messages;
import fr.estuaire.shared.ui.Section;
import java.util.List;
import java.util.Objects;

/** The body that answers for the offer, and how to choose another one without starting again. */
final class ResponsablePanel extends Div {
    private static final String RESPONSABLE = "organisme-formation-responsable";
    private final transient OffreDesk desk;
    private final transient Offre offre;
    private final SerializableRunnable reload;

    ResponsablePanel(OffreDesk desk, Offre offre, Element formation, SerializableRunnable reload) {
        this.desk = desk;
        this.offre = offre;
        this.reload = reload;
        OrganismeFiche fiche = desk.organismes().get(offre.organisme());
        Facts facts = new Facts().add("Nom", fiche.nom());
        String identifiant = fiche.siret() == null ? fiche.identifiantLocal() : fiche.siret();
        if (identifiant != null) {
            facts.add("Identifiant", identifiant);
        }
        if (fiche.numeroActivite() != null) {
            facts.add("Numéro de déclaration", fiche.numeroActivite());
        }
        Section section = new Section(
                "Organisme responsable", facts, new Anchor("mon-organisme", "Ouvrir la fiche de l’organisme"));
        if (formation.child(RESPONSABLE).isPresent()) {
            section.add(
                    new Paragraph("Cette offre vient d’un fichier qui décrit l’organisme autrement que sa fiche : cette"
                            + " description est gardée et publiée avec elle."),
                    new Button("Reprendre plutôt la fiche", event -> useFiche()));
        }
        List<Membership> others = others();
        if (!others.isEmpty()) {
            section.add(new Button("Choisir un autre organisme", event -> choose(others)));
        }
        add(section);
    }

    private List<Membership> others() {
        Membership current = desk.currentPerson().getMembership();
        return desk.currentPerson().get().memberships().stream()
                .filter(membership -> membership.organisme() != null
                        && Objects.equals(membership.territoire(), current.territoire())
                        && !offre.organisme().equals(membership.organisme()))
                .toList();
    }

    private void useFiche() {
        desk.offres().giveTo(offre.numero(), offre.organisme());
        reload.run();
    }

    private void choose(List<Membership> others) {
        ComboBox<Membership> box = new ComboBox<>("Organisme responsable");
        box.setItems(others);
        box.setItemLabelGenerator(membership -> String.valueOf(membership.organismeNom()));
        box.setWidthFull();
        new Ask(
                        "Confier l’offre à un autre organisme",
                        "Rien de ce qui est saisi n’est perdu. Les lieux et contacts repris de la fiche de l’ancien organisme"
                                + " sont à choisir de nouveau dans celle du nouveau.")
                .field(box)
                .decide("Confier l’offre", () -> {
                    Membership chosen = box.getValue();
                    if (chosen == null) {
                        throw new IllegalArgumentException("Choisissez l’organisme.");
                    }
                    desk.offres().giveTo(offre.numero(), Objects.requireNonNull(chosen.organisme()));
                    Messages.done("L’offre est confiée à " + chosen.organismeNom()
                            + " : passez dans son espace pour la retrouver.");
                    getUI().ifPresent(ui -> ui.navigate(MesOffresView.class));
                });
    }
}
