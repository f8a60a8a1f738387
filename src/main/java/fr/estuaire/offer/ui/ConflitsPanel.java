package fr.estuaire.offer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.LheoTerms;
import fr.estuaire.offer.Champs;
import fr.estuaire.offer.Conflit;
import fr.estuaire.shared.ui.Section;
import java.util.List;
import java.util.stream.Collectors;

/** Values that somebody else changed at the same moment: theirs stand, and the person may put their own back. */
final class ConflitsPanel extends Div {
    private static final int LONGEST = 300;

    ConflitsPanel() {
        addClassName("conflits");
        getElement().setAttribute("role", "alert");
    }

    /** @param chemin of the part below the formation, as {@code Champs} knows it */
    void add(Conflit conflit, String chemin, Runnable takeMine) {
        Section section = new Section("Modifié ailleurs en même temps : " + label(conflit, chemin));
        Button mine = new Button("Mettre ma valeur", event -> {
            takeMine.run();
            remove(section);
        });
        mine.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button theirs = new Button("Garder la sienne", event -> remove(section));
        Div actions = new Div(mine, theirs);
        actions.addClassName("conflit-actions");
        section.add(
                new Paragraph(
                        "Quelqu’un d’autre a enregistré une autre valeur pendant que vous saisissiez. La sienne est"
                                + " gardée tant que vous n’avez pas choisi."),
                value("La sienne\u00A0: ", conflit.leurs()),
                value("La vôtre\u00A0: ", conflit.miens()),
                actions);
        add(section);
    }

    private static String label(Conflit conflit, String chemin) {
        String path = (chemin.isEmpty() ? "" : chemin + "/") + conflit.chemin();
        return Champs.find(path).map(champ -> champ.libelle()).orElse(conflit.nom());
    }

    private static Paragraph value(String who, List<Element> elements) {
        String words = elements.stream().map(ConflitsPanel::words).collect(Collectors.joining(" ; "));
        String shown = words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
        Span text = new Span(shown.isEmpty() ? "rien" : "«\u00A0" + shown + "\u00A0»");
        text.addClassName("conflit-valeur");
        return new Paragraph(new Span(who), text);
    }

    private static String words(Element element) {
        return element.children().isEmpty()
                ? LheoTerms.value(element.name(), element.ownText().strip())
                : element.children().stream().map(ConflitsPanel::words).collect(Collectors.joining(", "));
    }
}
