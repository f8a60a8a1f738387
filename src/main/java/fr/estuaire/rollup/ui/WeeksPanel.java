package fr.estuaire.rollup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import fr.estuaire.rollup.RunWatch;
import fr.estuaire.rollup.RunWatch.Offre;
import fr.estuaire.rollup.RunWatch.Semaines;
import fr.estuaire.shared.FrenchText;
import fr.estuaire.shared.ui.Badge;
import fr.estuaire.shared.ui.EmptyState;
import fr.estuaire.shared.ui.PagedGrid;
import fr.estuaire.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** What each territory offers today, a week ago and four weeks ago; a fall of more than a tenth shows. */
class WeeksPanel extends Div {
    private static final double WORRYING = 0.10;
    private final PagedGrid<Semaines> weeks;

    WeeksPanel(RunWatch watch) {
        addClassName("semaines");
        weeks = new PagedGrid<>(
                watch::listWeeks,
                watch::countWeeks,
                Semaines::territoire,
                new EmptyState(
                        VaadinIcon.ROAD_BRANCHES,
                        "Aucun flux n’a encore été accepté.",
                        "La comparaison commencera avec la première consolidation."));
        weeks.text("Territoire", null, Semaines::nom);
        weeks.component("Tendance", WeeksPanel::trend).setFlexGrow(0);
        weeks.number("Formations", null, week -> number(week.derniere().formations()));
        weeks.component(
                "Formations il y a 7\u00A0j",
                week -> past(week.derniere().formations(), week.sept().formations()));
        weeks.component(
                "Formations il y a 28\u00A0j",
                week -> past(week.derniere().formations(), week.vingtHuit().formations()));
        weeks.number("Sessions", null, week -> number(week.derniere().sessions()));
        weeks.component(
                "Sessions il y a 7\u00A0j",
                week -> past(week.derniere().sessions(), week.sept().sessions()));
        weeks.component(
                "Sessions il y a 28\u00A0j",
                week -> past(week.derniere().sessions(), week.vingtHuit().sessions()));
        weeks.text("Dernier flux accepté", null, week -> Words.dateTime(week.le()));
        add(
                new Paragraph(
                        "Formations et sessions de chaque territoire au dernier flux accepté, et ce qu’elles étaient il y a"
                                + " 7 et 28\u00A0jours. Les plus fortes baisses viennent en premier."),
                weeks);
    }

    void refresh() {
        weeks.refresh();
    }

    private static int number(@Nullable Integer value) {
        return value == null ? 0 : value;
    }

    private static Component trend(Semaines week) {
        if (isUnknown(week.sept()) && isUnknown(week.vingtHuit())) {
            return new Badge("Premiers flux", Tone.NEUTRAL);
        }
        double fall = week.chute();
        return fall > WORRYING
                ? new Badge("Baisse de " + percent(fall), Tone.DANGER)
                : new Badge("Stable ou en hausse", Tone.SUCCESS);
    }

    private static boolean isUnknown(Offre offre) {
        return offre.formations() == null;
    }

    private static Component past(@Nullable Integer now, @Nullable Integer before) {
        if (now == null || before == null) {
            return new Span("–");
        }
        Span past = new Span(FrenchText.number(before) + change(now, before));
        if (before > 0 && 1 - (double) now / before > WORRYING) {
            past.addClassName("baisse");
        }
        return past;
    }

    private static String change(int now, int before) {
        if (before == 0 || now == before) {
            return "";
        }
        double share = (double) now / before - 1;
        return " (%s\u202F%s)".formatted(share < 0 ? "−" : "+", percent(Math.abs(share)));
    }

    private static String percent(double share) {
        long whole = Math.round(share * 100);
        return (whole == 0 ? "<\u202F1" : FrenchText.number(whole)) + "\u202F%";
    }
}
