package fr.estuaire.offer.ui.saisie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTapeeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({
        "07/09/2026, 2026-09-07",
        "7/9/26, 2026-09-07",
        "7.9.2026, 2026-09-07",
        "7-9-2026, 2026-09-07",
        "2026-09-07, 2026-09-07",
        "07092026, 2026-09-07",
        "20260907, 2026-09-07",
        "20122026, 2026-12-20",
        "7 sept 2026, 2026-09-07",
        "7 sept. 2026, 2026-09-07",
        "7 Septembre 2026, 2026-09-07",
        "lundi 7 septembre 2026, 2026-09-07",
        "le 1er août 2027, 2027-08-01",
        "1er mai 27, 2027-05-01",
        "7 mar 2027, 2027-03-07",
        "29/02/2028, 2028-02-29",
    })
    void readsADateAsPeopleTypeIt(String text, LocalDate expected) {
        assertThat(DateTapee.read(text, TODAY)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "7/9, 2027-09-07",
        "7 sept, 2027-09-07",
        "23/10, 2026-10-23",
        "22/10, 2027-10-22",
        "24/11, 2026-11-24",
        "1er janv, 2027-01-01",
        "29/2, 2028-02-29",
    })
    void takesTheNextSuchDayWhenTheYearIsLeftOut(String text, LocalDate expected) {
        assertThat(DateTapee.read(text, TODAY)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bientôt", "7", "7 jui", "7 se", "12 34 56 78", "septembre 2026", "07/09/1026", "7/x"})
    void saysHowToWriteADateItCannotRead(String text) {
        assertThatThrownBy(() -> DateTapee.read(text, TODAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Écrivez la date comme 07/09/2026, 7/9 ou 7 sept.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2026", "29/2/2027", "31 juin", "1/13/2026", "32/1", "20261340"})
    void saysThatADayDoesNotExist(String text) {
        assertThatThrownBy(() -> DateTapee.read(text, TODAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text)
                .hasMessageContaining("n’existe pas");
    }

    @Property
    void readsWhatItsOwnFormatsWrite(@ForAll @IntRange(max = 36_000) int days) {
        LocalDate day = LocalDate.of(1995, 1, 1).plusDays(days);

        assertThat(DateTapee.read(day.format(DateTimeFormatter.ofPattern("dd/MM/yyyy")), TODAY))
                .isEqualTo(day);
        assertThat(DateTapee.read(day.format(DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.FRANCE)), TODAY))
                .isEqualTo(day);
    }

    @Property
    void neverFailsButWithASentence(@ForAll String text) {
        try {
            assertThat(DateTapee.read(text, TODAY)).isNotNull();
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageEndingWith(".");
        }
    }
}
