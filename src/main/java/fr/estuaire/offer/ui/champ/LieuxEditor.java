package fr.estuaire.offer.ui.champ;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.icon.VaadinIcon;
import fr.estuaire.lheo.Element;
import fr.estuaire.offer.Champ;
import fr.estuaire.offer.Lien;
import fr.estuaire.offer.LieuFiche;
import fr.estuaire.shared.ui.Messages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where one trains: places of the body, chosen by name, the first one the main one; and places that came with a file, which
 * stay this offer’s own.
 */
final class LieuxEditor extends Div {
    private static final String ACCES = "acces-handicapes";
    private static final String TAG = "tag";
    private static final String PRINCIPAL = "principal";
    private final transient Controles controls;
    private final transient Ancre ancre;
    private final MultiSelectComboBox<LieuFiche> box = new MultiSelectComboBox<>();
    private final Div own = new Div();
    private final Div acces = new Div();
    private transient List<Integer> shown = List.of(-1);
    private transient List<Controle> inside = List.of();
    private transient @Nullable Controle owner;

    LieuxEditor(Controles controls, Ancre ancre) {
        this.controls = controls;
        this.ancre = ancre;
        addClassName("lieux");
    }

    Controle control(Champ champ) {
        Controles.explain(box, champ);
        box.setLabel(champ.libelle());
        box.setItems(controls.contexte().lieux());
        box.setItemLabelGenerator(LieuxEditor::label);
        Controles.whenChanged(box, this::choose);
        Button make = new Button(
                "Nouveau lieu",
                VaadinIcon.PLUS.create(),
                event -> controls.contexte().newLieu().run());
        make.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        acces.addClassName("barre-partie");
        add(box, make, acces, own);
        owner = new Controle(champ, ancre, this, this::show);
        owner.hold(inside);
        return owner;
    }

    private static String label(LieuFiche lieu) {
        return lieu.nom() + " · " + lieu.adresse().onOneLine();
    }

    private void show() {
        Set<LieuFiche> chosen = new LinkedHashSet<>();
        List<Integer> others = new ArrayList<>();
        List<Element> elements = ancre.elements();
        for (int i = 0; i < elements.size(); i++) {
            LieuFiche linked = Lien.LIEU.find(elements.get(i)).map(this::find).orElse(null);
            if (linked != null) {
                chosen.add(linked);
            } else if (!Lien.isIn(elements.get(i))) {
                others.add(i + 1);
            }
        }
        box.setValue(chosen);
        proposeAcces(chosen);
        if (!others.equals(shown)) {
            shown = others;
            showOwn();
            if (owner != null) {
                owner.hold(inside);
            }
        }
    }

    /** What the places say of the welcome of people with disabilities, for an action that says nothing of it. */
    private void proposeAcces(Set<LieuFiche> chosen) {
        acces.removeAll();
        Ancre target = new Ancre(ancre.brouillon(), ancre.chemin(), ancre.parent(), ACCES);
        if (target.text().isPresent()) {
            return;
        }
        chosen.stream().filter(lieu -> lieu.accesHandicapes() != null).forEach(lieu -> {
            Button take = new Button(
                    "Reprendre l’accueil des personnes handicapées de «\u00A0" + lieu.nom() + "\u00A0»", event -> {
                        target.setText(lieu.accesHandicapes());
                        acces.removeAll();
                        Messages.done(
                                "Repris dans «\u00A0Accueil des personnes handicapées\u00A0», section «\u00A0Pour qui\u00A0».");
                    });
            take.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            acces.add(take);
        });
    }

    private @Nullable LieuFiche find(String numero) {
        return controls.contexte().lieux().stream()
                .filter(lieu -> lieu.numero().equals(numero))
                .findFirst()
                .orElse(null);
    }

    private void showOwn() {
        own.removeAll();
        List<Controle> all = new ArrayList<>();
        if (!shown.isEmpty()) {
            own.add(new H3("Lieux venus d’un fichier, propres à cette offre"));
        }
        for (int rang : shown) {
            List<Controle> fields = controls.inside(ancre, rang);
            Div card = new Div(new H4("Lieu " + rang), new Groupe(fields));
            card.addClassName("carte");
            own.add(card);
            all.addAll(fields);
        }
        inside = all;
    }

    /** Keeps the places of the file, and the order in which the others were chosen; the first of all is the main one. */
    private void choose(Set<LieuFiche> chosen) {
        Map<String, Element> known = new HashMap<>();
        List<Element> next = new ArrayList<>();
        for (Element element : ancre.elements()) {
            Lien.LIEU.find(element).ifPresentOrElse(numero -> known.put(numero, element), () -> next.add(element));
        }
        chosen.forEach(lieu -> next.add(known.getOrDefault(lieu.numero(), Lien.LIEU.to(ancre.nom(), lieu.numero()))));
        ancre.setElements(withMain(next));
        proposeAcces(chosen);
    }

    private static List<Element> withMain(List<Element> places) {
        boolean marked = places.stream()
                .anyMatch(
                        place -> place.attribute(TAG).filter(PRINCIPAL::equals).isPresent());
        if (places.size() < 2 || marked) {
            return places;
        }
        List<Element> next = new ArrayList<>(places);
        Map<String, String> attributes = new HashMap<>(next.getFirst().attributes());
        attributes.put(TAG, PRINCIPAL);
        next.set(0, next.getFirst().withAttributes(attributes));
        return next;
    }
}
