package fr.estuaire.offer.calendrier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.tenant.TenantDefinition;
import fr.estuaire.tenant.TenantDefinitions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The holidays of the territories as they ship, against dates read on official calendars. */
class JoursFeriesTest {
    private static final Map<Integer, String> EVERYWHERE = Map.of(
            2026, "01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25",
            2027, "01-01 03-29 05-01 05-06 05-08 05-17 07-14 08-15 11-01 11-11 12-25",
            2028, "01-01 04-17 05-01 05-08 05-25 06-05 07-14 08-15 11-01 11-11 12-25");

    private final List<TenantDefinition> tenants = TenantDefinitions.load(Path.of("tenants"));

    @ParameterizedTest
    @CsvSource({
        "bretagne, 2026, ''",
        "bretagne, 2027, ''",
        "bretagne, 2028, ''",
        "la-reunion, 2026, 12-20",
        "la-reunion, 2027, 12-20",
        "la-reunion, 2028, 12-20",
        "guadeloupe, 2026, 05-27",
        "guadeloupe, 2027, 05-27",
        "guadeloupe, 2028, 05-27",
        "martinique, 2027, 05-22",
        "guyane, 2027, 06-10",
        "saint-barthelemy, 2027, 10-09",
        "saint-martin, 2017, 05-27",
        "saint-martin, 2018, 05-28",
        "saint-pierre-et-miquelon, 2027, ''",
        "mayotte, 2026, 04-27 05-27",
        "mayotte, 2027, 04-27 05-16",
        "mayotte, 2028, 04-27 05-05",
        "nouvelle-caledonie, 2026, 09-24",
        "nouvelle-caledonie, 2027, 09-24",
        "nouvelle-caledonie, 2028, 09-24",
        "polynesie-francaise, 2025, 03-05 04-18 06-29",
        "polynesie-francaise, 2026, 03-05 04-03 11-20",
        "wallis-et-futuna, 2027, 04-28 06-29 07-29",
    })
    void addsTheHolidaysOfTheTerritoryToThoseOfTheCountry(String territory, int year, String own) {
        JoursFeries holidays = ofTerritory(territory);

        assertThat(own.isEmpty() ? Stream.<String>empty() : Arrays.stream(own.split(" ")))
                .allSatisfy(day -> assertThat(find(holidays, year, day)).isPresent());
        if (EVERYWHERE.containsKey(year)) {
            assertThat(days(holidays, year))
                    .containsExactlyInAnyOrder((EVERYWHERE.getOrDefault(year, "") + " " + own)
                            .strip()
                            .split(" "));
        }
    }

    @Test
    void keepsGoodFridayAndSaintStephenInMoselleAndNotInMarne() {
        JoursFeries moselle = JoursFeries.ofPlace("57");
        JoursFeries marne = JoursFeries.ofPlace("51");

        for (String day : List.of("2026-04-03", "2027-03-26", "2028-04-14")) {
            assertThat(moselle.find(LocalDate.parse(day))).contains("Vendredi saint");
            assertThat(marne.find(LocalDate.parse(day))).isEmpty();
        }
        assertThat(find(moselle, 2027, "12-26")).contains("Saint-Étienne");
        assertThat(find(marne, 2027, "12-26")).isEmpty();
    }

    @Test
    void showsButDoesNotImposeADayThatPartOfTheTerritoryKeeps() {
        JoursFeries grandEst = ofTerritory("grand-est");

        assertThat(find(grandEst, 2026, "04-03")).isEmpty();
        assertThat(grandEst.list(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30)))
                .containsExactly(
                        new JourFerie(LocalDate.of(2026, 4, 3), "Vendredi saint", false),
                        new JourFerie(LocalDate.of(2026, 4, 6), "Lundi de Pâques", true));
    }

    @Test
    void namesDaysAsPeopleSayThem() {
        JoursFeries reunion = ofTerritory("la-reunion");

        assertThat(find(reunion, 2027, "12-20")).contains("Abolition de l’esclavage");
        assertThat(find(reunion, 2027, "05-01")).contains("Fête du Travail");
        assertThat(find(ofTerritory("nouvelle-caledonie"), 2027, "09-24")).contains("Fête de la citoyenneté");
        assertThat(find(ofTerritory("mayotte"), 2027, "05-16")).contains("Aïd el-Kébir");
    }

    @Test
    void namesBothHolidaysOfOneDay() {
        assertThat(find(ofTerritory("bretagne"), 2008, "05-01").orElseThrow())
                .contains("Fête du Travail")
                .contains("Ascension")
                .contains(" et ");
    }

    @Test
    void knowsEachDepartementOfTheTerritories() {
        tenants.stream()
                .flatMap(tenant -> tenant.codesDepartement().stream())
                .forEach(departement -> assertThat(days(JoursFeries.ofPlace(departement), 2027))
                        .as(departement)
                        .contains(EVERYWHERE.getOrDefault(2027, "").split(" ")));
    }

    @Test
    void listsBothEndsAndCrossesTheYear() {
        assertThat(ofTerritory("bretagne").list(LocalDate.of(2026, 12, 25), LocalDate.of(2027, 1, 1)))
                .extracting(JourFerie::nom)
                .containsExactly("Noël", "Jour de l’an");
    }

    private JoursFeries ofTerritory(String code) {
        return tenants.stream()
                .filter(tenant -> tenant.code().equals(code))
                .map(tenant -> JoursFeries.ofTerritory(tenant.codesDepartement()))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<String> find(JoursFeries holidays, int year, String day) {
        return holidays.find(LocalDate.parse(year + "-" + day));
    }

    private static List<String> days(JoursFeries holidays, int year) {
        return holidays.list(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)).stream()
                .map(day -> day.date().toString().substring(5))
                .toList();
    }
}
