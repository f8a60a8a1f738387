package fr.estuaire.rollup.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import fr.estuaire.reference.Commune;
import fr.estuaire.reference.Communes;
import fr.estuaire.rollup.catalogue.Autour;
import fr.estuaire.rollup.catalogue.PointsDesCommunes;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The two fields of a circle, the commune in its middle and its radius; addresses carry the code of the commune. */
final class AutourFields {
    private static final int USUAL = 20;
    private static final String NOT_FOR_PAST_DAYS = "Sans effet sur un jour passé";

    private final Communes communes;
    private final PointsDesCommunes points;
    private final Runnable changed;
    private final ComboBox<Commune> centre = new ComboBox<>("Autour de");
    private final Select<Integer> rayon = new Select<>();
    private @Nullable Autour value;

    /** @param changed to do when the person has chosen another circle */
    AutourFields(Communes communes, PointsDesCommunes points, Runnable changed) {
        this.communes = communes;
        this.points = points;
        this.changed = changed;
        centre.setPlaceholder("Commune ou code postal");
        centre.setClearButtonVisible(true);
        centre.setManualValidation(true);
        centre.setItemLabelGenerator(AutourFields::name);
        centre.setItems(query -> list(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        centre.addValueChangeListener(_ -> choose());
        rayon.setLabel("Rayon");
        rayon.setItems(Autour.RAYONS);
        rayon.setItemLabelGenerator(kilometres -> kilometres + "\u00A0km");
        rayon.setValue(USUAL);
        rayon.addValueChangeListener(_ -> choose());
    }

    ComboBox<Commune> centre() {
        return centre;
    }

    Select<Integer> rayon() {
        return rayon;
    }

    @Nullable
    Autour value() {
        return value;
    }

    /** For the address of the page: empty without a circle. */
    String code() {
        return centre.getValue() == null ? "" : centre.getValue().codeInsee();
    }

    String kilometres() {
        return centre.getValue() == null ? "" : rayon.getValue().toString();
    }

    /** Shows what an address says; what it says wrong counts for nothing. */
    void show(String code, String kilometres) {
        rayon.setValue(Autour.RAYONS.stream()
                .filter(one -> one.toString().equals(kilometres))
                .findFirst()
                .orElse(USUAL));
        centre.setValue(communes.findByCode(code).orElse(null));
    }

    /** Past days are not searched by distance. */
    void enable(boolean today) {
        centre.setEnabled(today);
        rayon.setEnabled(today);
        centre.setHelperText(today ? null : NOT_FOR_PAST_DAYS);
    }

    private void choose() {
        Commune commune = centre.getValue();
        Optional<Autour> around = commune == null ? Optional.empty() : points.findAround(commune, rayon.getValue());
        boolean unknown = commune != null && around.isEmpty();
        centre.setErrorMessage("La position de cette commune n’est pas connue\u00A0: choisissez une commune voisine.");
        centre.setInvalid(unknown);
        value = around.orElse(null);
        changed.run();
    }

    private List<Commune> list(String text, int offset, int limit) {
        return communes.search(text, offset + limit).stream().skip(offset).toList();
    }

    private static String name(Commune commune) {
        return commune.codesPostaux().isEmpty()
                ? commune.nom()
                : commune.nom() + " (" + commune.codesPostaux().getFirst() + ")";
    }
}
