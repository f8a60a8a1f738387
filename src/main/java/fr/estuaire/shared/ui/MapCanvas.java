package fr.estuaire.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A map with one point, which the person moves by dragging it, by a click or with the arrow keys. It draws the outline of
 * the départements, at their true places overseas; nothing is asked of another server unless tiles are given.
 */
@Tag("estuaire-carte")
@JsModule("./carte.ts")
@NpmPackage(value = "leaflet", version = "1.9.4")
@NpmPackage(value = "@types/leaflet", version = "1.9.22", dev = true)
public final class MapCanvas extends Component {

    /** @param departements INSEE codes of those to bring out, and to show whole while there is no point */
    public MapCanvas(Collection<String> departements) {
        getElement().setProperty("territoire", String.join(" ", departements));
    }

    /** Degrees WGS 84. */
    public void show(double latitude, double longitude) {
        getElement().setProperty("point", latitude + "," + longitude);
    }

    public void showNoPoint() {
        getElement().setProperty("point", "");
    }

    /** Where to look while there is no point; degrees WGS 84. */
    public void lookAt(double latitude, double longitude) {
        getElement().setProperty("repere", latitude + "," + longitude);
    }

    /** Where to look while there is no point. */
    public void lookAtDepartement(String codeInsee) {
        getElement().setProperty("repere", codeInsee);
    }

    /** Towns that help to find one’s way, the most important first. */
    public void name(List<Town> towns) {
        getElement().setProperty("villes", towns.stream().map(Town::json).collect(Collectors.joining(",", "[", "]")));
    }

    /** @param url address of tiles with {@code {z}}, {@code {x}} and {@code {y}}, asked by the browser of the person */
    public void cover(String url, String attribution) {
        getElement().setProperty("tuiles", url);
        getElement().setProperty("attribution", attribution);
    }

    public void setFixed(boolean fixed) {
        getElement().setProperty("fixe", fixed);
    }

    /** Puts the point in the middle of what the map shows; it then tells where that is. */
    public void placeAtCentre() {
        getElement().callJsFunction("placeAtCentre");
    }

    public Registration addMovedListener(ComponentEventListener<MovedEvent> listener) {
        return addListener(MovedEvent.class, listener);
    }

    /** A name on the map; degrees WGS 84. */
    public record Town(String name, double latitude, double longitude) {
        private String json() {
            return "[\"%s\",%s,%s]".formatted(name.replace("\\", "").replace("\"", ""), latitude, longitude);
        }
    }

    /** The person has moved the point; degrees WGS 84, six decimals. */
    @DomEvent("point-moved")
    public static final class MovedEvent extends ComponentEvent<MapCanvas> {
        private final double latitude;
        private final double longitude;

        public MovedEvent(
                MapCanvas source,
                boolean fromClient,
                @EventData("event.detail.latitude") double latitude,
                @EventData("event.detail.longitude") double longitude) {
            super(source, fromClient);
            this.latitude = latitude;
            this.longitude = longitude;
        }

        public double latitude() {
            return latitude;
        }

        public double longitude() {
            return longitude;
        }
    }
}
