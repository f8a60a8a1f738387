package fr.estuaire.shared;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class IdentifiersTest {
    private static final Map<String, Predicate<String>> CHECKS = Map.of(
            "SIREN", Siren::isValid,
            "SIRET", Siret::isValid,
            "UAI", Uai::isValid,
            "NDA", Nda::isValid,
            "RNCP", Rncp::isValid,
            "RS", Rs::isValid,
            "RIDET", Ridet::isValid,
            "TAHITI", Tahiti::isValid);

    private static final Map<String, Function<String, Object>> CONSTRUCTORS = Map.of(
            "SIREN", Siren::new,
            "SIRET", Siret::new,
            "UAI", Uai::new,
            "NDA", Nda::new,
            "RNCP", Rncp::new,
            "RS", Rs::new,
            "RIDET", Ridet::new,
            "TAHITI", Tahiti::new,
            "CP", CodePostal::new);

    /** The file also has vectors of identifiers that are no value objects (Formacode, ROME…); they are passed over. */
    static Stream<Arguments> vectors() throws IOException {
        try (var file = new BufferedReader(new InputStreamReader(
                requireNonNull(IdentifiersTest.class.getResourceAsStream("/shared/validation-vectors.csv")), UTF_8))) {
            return file.lines().skip(1).map(line -> line.split(";")).toList().stream()
                    .filter(vector -> CHECKS.containsKey(vector[0]))
                    .map(vector -> Arguments.of(vector[0], vector[1], vector[2]));
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void agreesWithTheVectors(String type, String valeur, String valide) {
        assertThat(requireNonNull(CHECKS.get(type)).test(valeur)).isEqualTo(!valide.equals("non"));
    }

    @ParameterizedTest
    @CsvSource({
        "SIREN, '732 829 320', 732829320",
        "SIRET, '\t732 829 320\u202F00074\u00A0', 73282932000074",
        "UAI, ' 0010001w', 0010001W",
        "NDA, 11 94 00000 31, 11940000031",
        "RIDET, 0 123 456.001, 0123456001",
        "TAHITI, a12345-001, A12345001",
        "RNCP, 38228, RNCP38228",
        "RNCP, rncp 38228, RNCP38228",
        "RS, 5000, RS5000",
        "CP, 97 500, 97500",
    })
    void dropsBlanksAndWritesOneForm(String type, String typed, String kept) {
        assertThat(create(type, typed)).hasToString(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "SIREN, 73282932, Un SIREN compte 9 chiffres ; « 73282932 » n’a pas cette forme.",
        "SIREN, 732829321, Le SIREN « 732829321 » comporte une faute : sa clé est fausse.",
        "SIREN, 000000000, Une suite de zéros n’est pas un SIREN.",
        "SIRET, 7328293200007A, Un SIRET compte 14 chiffres ; « 7328293200007A » n’a pas cette forme.",
        "SIRET, 73282932000075, Le SIRET « 73282932000075 » comporte une faute : sa clé est fausse.",
        "SIRET, 00000000000000, Une suite de zéros n’est pas un SIRET.",
        "SIRET, ٧٣٢٨٢٩٣٢٠٠٠٠٧٤, Un SIRET compte 14 chiffres ; « ٧٣٢٨٢٩٣٢٠٠٠٠٧٤ » n’a pas cette forme.",
        "NDA, 1194, Un numéro de déclaration d’activité compte 11 chiffres ; « 1194 » n’a pas cette forme.",
        "NDA, 00000000000, Une suite de zéros n’est pas un numéro de déclaration d’activité.",
        "UAI, 0951099C, Le code UAI « 0951099C » comporte une faute : sa lettre ne correspond pas à ses chiffres.",
        "UAI, 951099C, Un code UAI compte 7 chiffres et une lettre ; « 951099C » n’a pas cette forme.",
        "CP, 99123, 'Un code postal compte 5 chiffres, de 01000 à 98999 ; « 99123 » n’a pas cette forme.'",
        "RNCP, RS5000, 'Un code RNCP s’écrit RNCP suivi de 1 à 5 chiffres, comme RNCP38228 ; « RS5000 » n’a pas cette forme.'",
    })
    void saysInFrenchWhatIsWrong(String type, String typed, String sentence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> create(type, typed))
                .withMessage(sentence);
    }

    @Test
    void takesNothingForInvalid() {
        assertThat(Siret.isValid(null)).isFalse();
        assertThat(Siret.isValid("")).isFalse();
        assertThat(Rncp.isValid("")).isFalse();
    }

    @Test
    void givesTheCompanyOfAnEstablishment() {
        assertThat(new Siret("73282932000074").siren()).isEqualTo("732829320");
    }

    private static Object create(String type, String text) {
        return requireNonNull(CONSTRUCTORS.get(type)).apply(text);
    }
}
