package fr.estuaire.offer.ui.sessions;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import fr.estuaire.SetClock;
import fr.estuaire.offer.calendrier.JoursFeries;
import fr.estuaire.offer.ui.sessions.EntreeDuJour.Nature;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CalendrierMoisTest {
    private static final LocalDate FIRST_MONDAY = LocalDate.of(2026, 9, 7);
    private final List<String> asked = new ArrayList<>();
    private List<JourDuMois> days = List.of();

    @BeforeEach
    void open() {
        MockVaadin.setup();
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    void asksForTheWholeWeeksOfTheMonthOnly() {
        CalendrierMois calendar = calendar("35");
        calendar.show(YearMonth.of(2026, 8));

        assertThat(asked).containsExactly("2026-08-31/2026-10-04/4", "2026-07-27/2026-09-06/4");
    }

    @Test
    void showsWhatBeginsEndsAndIsHeldOnADayWithItsWord() {
        days = List.of(new JourDuMois(
                FIRST_MONDAY,
                List.of(
                        new EntreeDuJour(Nature.DEBUT, "Vannerie", "Rennes", "offre/53_1", "53_1_S"),
                        new EntreeDuJour(Nature.REUNION, "Broderie", "14 h", "offre/53_2", "53_2_S")),
                2));

        CaseJour cell = cell(calendar("35"), FIRST_MONDAY);

        assertThat(cell.getElement().getTextRecursively())
                .contains("Début Vannerie Rennes")
                .contains("Réunion Broderie 14 h");
        assertThat(_find(cell, Anchor.class)).extracting(Anchor::getHref).containsExactly("offre/53_1", "offre/53_2");
    }

    @Test
    void countsTheOthersAndLeadsToThem() {
        days = List.of(new JourDuMois(
                FIRST_MONDAY, List.of(new EntreeDuJour(Nature.FIN, "Vannerie", "", "offre/53_1", "53_1_S")), 13));

        Anchor others = _get(cell(calendar("35"), FIRST_MONDAY), Anchor.class, spec -> spec.withText("et 12 autres"));

        assertThat(others.getHref()).isEqualTo("sessions?jour=2026-09-07");
    }

    @Test
    void namesTheHolidays() {
        CalendrierMois calendar = calendar("35");
        calendar.show(YearMonth.of(2026, 5));

        assertThat(cell(calendar, LocalDate.of(2026, 5, 14)).getElement().getTextRecursively())
                .contains("Ascension");
        assertThat(cell(calendar, LocalDate.of(2026, 5, 15)).hasClassName("jour-ferie"))
                .isFalse();
    }

    @Test
    void saysThatAHolidayIsOfPartOfTheTerritory() {
        CalendrierMois calendar = calendar("51", "57");
        calendar.show(YearMonth.of(2026, 4));

        assertThat(cell(calendar, LocalDate.of(2026, 4, 3)).getElement().getTextRecursively())
                .contains("Vendredi saint (dans une partie du territoire)");
    }

    @Test
    void turnsTheMonthsAndTellsThePage() {
        List<YearMonth> turned = new ArrayList<>();
        CalendrierMois calendar = calendar("35");
        calendar.onTurn(turned::add);

        click(calendar, "Mois précédent");
        click(calendar, "Mois suivant");
        click(calendar, "Mois suivant");
        _click(_get(calendar, Button.class, spec -> spec.withText("Ce mois-ci")));

        assertThat(turned).extracting(YearMonth::toString).containsExactly("2026-08", "2026-09", "2026-10", "2026-09");
        assertThat(_get(calendar, H2.class).getText()).isEqualTo("septembre 2026");
    }

    @Test
    void isATableThatScreenReadersUnderstand() {
        CalendrierMois calendar = calendar("35");

        assertThat(_find(calendar, NativeTableHeaderCell.class))
                .hasSize(7)
                .allMatch(head -> "col".equals(head.getElement().getAttribute("scope")))
                .first()
                .extracting(head -> head.getElement().getText())
                .isEqualTo("lundi");
        assertThat(cell(calendar, LocalDate.of(2026, 9, 15)).getElement().getAttribute("aria-current"))
                .isEqualTo("date");
        assertThat(cell(calendar, LocalDate.of(2026, 8, 31)).hasClassName("jour-autre-mois"))
                .isTrue();
    }

    private CalendrierMois calendar(String... departements) {
        CalendrierMois calendar = new CalendrierMois(
                (first, last, perDay) -> {
                    asked.add(first + "/" + last + "/" + perDay);
                    return days;
                },
                JoursFeries.ofTerritory(List.of(departements)),
                new SetClock(LocalDate.of(2026, 9, 15)),
                day -> "sessions?jour=" + day);
        UI.getCurrent().add(calendar);
        return calendar;
    }

    private static CaseJour cell(CalendrierMois calendar, LocalDate day) {
        return _find(calendar, CaseJour.class).stream()
                .filter(cell ->
                        cell.getElement().getChild(0).getAttribute("datetime").equals(day.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static void click(CalendrierMois calendar, String words) {
        _click(_find(calendar, Button.class).stream()
                .filter(button -> words.equals(button.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow());
    }
}
