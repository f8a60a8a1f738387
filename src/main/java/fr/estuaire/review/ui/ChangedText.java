package fr.estuaire.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Span;
import fr.estuaire.review.TextChange;

/** One version of a value, the words that change marked, for the eye and for screen readers. */
final class ChangedText {
    private ChangedText() {}

    static Component removed(String published, String proposed) {
        TextChange change = TextChange.between(published, proposed);
        return published.isEmpty() ? nothing() : text(change.start(), "del", change.before(), change.end());
    }

    static Component added(String published, String proposed) {
        TextChange change = TextChange.between(published, proposed);
        return proposed.isEmpty() ? nothing() : text(change.start(), "ins", change.after(), change.end());
    }

    private static Component text(String start, String tag, String marked, String end) {
        Span text = new Span(new Span(start));
        if (!marked.isEmpty()) {
            HtmlContainer mark = new HtmlContainer(tag);
            mark.setText(marked);
            text.add(mark);
        }
        text.add(new Span(end));
        return text;
    }

    private static Span nothing() {
        Span nothing = new Span("rien");
        nothing.addClassName("rien");
        return nothing;
    }
}
