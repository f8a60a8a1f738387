package fr.estuaire.lheo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DateLheoTest {

    @Test
    void readsADay() {
        DateLheo date = new DateLheo(" 20260907 ");
        assertThat(date.isValid()).isTrue();
        assertThat(date.toLocalDate()).contains(LocalDate.of(2026, 9, 7));
        assertThat(date.inFrench()).isEqualTo("7 septembre 2026");
        assertThat(DateLheo.of(LocalDate.of(2026, 9, 7)).digits()).isEqualTo("20260907");
    }

    @Test
    void readsWhatIsOnlyPartlyKnown() {
        DateLheo month = new DateLheo("20280200");
        assertThat(month.toLocalDate()).isEmpty();
        assertThat(month.firstDay()).contains(LocalDate.of(2028, 2, 1));
        assertThat(month.lastDay()).contains(LocalDate.of(2028, 2, 29));
        assertThat(month.inFrench()).isEqualTo("février 2028");
        DateLheo year = new DateLheo("20280000");
        assertThat(year.lastDay()).contains(LocalDate.of(2028, 12, 31));
        assertThat(year.inFrench()).isEqualTo("2028");
    }

    @Test
    void knowsWhatIsUnknown() {
        for (String digits : new String[] {"00000000", "99999999"}) {
            DateLheo date = new DateLheo(digits);
            assertThat(date.isUnknown()).isTrue();
            assertThat(date.isValid()).isTrue();
            assertThat(date.firstDay()).isEmpty();
            assertThat(date.lastDay()).isEmpty();
            assertThat(date.inFrench()).isEqualTo("date inconnue");
        }
    }

    @Test
    void refusesImpossibleDays() {
        for (String digits : new String[] {"20261345", "20260230", "20260007", "2026", "", "2026-09-07"}) {
            DateLheo date = new DateLheo(digits);
            assertThat(date.isValid()).as(digits).isFalse();
            assertThat(date.lastDay()).as(digits).isEmpty();
            assertThat(date.inFrench()).isEqualTo(digits);
        }
    }
}
