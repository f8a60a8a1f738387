package fr.estuaire.offer.ui.champ;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import fr.estuaire.lheo.Element;
import fr.estuaire.offer.Champ;
import fr.estuaire.shared.ui.Messages;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An element of which there may be several: a card for each, a way to add one, and to take one out and put it back. */
final class ListeEditor extends Div {
    private final transient Champ champ;
    private final transient Ancre ancre;
    private final transient Content content;
    private final Div cards = new Div();
    private final Button more = new Button("Ajouter", VaadinIcon.PLUS.create(), event -> append());
    private int shown = -1;
    private transient List<Controle> inside = List.of();
    private transient @Nullable Controle owner;

    /** What a card holds. */
    @FunctionalInterface
    interface Content extends Serializable {
        /** Adds the fields of one of the elements to its card, and returns them. */
        List<Controle> fill(Div card, Ancre ancre, int rang);
    }

    private ListeEditor(Champ champ, Ancre ancre, Content content) {
        this.champ = champ;
        this.ancre = ancre;
        this.content = content;
        addClassName("liste");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", champ.libelle());
        cards.addClassName("cartes");
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        more.setAriaLabel("Ajouter\u00A0: " + champ.libelle());
        Paragraph help = new Paragraph(champ.aide());
        help.addClassName("aide");
        help.setVisible(!champ.aide().isEmpty());
        add(new H3(champ.libelle()), help, cards, more);
    }

    private Controle control() {
        Controle control = new Controle(champ, ancre, this, this::show);
        owner = control;
        control.hold(inside);
        return control;
    }

    /** Any container: all its fields. */
    static Controle group(Controles controls, Champ champ, Ancre ancre) {
        return new ListeEditor(champ, ancre, (card, at, rang) -> fields(controls, card, at, rang)).control();
    }

    /** Contacts: chosen among the body’s, or written here. */
    static Controle contacts(Controles controls, Champ champ, Ancre ancre) {
        return new ListeEditor(champ, ancre, (card, at, rang) -> {
                    ContactChoice choice = new ContactChoice(controls.contexte(), at, rang);
                    card.add(choice);
                    return choice.isLink() ? List.of() : fields(controls, card, at, rang);
                })
                .control();
    }

    /** Bodies that teach: the one that answers for the offer, or any other. */
    static Controle formateurs(Controles controls, Champ champ, Ancre ancre) {
        return new ListeEditor(champ, ancre, (card, at, rang) -> {
                    FormateurChoice choice = new FormateurChoice(controls.contexte(), at, rang);
                    card.add(choice);
                    return choice.isLink() ? List.of() : fields(controls, card, at, rang);
                })
                .control();
    }

    /** Blocks of skills: chosen among those of a certification of the formation. */
    static Controle blocs(Controles controls, Champ champ, Ancre ancre) {
        return new ListeEditor(champ, ancre, (card, at, rang) -> {
                    Controle part = controls.create(at.dans(rang, "validation-blocs"));
                    card.add(part, new BlocsFields(controls.contexte(), at, rang));
                    List<Controle> all = new ArrayList<>(folded(controls, card, at, rang));
                    all.add(part);
                    return all;
                })
                .control();
    }

    /** Certifications: found in the registers, their codes written alone. */
    static Controle certifications(Controles controls, Champ champ, Ancre ancre) {
        return new ListeEditor(champ, ancre, (card, at, rang) -> {
                    card.add(new CertificationFields(controls.contexte(), at, rang));
                    return folded(controls, card, at, rang);
                })
                .control();
    }

    private static List<Controle> fields(Controles controls, Div card, Ancre ancre, int rang) {
        List<Controle> inside = controls.inside(ancre, rang);
        card.add(new Groupe(inside));
        return inside;
    }

    private static List<Controle> folded(Controles controls, Div card, Ancre ancre, int rang) {
        List<Controle> inside = controls.inside(ancre, rang);
        com.vaadin.flow.component.details.Details details =
                new com.vaadin.flow.component.details.Details("Codes et précisions", new Groupe(inside));
        card.add(details);
        return inside;
    }

    private void show() {
        int count = ancre.elements().size();
        if (count != shown || hasLinks()) {
            rebuild();
        }
        more.setVisible(count < ancre.max());
    }

    /** What a card shows depends on whether the element is a link: it is made again whenever one may have changed. */
    private boolean hasLinks() {
        return switch (champ.saisie()) {
            case CONTACT, FORMATEUR -> true;
            default -> false;
        };
    }

    private void rebuild() {
        shown = ancre.elements().size();
        cards.removeAll();
        inside = new ArrayList<>();
        for (int rang = 1; rang <= shown; rang++) {
            cards.add(card(rang, inside));
        }
        if (owner != null) {
            owner.hold(inside);
        }
        more.setVisible(shown < ancre.max());
    }

    private Component card(int rang, List<Controle> all) {
        Div card = new Div();
        card.addClassName("carte");
        Button remove = new Button("Retirer", VaadinIcon.TRASH.create(), event -> remove(rang));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        remove.setAriaLabel("Retirer\u00A0: " + champ.libelle() + " " + rang);
        H4 title = new H4(shown > 1 ? champ.libelle() + " " + rang : "");
        Div head = new Div(title, remove);
        head.addClassName("carte-tete");
        card.add(head);
        all.addAll(content.fill(card, ancre, rang));
        return card;
    }

    private void append() {
        ancre.add(new Element(ancre.nom(), Map.of(), List.of()));
        rebuild();
    }

    private void remove(int rang) {
        Element removed = ancre.elements().get(rang - 1);
        ancre.remove(rang);
        rebuild();
        Messages.undo(champ.libelle() + "\u00A0: retiré.", () -> putBack(rang, removed));
    }

    private void putBack(int rang, Element removed) {
        List<Element> elements = new ArrayList<>(ancre.elements());
        elements.add(Math.min(rang - 1, elements.size()), removed);
        ancre.setElements(elements);
        rebuild();
    }
}
