package fr.estuaire.offer.calendrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DecalageTest {
    private static final JoursFeries BRETAGNE = JoursFeries.ofPlace("35");

    @Test
    void shiftsBothDaysAndReportsTheHolidaysItMeets() {
        SessionPrevue shifted = new Decalage(1).apply(LocalDate.of(2026, 4, 24), LocalDate.of(2026, 5, 7), BRETAGNE);

        assertThat(shifted.debut()).isEqualTo("2026-05-01");
        assertThat(shifted.fin()).isEqualTo("2026-05-14");
        assertThat(shifted.ecarts())
                .extracting(Ecart::phrase)
                .containsExactly(
                        "1er\u00a0mai\u00a02026\u00a0: férié (Fête du Travail), la session y commencerait",
                        "8\u00a0mai\u00a02026\u00a0: férié (Victoire 1945), pas de formation ce jour-là",
                        "14\u00a0mai\u00a02026\u00a0: férié (Ascension), la session y finirait");
    }

    @Test
    void goesBackInTime() {
        SessionPrevue shifted = new Decalage(-52).apply(LocalDate.of(2027, 9, 6), LocalDate.of(2027, 9, 10), BRETAGNE);

        assertThat(shifted.debut()).isEqualTo("2026-09-07");
        assertThat(shifted.ecarts()).isEmpty();
    }

    @Test
    void refusesAShiftOfNothingOrOfTooMuch() {
        assertThatThrownBy(() -> new Decalage(0)).hasMessageContaining("1 à 260");
        assertThatThrownBy(() -> new Decalage(261)).hasMessageContaining("1 à 260");
        assertThatThrownBy(() -> new Decalage(-261)).hasMessageContaining("1 à 260");
    }
}
