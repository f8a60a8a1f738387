package fr.estuaire.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Duration;

/** What the application tells the person who works, at the bottom of the window. */
public final class Messages {
    private static final int SUCCESS = (int) Duration.ofSeconds(5).toMillis();

    private static final int UNDO = (int) Duration.ofSeconds(20).toMillis();

    private Messages() {}

    /** Something is done; goes away by itself. */
    public static void done(String sentence) {
        show(sentence, Tone.SUCCESS, SUCCESS);
    }

    /** Something was taken away, and can be put back for a while. */
    public static void undo(String sentence, SerializableRunnable undo) {
        Notification notification = new Notification();
        notification.setPosition(Notification.Position.BOTTOM_START);
        notification.setDuration(UNDO);
        Button back = new Button("Annuler", event -> {
            notification.close();
            undo.run();
        });
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div content = new Div(Tone.INFO.icon().create(), new Span(sentence), back);
        content.addClassNames("message", Tone.INFO.cssClass());
        content.getElement().setAttribute("role", "status");
        notification.add(content);
        notification.open();
    }

    /** Something is to be known; goes away by itself. */
    public static void said(String sentence) {
        show(sentence, Tone.INFO, SUCCESS);
    }

    /** Something was refused: what is wrong and how to mend it. Read at once by screen readers, stays until closed. */
    public static void refused(String sentence) {
        show(sentence, Tone.DANGER, 0);
    }

    /** A service refused: its exceptions carry a sentence for the person. */
    public static void refused(RuntimeException refusal) {
        refused(String.valueOf(refusal.getMessage()));
    }

    private static void show(String sentence, Tone tone, int duration) {
        Notification notification = new Notification();
        notification.setPosition(Notification.Position.BOTTOM_START);
        notification.setDuration(duration);
        notification.setAssertive(tone == Tone.DANGER);
        Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), event -> notification.close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        close.setAriaLabel("Fermer ce message");
        Div content = new Div(tone.icon().create(), new Span(sentence), close);
        content.addClassNames("message", tone.cssClass());
        content.getElement().setAttribute("role", tone == Tone.DANGER ? "alert" : "status");
        notification.add(content);
        notification.open();
    }
}
