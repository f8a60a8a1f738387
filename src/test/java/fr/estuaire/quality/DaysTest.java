package fr.estuaire.quality;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.lheo.DateLheo;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20270907", "20270900", "20270000", "00000000", "99999999", "20270229", "20280229", "20271301",
                        "20270132",
                "20270431", "20270012", "2027", "2027-09-07", "", "abcdefgh", "99991231", "00010101", "20271200"
            })
    void readsDatesAsLheoDoes(String text) {
        DateLheo date = new DateLheo(text);
        assertThat(Optional.ofNullable(Days.first(text))).isEqualTo(date.firstDay());
        assertThat(Optional.ofNullable(Days.last(text))).isEqualTo(date.lastDay());
        assertThat(Days.isExact(text)).isEqualTo(date.toLocalDate().isPresent());
        assertThat(Days.isUnknown(text)).isEqualTo(date.isUnknown());
    }
}
