package fr.estuaire.quality;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.lheo.Element;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VigilanceTest {
    private static final Vigilance LIST = new Vigilance(List.of(
            new Vigilance.Terme("Pseudo-science", "santé", "Motif."),
            new Vigilance.Terme("or", "argent", "Motif."),
            new Vigilance.Terme("gains faciles", "argent", "Motif."),
            new Vigilance.Terme("gagner de l’argent", "argent", "Motif."),
            new Vigilance.Terme(" ", "rien", "Motif.")));

    @ParameterizedTest
    @CsvSource({
        "La PSEUDO SCIENCE du jour, Pseudo-science",
        "pseudo-sciences, Pseudo-science",
        "«gain facile», gains faciles",
        "Des gains faciles !, gains faciles",
        "Gagnér de l'argent, gagner de l’argent",
        "L’or brut, or"
    })
    void findsATermWhateverItsCaseAccentsAndNumber(String text, String terme) {
        assertThat(find(text)).extracting(Vigilance.Terme::terme).containsExactly(terme);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pseudo",
                "ordinateur",
                "gains peu faciles",
                "gagner de l’eau",
                "",
                "Pseudosciences",
                "faciles gains",
                "ors"
            })
    void sparesOtherWords(String text) {
        assertThat(find(text)).isEmpty();
    }

    @Test
    void findsEveryTerm() {
        assertThat(find("De l’or et des gains faciles")).hasSize(2);
    }

    @Test
    void readsTheShippedListWithCareForItsForm() {
        assertThat(Vigilance.shipped().termes()).hasSizeGreaterThan(80).allSatisfy(terme -> {
            assertThat(terme.terme()).isNotBlank();
            assertThat(terme.categorie()).isNotBlank();
            assertThat(terme.motif()).matches("\\p{Lu}.*\\.");
        });
        assertThat(Vigilance.shipped().termes())
                .extracting(Vigilance.Terme::terme)
                .doesNotHaveDuplicates();
    }

    @Test
    void findsEveryTermOfTheShippedList() {
        for (Vigilance.Terme terme : Vigilance.shipped().termes()) {
            assertThat(Vigilance.shipped().find(part("Un texte : " + terme.terme() + ", et la suite")))
                    .contains(terme);
        }
    }

    @Test
    void lendsItselfToAnotherList() {
        FormationChecker checker = new FormationChecker(Offres.context().withVigilance(LIST));
        assertThat(checker.check(Offres.changed("Savoir lire et écrire", "Gains faciles, gains faciles")))
                .extracting(Finding::ruleCode, Finding::severity)
                .containsExactly(org.assertj.core.api.Assertions.tuple("offre-a-examiner", Severity.WARNING));
    }

    private static List<Vigilance.Terme> find(String text) {
        return LIST.find(part(text));
    }

    private static Part part(String text) {
        return Part.root(Element.leaf("commentaire", text), new Names());
    }
}
