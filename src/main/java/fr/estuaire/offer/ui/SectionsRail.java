package fr.estuaire.offer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import fr.estuaire.offer.Champ;
import fr.estuaire.offer.EtatSection;
import java.util.EnumMap;
import java.util.Map;

/** The sections of the offer, each with how far it is. */
final class SectionsRail extends Nav {
    private final EnumMap<Champ.Section, Entry> entries = new EnumMap<>(Champ.Section.class);

    private record Entry(Button button, Span mark) implements java.io.Serializable {}

    SectionsRail(SerializableConsumer<Champ.Section> open) {
        addClassName("sections");
        getElement().setAttribute("aria-label", "Sections de l’offre");
        for (Champ.Section section : Champ.Section.values()) {
            Span mark = new Span();
            mark.addClassName("section-etat");
            mark.getElement().setAttribute("aria-hidden", "true");
            Button button = new Button(section.titre(), mark, event -> open.accept(section));
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            entries.put(section, new Entry(button, mark));
            add(button);
        }
    }

    void select(Champ.Section selected) {
        entries.forEach((section, entry) -> {
            if (section == selected) {
                entry.button().getElement().setAttribute("aria-current", "true");
            } else {
                entry.button().getElement().removeAttribute("aria-current");
            }
        });
    }

    void show(Map<Champ.Section, EtatSection> etats) {
        entries.forEach((section, entry) -> {
            EtatSection etat = etats.getOrDefault(section, EtatSection.VIDE);
            entry.mark().setText(etat.marque());
            entry.button().setAriaLabel(section.titre() + ", " + etat.libelle());
        });
    }
}
