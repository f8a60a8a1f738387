package fr.estuaire.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class CommunesTest {
    private static final Communes COMMUNES = Communes.load();

    /** Far above the 300 ms measured on a cold JVM: a shared machine must not make the test lie. */
    private static final Duration TIME_TO_LOAD = Duration.ofSeconds(2);

    @Test
    void describesACommune() {
        var rennes = COMMUNES.findByCode("35238").orElseThrow();

        assertThat(rennes.nom()).isEqualTo("Rennes");
        assertThat(rennes.codeDepartement()).isEqualTo("35");
        assertThat(rennes.codeRegion()).isEqualTo("53");
        assertThat(rennes.codesPostaux()).containsExactly("35000", "35200", "35700");
        assertThat(rennes.latitude()).isBetween(48.0, 48.2);
        assertThat(rennes.longitude()).isBetween(-1.8, -1.6);
        assertThat(rennes.isArrondissement()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "97501, Miquelon-Langlade, 97500",
        "97502, Saint-Pierre, 97500",
        "97701, Saint-Barthélemy, 97133",
        "97801, Saint-Martin, 97150",
        "98613, Uvea, 98600",
        "98735, Papeete, 98714",
        "98818, Nouméa, 98800",
        "97411, Saint-Denis, 97400",
        "2A004, Ajaccio, 20000",
        "75101, Paris 1er Arrondissement, 75001",
    })
    void includesOverseasCorsicaAndArrondissements(String code, String nom, String codePostal) {
        assertThat(COMMUNES.findByCode(code)).map(Commune::nom).contains(nom);
        assertThat(COMMUNES.communeHasPostalCode(code, codePostal)).isTrue();
        assertThat(COMMUNES.postalCodeExists(codePostal)).isTrue();
    }

    @Test
    void listsTheLargestCommunesOfSomeDepartements() {
        assertThat(COMMUNES.listLargest(List.of("35", "29"), 2))
                .extracting(Commune::nom)
                .containsExactly("Rennes", "Brest");
        assertThat(COMMUNES.listLargest(List.of("69"), 3)).noneMatch(Commune::isArrondissement);
        assertThat(COMMUNES.listLargest(List.of("974"), 200))
                .isNotEmpty()
                .allMatch(commune ->
                        commune.latitude() != null && commune.codeDepartement().equals("974"));
        assertThat(COMMUNES.listLargest(List.of(), 5)).isEmpty();
    }

    @Test
    void linksAnArrondissementToItsCommune() {
        assertThat(COMMUNES.findByCode("69381"))
                .hasValueSatisfying(
                        lyon1 -> assertThat(lyon1.communeDeRattachement()).isEqualTo("69123"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"20004", "01039", "", "abcde"})
    void doesNotFindACodeThatIsNoLongerOne(String code) {
        assertThat(COMMUNES.findByCode(code)).isEmpty();
        assertThat(COMMUNES.communeHasPostalCode(code, "01000")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000", "97599", "3500", "35 000", ""})
    void doesNotFindAPostalCodeThatNoCommuneHas(String codePostal) {
        assertThat(COMMUNES.postalCodeExists(codePostal)).isFalse();
    }

    @Test
    void tellsACommunesPostalCodeFromItsNeighbours() {
        assertThat(COMMUNES.communeHasPostalCode("35238", "35510")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "rennes, 35238",
        "RENNES, 35238",
        "renn, 35238",
        "noumea, 98818",
        "miquelon, 97501",
        "havre, 76351",
        "st étienne, 42218",
        "aix provence, 13001",
        "l’hay, 94038",
        "97500, 97502",
        "saint pierre 975, 97502",
        "20167 ajac, 2A004",
        "paris 13e, 75113",
        "ste-anne 97227, 97226",
    })
    void putsTheExpectedCommuneFirst(String text, String code) {
        assertThat(COMMUNES.search(text, 5))
                .first()
                .extracting(Commune::codeInsee)
                .isEqualTo(code);
    }

    @Test
    void putsTheSameNameBeforeNamesThatBeginSo() {
        assertThat(COMMUNES.search("saint denis", 8))
                .extracting(Commune::nom)
                .startsWith("Saint-Denis", "Saint-Denis", "Saint-Denis")
                .contains("Saint-Denis-en-Val");
    }

    @Test
    void putsThePopulatedFirstAmongEquals() {
        assertThat(COMMUNES.search("35", 50))
                .hasSize(50)
                .first()
                .extracting(Commune::nom)
                .isEqualTo("Rennes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "—", "zzzz"})
    void findsNothingForNothing(String text) {
        assertThat(COMMUNES.search(text, 10)).isEmpty();
    }

    @Test
    void keepsToTheLimit() {
        assertThat(COMMUNES.search("s", 7)).hasSize(7);
    }

    @Test
    void loadsFast() {
        var start = System.nanoTime();
        Communes.load();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(TIME_TO_LOAD);
    }

    @Test
    void isSharedByTheApplication() {
        try (var context = new AnnotationConfigApplicationContext(ReferenceConfiguration.class)) {
            assertThat(context.getBean(Communes.class)).isSameAs(context.getBean(Communes.class));
        }
    }
}
