package fr.estuaire.offer.ui.champ;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import fr.estuaire.lheo.Element;
import fr.estuaire.offer.ContactFiche;
import fr.estuaire.offer.Lien;
import fr.estuaire.shared.ui.Messages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes a contact from those of the body, which stays the same everywhere, or lets it be written for this offer alone. */
final class ContactChoice extends Div {
    private final transient Contexte contexte;
    private final transient Ancre ancre;
    private final int rang;

    ContactChoice(Contexte contexte, Ancre ancre, int rang) {
        this.contexte = contexte;
        this.ancre = ancre;
        this.rang = rang;
        addClassName("choix-contact");
        Optional<String> linked = Lien.CONTACT.find(element());
        if (!contexte.contacts().isEmpty() || linked.isPresent()) {
            add(box(linked));
        }
        linked.ifPresentOrElse(numero -> add(linkedWords(numero)), this::addKeep);
    }

    /** A contact that is written here may be of use in the other offers. */
    private void addKeep() {
        Carnet carnet = contexte.carnet();
        if (carnet != null) {
            Button keep = new Button(
                    "Enregistrer ce contact pour toutes vos offres",
                    VaadinIcon.BOOKMARK.create(),
                    event -> keep(carnet));
            keep.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            add(keep);
        }
    }

    private void keep(Carnet carnet) {
        try {
            ancre.setElement(rang, Lien.CONTACT.to(ancre.nom(), carnet.keep(element())));
            Messages.done("Le contact est enregistré\u00A0: vous pouvez le reprendre dans toutes vos offres.");
            carnet.reload();
        } catch (IllegalArgumentException e) {
            Messages.refused(e);
        }
    }

    boolean isLink() {
        return Lien.CONTACT.find(element()).isPresent();
    }

    private Element element() {
        return ancre.elements().get(rang - 1);
    }

    private ComboBox<ContactFiche> box(Optional<String> linked) {
        ComboBox<ContactFiche> box = new ComboBox<>("Reprendre un contact de l’organisme");
        box.setItems(contexte.contacts());
        box.setItemLabelGenerator(ContactFiche::nom);
        box.setClearButtonVisible(true);
        box.setHelperText("Il est repris partout\u00A0: corrigé une fois, il l’est dans toutes vos offres.");
        linked.flatMap(this::find).ifPresent(box::setValue);
        Controles.whenChanged(box, this::choose);
        return box;
    }

    private Optional<ContactFiche> find(String numero) {
        return contexte.contacts().stream()
                .filter(contact -> contact.numero().equals(numero))
                .findFirst();
    }

    /** Without a choice, what the body says of the contact becomes this offer’s own. */
    private void choose(ContactFiche chosen) {
        Element next = chosen == null
                ? Lien.CONTACT
                        .find(element())
                        .flatMap(this::find)
                        .map(former -> new Element(
                                ancre.nom(),
                                former.document().attributes(),
                                former.document().nodes()))
                        .orElseGet(() -> new Element(ancre.nom(), Map.of(), List.of()))
                : Lien.CONTACT.to(ancre.nom(), chosen.numero());
        ancre.setElement(rang, next);
    }

    private Div linkedWords(String numero) {
        Div words = new Div();
        words.addClassName("lien-mots");
        words.add(new Span(find(numero)
                .map(ContactChoice::inBrief)
                .orElse("Ce contact n’existe plus\u00A0: choisissez-en un autre.")));
        Carnet carnet = contexte.carnet();
        if (carnet != null && find(numero).isPresent()) {
            Button edit = new Button("Modifier ce contact", event -> carnet.open(numero));
            edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            words.add(edit);
        }
        return words;
    }

    private static String inBrief(ContactFiche contact) {
        Element document = contact.document();
        return Stream.of("prenom", "nom", "courriel")
                .flatMap(name -> document.text("coordonnees", name).stream())
                .collect(Collectors.joining(" "));
    }
}
