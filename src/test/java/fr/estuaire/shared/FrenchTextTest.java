package fr.estuaire.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchTextTest {
    private static final Instant NOW = Instant.parse("2026-09-07T12:30:00Z");

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

    @Test
    void writesADate() {
        assertThat(FrenchText.date(LocalDate.of(2026, 9, 7))).isEqualTo("7\u00A0sept.\u00A02026");
        assertThat(FrenchText.date(LocalDate.of(2026, 5, 1))).isEqualTo("1er\u00A0mai\u00A02026");
        assertThat(FrenchText.date(LocalDate.of(2026, 12, 31))).isEqualTo("31\u00A0déc.\u00A02026");
    }

    @Test
    void writesAnHour() {
        assertThat(FrenchText.time(LocalTime.of(14, 30))).isEqualTo("14\u00A0h\u00A030");
        assertThat(FrenchText.time(LocalTime.of(9, 5))).isEqualTo("9\u00A0h\u00A005");
        assertThat(FrenchText.time(LocalTime.of(14, 0, 59))).isEqualTo("14\u00A0h");
    }

    @Test
    void readsAnInstantOnTheClocksOfTheTerritory() {
        assertThat(FrenchText.dateTime(NOW, ZoneId.of("Europe/Paris")))
                .isEqualTo("7\u00A0sept.\u00A02026 à 14\u00A0h\u00A030");
        assertThat(FrenchText.dateTime(NOW.plus(Duration.ofHours(3)), ZoneId.of("Pacific/Noumea")))
                .isEqualTo("8\u00A0sept.\u00A02026 à 2\u00A0h\u00A030");
    }

    @Test
    void writesNumbers() {
        assertThat(FrenchText.number(12_345.6)).isEqualTo("12\u202F345,6");
        assertThat(FrenchText.number(1_234_567)).isEqualTo("1\u202F234\u202F567");
        assertThat(FrenchText.number(new BigDecimal("0.125"))).isEqualTo("0,13");
        assertThat(FrenchText.number(-3)).isEqualTo("-3");
    }

    @Test
    void beginsThePluralAtTwo() {
        assertThat(FrenchText.count(0, "session")).isEqualTo("0 session");
        assertThat(FrenchText.count(1, "session")).isEqualTo("1 session");
        assertThat(FrenchText.count(2, "session")).isEqualTo("2 sessions");
        assertThat(FrenchText.count(1200, "lieu", "lieux")).isEqualTo("1\u202F200 lieux");
    }

    @ParameterizedTest
    @CsvSource({
        "PT20S, à l’instant",
        "PT1M, il y a 1 minute",
        "PT59M, il y a 59 minutes",
        "PT1H, il y a 1 heure",
        "PT47H, il y a 1 jour",
        "P3D, il y a 3 jours",
        "P30D, il y a 1 mois",
        "P364D, il y a 12 mois",
        "P365D, il y a 1 an",
        "P800D, il y a 2 ans",
        "-PT2H, dans 2 heures",
        "-P45D, dans 1 mois",
    })
    void writesAnAgeInItsLargestUnit(Duration age, String text) {
        assertThat(FrenchText.age(NOW.minus(age), clock)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "Écully, ecully",
        "L’Haÿ-les-Roses, l hay les roses",
        "L'Haÿ-les-Roses, l hay les roses",
        "Bœuf & Cœur, boeuf coeur",
        "'  CAP  Pâtissier (2 ans) ', cap patissier 2 ans",
        "ŒUVRE, oeuvre",
    })
    void writesASortKey(String text, String key) {
        assertThat(FrenchText.normalise(text)).isEqualTo(key);
    }
}
