package fr.estuaire.offer.ui.sessions;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import fr.estuaire.offer.calendrier.JourFerie;
import fr.estuaire.offer.calendrier.JoursFeries;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A month of sessions: what begins, ends or is held on each day, and the public holidays. A table of weeks; a list of days
 * where it is narrow. Page Up and Page Down turn the months.
 */
@StyleSheet("estuaire/sessions.css")
final class CalendrierMois extends Div {
    private static final int DAYS_OF_WEEK = 7;
    private static final int MAX_DAYS = 42;
    private static final int PER_DAY = 4;

    private final Chargeur loader;
    private final JoursFeries holidays;
    private final Clock clock;
    private final SerializableFunction<LocalDate, String> dayAddress;
    private final H2 title = new H2();
    private final Div content = new Div();
    private SerializableConsumer<YearMonth> turned = month -> {};
    private SerializableConsumer<String> reinstated = session -> {};
    private YearMonth month;

    /** Where the days come from. */
    @FunctionalInterface
    interface Chargeur {
        /**
         * The days between two, both included and 42 at most, on which something happens.
         *
         * @param parJour entries wanted for each day, in order; the rest is only counted
         */
        List<JourDuMois> list(LocalDate premier, LocalDate dernier, int parJour);
    }

    /**
     * @param clock what day it is in the territory
     * @param dayAddress where one reads all that happens on a day, without its leading slash
     */
    CalendrierMois(
            Chargeur loader, JoursFeries holidays, Clock clock, SerializableFunction<LocalDate, String> dayAddress) {
        this.loader = loader;
        this.holidays = holidays;
        this.clock = clock;
        this.dayAddress = dayAddress;
        this.month = YearMonth.from(today());
        addClassName("calendrier");
        title.getElement().setAttribute("aria-live", "polite");
        add(head(), content);
        Shortcuts.addShortcutListener(this, () -> turn(-1), Key.PAGE_UP).listenOn(this);
        Shortcuts.addShortcutListener(this, () -> turn(1), Key.PAGE_DOWN).listenOn(this);
        refresh();
    }

    /** What to do when the person turns to another month: the page puts it into its address. */
    void onTurn(SerializableConsumer<YearMonth> listener) {
        turned = listener;
    }

    /** What to do with the number of a session called off that the person wants to hold after all. */
    void onReinstate(SerializableConsumer<String> listener) {
        reinstated = listener;
    }

    YearMonth month() {
        return month;
    }

    void show(YearMonth shown) {
        month = shown;
        refresh();
    }

    /** Reads the month again. */
    void refresh() {
        title.setText(
                month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, Locale.FRENCH) + " " + month.getYear());
        LocalDate first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate last = month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        List<JourDuMois> busy = loader.list(first, last, PER_DAY);
        content.removeAll();
        content.add(table(first, last, busy));
        if (busy.isEmpty()) {
            Paragraph nothing =
                    new Paragraph("Rien ne commence ni ne finit ce mois-ci. Tournez les mois avec les flèches.");
            nothing.addClassName("aide");
            content.add(nothing);
        }
    }

    private Div head() {
        Button previous = arrow(VaadinIcon.ANGLE_LEFT, "Mois précédent", -1);
        Button next = arrow(VaadinIcon.ANGLE_RIGHT, "Mois suivant", 1);
        Button today = new Button("Ce mois-ci", event -> turnTo(YearMonth.from(today())));
        today.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div head = new Div(previous, title, next, today);
        head.addClassName("calendrier-tete");
        return head;
    }

    private Button arrow(VaadinIcon icon, String words, int months) {
        Button button = new Button(icon.create(), event -> turn(months));
        button.setAriaLabel(words);
        button.setTooltipText(words);
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        return button;
    }

    private void turn(int months) {
        turnTo(month.plusMonths(months));
    }

    private void turnTo(YearMonth shown) {
        show(shown);
        turned.accept(shown);
    }

    private NativeTable table(LocalDate first, LocalDate last, List<JourDuMois> busy) {
        Map<LocalDate, JourDuMois> byDay =
                busy.stream().limit(MAX_DAYS).collect(Collectors.toMap(JourDuMois::jour, day -> day));
        Map<LocalDate, JourFerie> byHoliday =
                holidays.list(first, last).stream().collect(Collectors.toMap(JourFerie::date, day -> day));
        NativeTable table = new NativeTable();
        table.addClassName("calendrier-mois");
        table.setCaptionText("Sessions et réunions de " + title.getText());
        table.getHead().add(weekdays());
        for (LocalDate week = first; !week.isAfter(last); week = week.plusWeeks(1)) {
            NativeTableRow row = new NativeTableRow();
            week.datesUntil(week.plusDays(DAYS_OF_WEEK))
                    .map(day -> new CaseJour(day, byDay.get(day), byHoliday.get(day), dayAddress, reinstated)
                            .mark(YearMonth.from(day).equals(month), day.equals(today())))
                    .forEach(row::add);
            table.getBody().add(row);
        }
        return table;
    }

    private static NativeTableRow weekdays() {
        NativeTableRow row = new NativeTableRow();
        for (DayOfWeek day : DayOfWeek.values()) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(day.getDisplayName(TextStyle.FULL, Locale.FRENCH));
            cell.getElement().setAttribute("scope", "col");
            row.add(cell);
        }
        return row;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
