package fr.estuaire.offer.ui.champ;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementPath;
import fr.estuaire.offer.Champ;
import fr.estuaire.offer.Champs;
import fr.estuaire.offer.LieuFiche;
import fr.estuaire.offer.ui.choix.CommuneChoisie;
import fr.estuaire.offer.ui.choix.CommunePicker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A postal address: its commune is chosen in the official list, which writes its codes. */
final class AdresseEditor extends Div {
    /** Places proposed: more would hide the form. */
    private static final int COPIES = 3;

    private static final String POSITION = "geolocalisation";

    private static final Set<String> WRITTEN_BY_COMMUNE =
            Set.of("codepostal", "ville", "departement", "code-INSEE-commune", "region");
    private final transient Controles controls;
    private final transient Ancre ancre;
    private final transient PositionEditor position;
    private transient @Nullable Controle point;
    private transient @Nullable Controle owner;

    AdresseEditor(Controles controls, Ancre ancre) {
        this.controls = controls;
        this.ancre = ancre;
        Ancre place = ancre.dans(1, POSITION);
        position = new PositionEditor(controls, Champs.get(place.cheminComplet()), place);
        addClassNames("groupe", "adresse");
        getElement().setAttribute("role", "group");
    }

    Controle control(Champ champ) {
        getElement().setAttribute("aria-label", champ.libelle());
        add(new H4(champ.libelle()));
        if (!isPlace()) {
            add(copies(champ));
        }
        Controle where = (isPlace() ? position.opened() : position).control();
        point = where;
        List<Controle> inside = new ArrayList<>();
        inside.add(field("ligne"));
        inside.add(commune());
        Champs.list(ancre.cheminComplet()).stream()
                .filter(other -> !other.element().equals("ligne") && !WRITTEN_BY_COMMUNE.contains(other.element()))
                .filter(other -> !other.element().equals("extras")
                        || ancre.dans(1, "extras").isFilled())
                .filter(other -> !other.element().equals(POSITION) || !isPlace())
                .map(other -> other.element().equals(POSITION) ? where : field(other.element()))
                .forEach(inside::add);
        add(new Groupe(inside));
        if (isPlace()) {
            add(where);
            inside.add(where);
        }
        Controle control = new Controle(champ, ancre, this, () -> {}).holding(inside);
        owner = control;
        return control;
    }

    private boolean isPlace() {
        return ancre.chemin().endsWith("lieu-de-formation/coordonnees");
    }

    /** The addresses that the body has entered already, to be taken over with one gesture. */
    private Div copies(Champ champ) {
        Div copies = new Div();
        copies.addClassName("barre-partie");
        controls.contexte().lieux().stream().limit(COPIES).forEach(lieu -> {
            String words = "Reprendre celle de " + lieu.nom();
            Button copy = new Button(words, event -> copy(lieu));
            copy.setAriaLabel(champ.libelle() + "\u00A0: " + words);
            copy.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            copies.add(copy);
        });
        copies.setVisible(copies.getComponentCount() > 0);
        return copies;
    }

    private void copy(LieuFiche lieu) {
        controls.contexte().adresseOf().apply(lieu).ifPresent(adresse -> {
            ancre.setElement(1, adresse);
            if (owner != null) {
                owner.refresh();
            }
        });
    }

    private Controle field(String name) {
        return controls.create(ancre.dans(1, name));
    }

    private Controle commune() {
        Champ champ = Champs.get(ancre.cheminComplet() + "/ville");
        CommunePicker picker = controls.contexte().pickers().commune(champ.libelle());
        picker.setHelperText(champ.aide());
        Controles.whenChanged(picker, this::choose);
        Ancre ville = ancre.dans(1, "ville");
        return new Controle(
                champ,
                ville,
                picker,
                () -> picker.setValue(CommuneChoisie.of(
                        ancre.dans(1, "code-INSEE-commune").text().orElse(null),
                        ancre.dans(1, "codepostal").text().orElse(null),
                        ville.text().orElse(null))));
    }

    private void choose(CommuneChoisie chosen) {
        Element next =
                ancre.elements().stream().findFirst().orElseGet(() -> new Element(ancre.nom(), Map.of(), List.of()));
        if (isPlace()) {
            next = position.follow(next, chosen);
        }
        next = with(next, "codepostal", chosen.codePostal());
        next = with(next, "ville", shorten(chosen.nom()));
        next = with(next, "departement", chosen.departement());
        next = with(next, "code-INSEE-commune", chosen.codeInsee());
        next = with(next, "region", chosen.region());
        if (next.nodes().isEmpty()) {
            ancre.setElements(List.of());
        } else {
            ancre.setElement(1, next);
        }
        if (point != null) {
            point.refresh();
        }
    }

    private static Element with(Element adresse, String name, @Nullable String value) {
        return ElementPath.SELF.putAll(adresse, name, value == null ? List.of() : List.of(Element.leaf(name, value)));
    }

    private static @Nullable String shorten(@Nullable String nom) {
        int limit = 50;
        return nom == null || nom.length() <= limit ? nom : nom.substring(0, limit);
    }
}
