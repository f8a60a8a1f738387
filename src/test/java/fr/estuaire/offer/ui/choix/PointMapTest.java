package fr.estuaire.offer.ui.choix;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static fr.estuaire.Typing.enter;
import static fr.estuaire.offer.ui.choix.PickerPage.press;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import fr.estuaire.At;
import fr.estuaire.EstuaireTest;
import fr.estuaire.shared.ui.MapCanvas;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EstuaireTest
class PointMapTest {
    private static final At BRETON = At.body("bretagne", "53_OF1");

    @Autowired
    ApplicationContext context;

    @Autowired
    Pickers pickers;

    @Test
    void followsThePointMovedOnTheMap() {
        with(BRETON, picker -> {
            move(picker, 48.1173, -1.6778);
            assertThat(picker.getValue()).isEqualTo(new PointChoisi("48.1173", "-1.6778"));
            assertThat(field(picker, "Latitude").getValue()).isEqualTo("48.1173");
            assertThat(map(picker, "point")).isEqualTo("48.1173,-1.6778");
            move(picker, 0.00001, 0.0);
            assertThat(picker.getValue()).isEqualTo(new PointChoisi("0.000010", "0.0"));
        });
    }

    @Test
    void takesTheTwoNumbersWithoutTheMouse() {
        with(BRETON, picker -> {
            enter(field(picker, "Latitude"), "48,39");
            assertThat(field(picker, "Longitude").isInvalid()).isFalse();
            enter(field(picker, "Longitude"), "-4,486");
            assertThat(picker.getValue()).isEqualTo(new PointChoisi("48.39", "-4.486"));
            assertThat(map(picker, "point")).isEqualTo("48.39,-4.486");

            enter(field(picker, "Latitude"), "148");
            assertThat(field(picker, "Latitude").getErrorMessage()).contains("-90 à 90");
            assertThat(field(picker, "Latitude").isInvalid()).isTrue();
            assertThat(picker.getValue().latitude()).isEqualTo("48.39");

            enter(field(picker, "Latitude"), "-20,88, 55,45");
            assertThat(picker.getValue()).isEqualTo(new PointChoisi("-20.88", "55.45"));
            press(picker, "Retirer le point");
            assertThat(picker.getValue()).isEqualTo(PointChoisi.AUCUN);
            assertThat(map(picker, "point")).isEmpty();
        });
    }

    @Test
    void keepsWhatTheOfferSaysLetterForLetter() {
        with(BRETON, picker -> {
            PointChoisi written = new PointChoisi("048.10", "environ -1");
            picker.setValue(written);
            assertThat(picker.getValue()).isEqualTo(written);
            assertThat(field(picker, "Longitude").getValue()).isEqualTo("environ -1");
            assertThat(field(picker, "Longitude").isInvalid()).isTrue();
            assertThat(map(picker, "point")).isEmpty();
        });
    }

    @Test
    void looksAtTheTerritoryOfThePerson() {
        with(BRETON, picker -> {
            assertThat(map(picker, "territoire")).isEqualTo("22 29 35 56");
            assertThat(map(picker, "villes"))
                    .startsWith("[[\"Rennes\",48.")
                    .contains("Brest")
                    .doesNotContain("Saint-Denis");
        });
        with(At.body("la-reunion", "04_OF1"), picker -> {
            assertThat(map(picker, "territoire")).isEqualTo("974");
            assertThat(map(picker, "villes"))
                    .startsWith("[[\"Saint-Denis\",-20.")
                    .doesNotContain("Rennes");
            picker.lookAt(pickers.findCommune("97416").orElseThrow());
            assertThat(map(picker, "repere")).startsWith("-21.3").contains(",55.4");
            CommuneChoisie pointless = new CommuneChoisie("97400", null, "Ailleurs", "974", "04", null, null);
            picker.lookAt(pointless);
            assertThat(map(picker, "repere")).isEqualTo("974");
        });
    }

    @Test
    void asksNoTilesUnlessTheInstallationSaysWhere() {
        with(BRETON, picker -> assertThat(map(picker, "tuiles")).isEmpty());
        PickerPage.with(
                context,
                BRETON,
                () -> new PointMap(
                        "Point",
                        List.of("35"),
                        List.of(),
                        new CarteProperties("https://tuiles.example/{z}/{x}/{y}", "© Essai")),
                picker -> {
                    assertThat(map(picker, "tuiles")).isEqualTo("https://tuiles.example/{z}/{x}/{y}");
                    assertThat(map(picker, "attribution")).isEqualTo("© Essai");
                });
    }

    @Test
    void movesNothingWhenItIsOnlyRead() {
        with(BRETON, picker -> {
            picker.setValue(new PointChoisi("48.1", "-1.6"));
            picker.setReadOnly(true);
            assertThat(field(picker, "Latitude").isReadOnly()).isTrue();
            assertThat(map(picker, "fixe")).isEqualTo("true");
            _assertNone(picker, Button.class);
        });
    }

    private void with(At who, Consumer<PointMap> visit) {
        PickerPage.with(context, who, () -> pickers.point("Point du lieu"), visit);
    }

    private static void move(Component picker, double latitude, double longitude) {
        MapCanvas canvas = _get(picker, MapCanvas.class);
        ComponentUtil.fireEvent(canvas, new MapCanvas.MovedEvent(canvas, true, latitude, longitude));
    }

    private static String map(Component picker, String property) {
        return _get(picker, MapCanvas.class).getElement().getProperty(property, "");
    }

    private static TextField field(Component picker, String label) {
        return _get(picker, TextField.class, spec -> spec.withLabel(label));
    }
}
