package fr.estuaire.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;

class KeyProperties {
    private static final String LA_POSTE = "356000000";

    @Property
    void aChangedDigitBreaksASiren(
            @ForAll("sirens") String siren,
            @ForAll @IntRange(max = 8) int at,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        assertThat(Siren.isValid(siren)).isTrue();
        assertThat(Siren.isValid(changed(siren, at, by))).isFalse();
    }

    @Property
    void aChangedDigitBreaksASiret(
            @ForAll("sirets") String siret,
            @ForAll @IntRange(max = 13) int at,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        assertThat(Siret.isValid(siret)).isTrue();
        assertThat(Siret.isValid(changed(siret, at, by))).isFalse();
    }

    @Property
    void aChangedDigitBreaksAUai(
            @ForAll @IntRange(max = 9_999_999) int number,
            @ForAll @IntRange(max = 6) int at,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        var digits = "%07d".formatted(number);
        var uai = digits + "ABCDEFGHJKLMNPRSTUVWXYZ".charAt(number % 23);

        assertThat(Uai.isValid(uai)).isTrue();
        assertThat(Uai.isValid(changed(uai, at, by))).isFalse();
    }

    @Property
    void anyTextIsJudgedWithoutFailing(@ForAll String text) {
        assertThat(Siret.isValid(text)).isEqualTo(Siret.findFault(text).isEmpty());
        assertThat(FrenchText.normalise(FrenchText.normalise(text))).isEqualTo(FrenchText.normalise(text));
    }

    @Property
    void theSortKeyDoesNotDependOnTheWayItIsMade(@ForAll @CharRange(to = '\u017F') String text) {
        assertThat(FrenchText.normalise(text)).isEqualTo(FrenchText.normaliseAnyScript(text));
    }

    @Provide
    Arbitrary<String> sirens() {
        return digits(8).map(KeyProperties::withKey);
    }

    @Provide
    Arbitrary<String> sirets() {
        return digits(13).filter(text -> !text.startsWith(LA_POSTE)).map(KeyProperties::withKey);
    }

    /** Not all zeros, even once a digit has changed. */
    private static Arbitrary<String> digits(int length) {
        return Arbitraries.strings()
                .numeric()
                .ofLength(length)
                .filter(text -> text.chars().filter(digit -> digit != '0').count() > 1);
    }

    private static String withKey(String digits) {
        return IntStream.range(0, 10)
                .mapToObj(key -> digits + key)
                .filter(Luhn::isValid)
                .findFirst()
                .orElseThrow();
    }

    private static String changed(String text, int at, int by) {
        var digit = (char) ('0' + (text.charAt(at) - '0' + by) % 10);
        return text.substring(0, at) + digit + text.substring(at + 1);
    }
}
