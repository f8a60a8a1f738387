package fr.estuaire.reference.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CodesTest {

    @Test
    void givesBackTheZeroThatASpreadsheetTook() {
        assertThat(Codes.cfd("1033101")).isEqualTo("01033101");
        assertThat(Codes.cfd("0322210a")).isEqualTo("0322210A");
        assertThat(Codes.cfd("32M31101")).isEqualTo("32M31101");
        assertThat(Codes.cfd("123")).isNull();
        assertThat(Codes.nda("1973012397")).isEqualTo("01973012397");
        assertThat(Codes.nda("197301239")).isNull();
    }

    @Test
    void givesNumbersTheirPrefix() {
        assertThat(Codes.numero("38228", "RNCP")).isEqualTo("RNCP38228");
        assertThat(Codes.numero("rs5000", "RNCP")).isEqualTo("RS5000");
        assertThat(Codes.numero("NR", "RNCP")).isNull();
        assertThat(Codes.numero(null, "RS")).isNull();
    }

    @Test
    void readsLevelsHoweverTheyAreWritten() {
        assertThat(Codes.level("04")).isEqualTo(4);
        assertThat(Codes.level("NIV5")).isEqualTo(5);
        assertThat(Codes.level("Niveau 6 (licence)")).isEqualTo(6);
        assertThat(Codes.level("99")).isNull();
        assertThat(Codes.level("0")).isNull();
    }

    @Test
    void readsTheEditionInTheNameOfAFile() {
        assertThat(Edition.of("unix_referentiel_code_rome_v460_utf8.csv")).isEqualTo(new Edition("v460", null));
        assertThat(Edition.of("opendata-certifinfo-01012025.csv"))
                .isEqualTo(new Edition(null, LocalDate.of(2025, 1, 1)));
        assertThat(Edition.of("Kit_apprentissage_20241025.csv"))
                .isEqualTo(new Edition(null, LocalDate.of(2024, 10, 25)));
        assertThat(Edition.of("export-fiches-csv-2024-02-22.zip"))
                .isEqualTo(new Edition(null, LocalDate.of(2024, 2, 22)));
        assertThat(Edition.of("Kit apprentissage et RNCP v3.0.csv")).isEqualTo(new Edition("v3.0", null));
        assertThat(Edition.of("liste.csv")).isEqualTo(new Edition(null, null));
    }
}
