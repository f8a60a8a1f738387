package fr.estuaire.offer.ui.choix;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import fr.estuaire.shared.ui.MapCanvas;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Where a place is: a point moved on a map, or two numbers. Both say the same; who has no mouse, or no sight, uses the
 * numbers.
 */
@Tag("div")
@StyleSheet("estuaire/choix.css")
public final class PointMap extends AbstractField<PointMap, PointChoisi> implements HasLabel, HasStyle {
    private static final int MAX_LATITUDE = 90;
    private static final int MAX_LONGITUDE = 180;
    private static final int MAX_LENGTH = 30;

    private static final String GESTURES =
            "Faites glisser le point, cliquez sur la carte, ou écrivez les deux nombres.";

    private final Span title = new Span();
    private final Paragraph help = new Paragraph();
    private final MapCanvas map;
    private final TextField latitude = number("Latitude", "Comme 48.1173.");
    private final TextField longitude = number("Longitude", "Comme -1.6778.");
    private final Button place = new Button("Placer le point", VaadinIcon.MAP_MARKER.create());
    private final Button remove = new Button("Retirer le point", VaadinIcon.CLOSE_SMALL.create());
    private boolean readOnly;

    PointMap(String label, Collection<String> departements, List<MapCanvas.Town> towns, CarteProperties settings) {
        super(PointChoisi.AUCUN);
        map = new MapCanvas(departements);
        map.name(towns);
        if (!settings.tuiles().isEmpty()) {
            map.cover(settings.tuiles(), settings.attribution());
        }
        map.addMovedListener(event -> change(PointChoisi.of(event.latitude(), event.longitude())));
        latitude.addValueChangeListener(event -> typed(event.isFromClient()));
        longitude.addValueChangeListener(event -> typed(event.isFromClient()));
        place.addClickListener(event -> map.placeAtCentre());
        remove.addClickListener(event -> {
            change(PointChoisi.AUCUN);
            latitude.focus();
        });
        place.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        layout(label);
        show(PointChoisi.AUCUN);
    }

    /** Where to look while there is no point: the commune of the place or, when its point is not known, its département. */
    public void lookAt(CommuneChoisie commune) {
        if (commune.latitude() != null && commune.longitude() != null) {
            map.lookAt(commune.latitude(), commune.longitude());
        } else if (commune.departement() != null) {
            map.lookAtDepartement(commune.departement());
        }
    }

    /** What the point means, said above the map. */
    public void setHelperText(String sentence) {
        help.setText((sentence + " " + GESTURES).strip());
    }

    public void focus() {
        latitude.focus();
    }

    @Override
    protected void setPresentationValue(PointChoisi point) {
        show(point);
    }

    @Override
    public void setLabel(String label) {
        title.setText(label);
        getElement().setAttribute("aria-label", label);
    }

    @Override
    public String getLabel() {
        return title.getText();
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        this.readOnly = readOnly;
        latitude.setReadOnly(readOnly);
        longitude.setReadOnly(readOnly);
        map.setFixed(readOnly);
        show(getValue());
    }

    @Override
    public boolean isReadOnly() {
        return readOnly;
    }

    private void layout(String label) {
        addClassNames("choix", "choix-point");
        getElement().setAttribute("role", "group");
        setLabel(label);
        title.addClassName("choix-etiquette");
        setHelperText("");
        help.addClassName("choix-note");
        Div numbers = new Div(latitude, longitude, place, remove);
        numbers.addClassName("choix-nombres");
        getElement().appendChild(title.getElement(), help.getElement(), map.getElement(), numbers.getElement());
    }

    private void typed(boolean byThePerson) {
        if (!byThePerson) {
            return;
        }
        PointChoisi point = both(clean(latitude)).orElseGet(() -> new PointChoisi(clean(latitude), clean(longitude)));
        if (isValid(point)) {
            change(point);
        }
    }

    /** Both numbers pasted at once in the first field, as maps give them. */
    private static Optional<PointChoisi> both(String text) {
        String[] numbers = text.split("\\.?\\s+|;\\s*", -1);
        return numbers.length == 2 && degrees(numbers[1], MAX_LONGITUDE).isPresent()
                ? Optional.of(new PointChoisi(numbers[0], numbers[1]))
                : Optional.empty();
    }

    /** A number that is missing is not an error yet: the person may be about to write it. */
    private boolean isValid(PointChoisi point) {
        latitude.setInvalid(isWrong(point.latitude(), MAX_LATITUDE));
        longitude.setInvalid(isWrong(point.longitude(), MAX_LONGITUDE));
        latitude.setErrorMessage("Écrivez un nombre de -90 à 90.");
        longitude.setErrorMessage("Écrivez un nombre de -180 à 180.");
        return !latitude.isInvalid() && !longitude.isInvalid();
    }

    private static boolean isWrong(String text, int max) {
        return !text.isEmpty() && degrees(text, max).isEmpty();
    }

    private void change(PointChoisi point) {
        setModelValue(point, true);
        show(point);
    }

    private void show(PointChoisi point) {
        latitude.setInvalid(false);
        longitude.setInvalid(false);
        latitude.setValue(point.latitude());
        longitude.setValue(point.longitude());
        place.setVisible(!readOnly && point.isEmpty());
        remove.setVisible(!readOnly && !point.isEmpty());
        Optional<BigDecimal> north = degrees(point.latitude(), MAX_LATITUDE);
        Optional<BigDecimal> east = degrees(point.longitude(), MAX_LONGITUDE);
        if (north.isPresent() && east.isPresent()) {
            map.show(north.get().doubleValue(), east.get().doubleValue());
        } else {
            map.showNoPoint();
            isValid(point);
        }
    }

    private static TextField number(String label, String help) {
        TextField field = new TextField(label);
        field.setHelperText(help);
        field.setMaxLength(MAX_LENGTH);
        field.setManualValidation(true);
        field.getElement().setAttribute("inputmode", "decimal");
        return field;
    }

    private static String clean(TextField field) {
        return field.getValue().strip().replace(',', '.').replace('−', '-');
    }

    private static Optional<BigDecimal> degrees(String text, int max) {
        try {
            BigDecimal degrees = new BigDecimal(text);
            return degrees.abs().compareTo(BigDecimal.valueOf(max)) <= 0 ? Optional.of(degrees) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
