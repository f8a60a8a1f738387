package fr.estuaire.offer.ui.champ;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementPath;
import fr.estuaire.offer.Champ;
import fr.estuaire.offer.ui.choix.CommuneChoisie;
import fr.estuaire.offer.ui.choix.PointChoisi;
import fr.estuaire.offer.ui.choix.PointMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where an address is on the map: a point at its door, which starts at the centre of its commune. */
final class PositionEditor extends Div {
    private static final String NAME = "geolocalisation";
    private static final String LATITUDE = "latitude";
    private static final String LONGITUDE = "longitude";
    private static final String EXTRAS = "extras";
    private static final String CODE_INSEE = "code-INSEE-commune";
    private final transient Controles controls;
    private final transient Ancre ancre;
    private final transient Champ champ;
    private final Button open = new Button("", VaadinIcon.MAP_MARKER.create(), event -> open());
    private @Nullable PointMap map;

    PositionEditor(Controles controls, Champ champ, Ancre ancre) {
        this.controls = controls;
        this.champ = champ;
        this.ancre = ancre;
        addClassName("position");
        open.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        open.getElement().setAttribute("aria-expanded", "false");
        add(open);
    }

    /** Shows the map at once: where one trains, its point matters. */
    PositionEditor opened() {
        makeMap();
        return this;
    }

    Controle control() {
        Ancre extras = ancre.dans(1, EXTRAS);
        List<Controle> inside = extras.isFilled() ? List.of(controls.create(extras)) : List.of();
        Div all = new Div(this);
        inside.forEach(all::add);
        return new Controle(champ, ancre, all, this::show).holding(inside);
    }

    /**
     * The address with its point in another commune, when it had none or stood at the centre of the former one; a point
     * that somebody placed stays.
     */
    Element follow(Element adresse, CommuneChoisie chosen) {
        PointChoisi point = read(adresse.child(NAME).orElse(null));
        boolean placed = !point.isEmpty()
                && commune(adresse.text(CODE_INSEE).orElse(null))
                        .centre()
                        .filter(point::equals)
                        .isEmpty();
        return placed ? adresse : put(adresse, chosen.centre().orElse(PointChoisi.AUCUN));
    }

    private void open() {
        makeMap();
        show();
        if (map != null) {
            map.focus();
        }
    }

    private void makeMap() {
        PointMap made = controls.contexte().pickers().point(champ.libelle());
        Controles.whenChanged(made, this::write);
        map = made;
        removeAll();
        add(made);
    }

    private void show() {
        PointChoisi point = read(ancre.elements().stream().findFirst().orElse(null));
        open.setText(point.isEmpty() ? "Placer sur la carte" : "Voir le point sur la carte");
        if (map == null) {
            return;
        }
        CommuneChoisie commune = commune(new Ancre(ancre.brouillon(), ancre.chemin(), ancre.parent(), CODE_INSEE)
                .text()
                .orElse(null));
        map.lookAt(commune);
        map.setHelperText(
                !point.isEmpty() && commune.centre().filter(point::equals).isPresent()
                        ? "Le point est au centre de la commune\u00A0: amenez-le à l’entrée du lieu."
                        : champ.aide());
        map.setValue(point);
    }

    private void write(PointChoisi point) {
        Element adresse = ancre.parent()
                .find(ancre.brouillon().document())
                .orElseGet(() -> new Element(ancre.parent().last().name(), Map.of(), List.of()));
        ancre.setElements(put(adresse, point).children(NAME));
        show();
    }

    private CommuneChoisie commune(@Nullable String codeInsee) {
        return controls.contexte().pickers().findCommune(codeInsee).orElse(CommuneChoisie.AUCUNE);
    }

    private static PointChoisi read(@Nullable Element point) {
        return point == null ? PointChoisi.AUCUN : new PointChoisi(text(point, LATITUDE), text(point, LONGITUDE));
    }

    private static String text(Element point, String name) {
        return Optional.of(point).flatMap(one -> one.text(name)).orElse("");
    }

    private static Element put(Element adresse, PointChoisi point) {
        Element before = adresse.child(NAME).orElseGet(() -> new Element(NAME, Map.of(), List.of()));
        Element after = with(with(before, LATITUDE, point.latitude()), LONGITUDE, point.longitude());
        return ElementPath.SELF.putAll(adresse, NAME, after.nodes().isEmpty() ? List.of() : List.of(after));
    }

    private static Element with(Element point, String name, String degrees) {
        return ElementPath.SELF.putAll(
                point, name, degrees.isEmpty() ? List.of() : List.of(Element.leaf(name, degrees)));
    }
}
