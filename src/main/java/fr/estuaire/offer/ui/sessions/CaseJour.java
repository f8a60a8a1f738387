package fr.estuaire.offer.ui.sessions;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import fr.estuaire.offer.calendrier.JourFerie;
import fr.estuaire.shared.FrenchText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A day of the calendar: its number, its holiday, what happens on it. */
final class CaseJour extends NativeTableCell {

    CaseJour(
            LocalDate day,
            @Nullable JourDuMois busy,
            @Nullable JourFerie holiday,
            Function<LocalDate, String> dayAddress,
            SerializableConsumer<String> reinstate) {
        addClassName("jour");
        setClassName("jour-repos", day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0);
        setClassName("jour-vide", busy == null && holiday == null);
        add(number(day));
        if (holiday != null) {
            addClassName("jour-ferie");
            add(holiday(holiday));
        }
        if (busy != null) {
            add(list(busy, dayAddress.apply(day), reinstate));
        }
    }

    CaseJour mark(boolean ofTheMonth, boolean today) {
        setClassName("jour-autre-mois", !ofTheMonth);
        setClassName("jour-present", today);
        if (today) {
            getElement().setAttribute("aria-current", "date");
        }
        return this;
    }

    private static HtmlContainer number(LocalDate day) {
        Span weekday = new Span(day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.FRENCH) + " ");
        weekday.addClassName("jour-nom");
        Span number = new Span(day.getDayOfMonth() == 1 ? "1er" : String.valueOf(day.getDayOfMonth()));
        HtmlContainer time = new HtmlContainer("time");
        time.addClassName("jour-numero");
        time.getElement().setAttribute("datetime", day.toString());
        time.add(weekday, number);
        return time;
    }

    private static Span holiday(JourFerie holiday) {
        Span name = new Span(holiday.nom() + (holiday.partout() ? "" : " (dans une partie du territoire)"));
        name.addClassName("ferie");
        return name;
    }

    private static UnorderedList list(JourDuMois busy, String address, SerializableConsumer<String> reinstate) {
        UnorderedList list = new UnorderedList();
        list.addClassName("jour-entrees");
        busy.entrees().forEach(entry -> list.add(item(entry, reinstate)));
        if (busy.others() > 0) {
            Anchor others = new Anchor(address, "et " + FrenchText.count(busy.others(), "autre"));
            others.addClassName("jour-autres");
            list.add(new ListItem(others));
        }
        return list;
    }

    private static ListItem item(EntreeDuJour entry, SerializableConsumer<String> reinstate) {
        Span nature = new Span(entry.nature().word() + " ");
        nature.addClassName("entree-nature");
        Span title = new Span(entry.titre());
        title.addClassName("entree-titre");
        Anchor link = new Anchor(entry.adresse(), nature, title);
        if (!entry.detail().isEmpty()) {
            Span detail = new Span(" " + entry.detail());
            detail.addClassName("seconde");
            link.add(detail);
        }
        link.addClassNames("entree", entry.nature().cssClass());
        ListItem item = new ListItem(link);
        if (entry.nature() == EntreeDuJour.Nature.ANNULEE) {
            Button back = new Button("Rétablir", event -> reinstate.accept(entry.session()));
            back.setAriaLabel("Rétablir la session «\u00A0" + entry.titre() + "\u00A0»");
            back.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            item.add(back);
        }
        return item;
    }
}
