package fr.estuaire.review;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TextChangeTest {

    @Test
    void showsTheWordsThatChange() {
        assertThat(TextChange.between("Accueil ; caisse ; tenue du rayon", "Accueil ; vente ; tenue du rayon"))
                .isEqualTo(new TextChange("Accueil ; ", "caisse", "vente", " ; tenue du rayon"));
    }

    @Test
    void showsWhatIsAdded() {
        assertThat(TextChange.between("Accueil", "Accueil")).isEqualTo(new TextChange("Accueil", "", "", ""));
        assertThat(TextChange.between("Accueil.", "Accueil. Caisse."))
                .isEqualTo(new TextChange("Accueil.", "", " Caisse.", ""));
        assertThat(TextChange.between("", "Accueil")).isEqualTo(new TextChange("", "", "Accueil", ""));
    }

    @Property
    void losesNothingOfEitherText(
            @ForAll @CharRange(from = ' ', to = '#') @StringLength(max = 30) String before,
            @ForAll @CharRange(from = ' ', to = '#') @StringLength(max = 30) String after) {
        TextChange change = TextChange.between(before, after);
        assertThat(change.start() + change.before() + change.end()).isEqualTo(before);
        assertThat(change.start() + change.after() + change.end()).isEqualTo(after);
    }
}
