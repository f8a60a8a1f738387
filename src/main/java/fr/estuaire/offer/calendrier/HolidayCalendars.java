package fr.estuaire.offer.calendrier;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Jollyday’s calendars by the codes of INSEE, with the names that people use. */
final class HolidayCalendars {
    private static final String METROPOLITAN = "fr";
    /** ISO 3166 codes, under which the library keeps the collectivities. */
    private static final Map<String, String> OVERSEAS = Map.ofEntries(
            Map.entry("971", "gp"),
            Map.entry("972", "mq"),
            Map.entry("973", "gf"),
            Map.entry("974", "re"),
            Map.entry("975", "pm"),
            Map.entry("976", "yt"),
            Map.entry("977", "bl"),
            Map.entry("978", "mf"),
            Map.entry("986", "wf"),
            Map.entry("987", "pf"),
            Map.entry("988", "nc"));

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("NEW_YEAR", "Jour de l’an"),
            Map.entry("LABOUR_DAY", "Fête du Travail"),
            Map.entry("VICTORY_DAY", "Victoire 1945"),
            Map.entry("NATIONAL_DAY", "Fête nationale"),
            Map.entry("ASSUMPTION_MARY", "Assomption"),
            Map.entry("ALL_SAINTS", "Toussaint"),
            Map.entry("ARMISTICE", "Armistice 1918"),
            Map.entry("CHRISTMAS", "Noël"),
            Map.entry("SECOND_CHRISTMAS_DAY", "Saint-Étienne"),
            Map.entry("christian.GOOD_FRIDAY", "Vendredi saint"),
            Map.entry("christian.EASTER_MONDAY", "Lundi de Pâques"),
            Map.entry("christian.ASCENSION_DAY", "Ascension"),
            Map.entry("christian.WHIT_MONDAY", "Lundi de Pentecôte"),
            Map.entry("ABOLITION_OF_SLAVERY", "Abolition de l’esclavage"),
            Map.entry("NEW_CALEDONIA_DAY", "Fête de la citoyenneté"),
            Map.entry("GOSPEL_DAY", "Arrivée de l’Évangile"),
            Map.entry("AUTONOMY_DAY", "Fête de l’autonomie"),
            Map.entry("MATARII", "Matari’i"),
            Map.entry("SAINT_PIERRE_CHANEL", "Saint Pierre Chanel"),
            Map.entry("ST_PETER_PAUL", "Saints Pierre et Paul"),
            Map.entry("TERRITORY_DAY", "Fête du territoire"),
            Map.entry("islamic.ID_UL_ADHA", "Aïd el-Kébir"));

    private HolidayCalendars() {}

    /** The holidays of a year by date; two of one day are told together: 1 May and Ascension in 2008. */
    static Map<LocalDate, String> list(String departement, int year) {
        Map<LocalDate, String> names = new TreeMap<>();
        String calendar = OVERSEAS.getOrDefault(departement, METROPOLITAN);
        String[] part = calendar.equals(METROPOLITAN) ? new String[] {departement} : new String[0];
        HolidayManager.getInstance(ManagerParameters.create(calendar))
                .getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, part)
                .stream()
                .sorted()
                .forEach(
                        holiday -> names.merge(holiday.getDate(), name(holiday), (one, other) -> one + " et " + other));
        return names;
    }

    private static String name(Holiday holiday) {
        return NAMES.getOrDefault(
                holiday.getPropertiesKey(),
                holiday.getDescription(Locale.FRENCH).replace('\'', '’'));
    }
}
