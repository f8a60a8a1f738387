package fr.estuaire.collect.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import fr.estuaire.collect.releve.Releve;
import fr.estuaire.collect.releve.Releves;
import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.identity.Membership;
import fr.estuaire.identity.SystemWork;
import fr.estuaire.shared.Explained;
import fr.estuaire.shared.ui.Messages;
import fr.estuaire.shared.ui.Section;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the file of a territory is fetched each night, how it went the last time, and the button that fetches it now. */
class RelevePanel extends Div {
    private static final Logger LOG = LoggerFactory.getLogger(RelevePanel.class);
    private final transient Releves releves;
    private final transient CurrentPerson person;
    private final transient SystemWork system;
    private final transient Runnable whenDone;

    /** @param whenDone called with the lock of the page once a fetch is over */
    RelevePanel(Releves releves, CurrentPerson person, SystemWork system, Runnable whenDone) {
        this.releves = releves;
        this.person = person;
        this.system = system;
        this.whenDone = whenDone;
        setVisible(false);
    }

    /** Shows the source of a territory, if it has one. */
    void show(String territoire) {
        removeAll();
        setVisible(false);
        if (!territoire.isEmpty()) {
            releves.findFlux(territoire).ifPresent(flux -> {
                add(new Section(
                        "Relève",
                        new Paragraph("Chaque nuit, Estuaire va chercher le fichier ici\u00A0: " + flux.adresse()),
                        new Paragraph(lastSentence(territoire)),
                        button(territoire),
                        journal(territoire)));
                setVisible(true);
            });
        }
    }

    private String lastSentence(String territoire) {
        return releves.list(territoire, 0, 1).stream()
                .findFirst()
                .map(last -> "Dernière relève\u00A0: " + last.message())
                .orElse("Aucune relève n’a encore eu lieu.");
    }

    private static RouterLink journal(String territoire) {
        return new RouterLink("Journal des relèves", RelevesView.class, new RouteParameters("territoire", territoire));
    }

    private Button button(String territoire) {
        Button button = new Button("Aller chercher maintenant", VaadinIcon.CLOUD_DOWNLOAD_O.create());
        button.addClickListener(event -> start(button, territoire));
        if (releves.isBusy(territoire)) {
            showBusy(button);
        }
        return button;
    }

    private static void showBusy(Button button) {
        button.setEnabled(false);
        button.setText("Relève en cours…");
    }

    /** On a thread of its own, under the authority of the person: it goes on when the page is left. */
    private void start(Button button, String territoire) {
        UI ui = UI.getCurrent();
        Membership membership = person.getMembership();
        String by = person.get().identifiant();
        UnaryOperator<Runnable> asPerson = work -> () -> system.runAs(by, membership, work);
        showBusy(button);
        Thread.ofVirtual().name("releve-" + territoire).start(asPerson.apply(() -> fetch(ui, territoire, asPerson)));
    }

    private void fetch(UI ui, String territoire, UnaryOperator<Runnable> asPerson) {
        try {
            Releve releve = releves.fetch(territoire);
            tell(ui, asPerson.apply(() -> show(territoire, () -> say(releve))));
        } catch (RuntimeException e) {
            LOG.error("Fetching the file of {} failed", territoire, e);
            String sentence = e instanceof Explained
                    ? String.valueOf(e.getMessage())
                    : "La relève s’est arrêtée sur une erreur\u00A0: réessayez, puis prévenez l’assistance.";
            tell(ui, asPerson.apply(() -> show(territoire, () -> Messages.refused(sentence))));
        }
    }

    private void show(String territoire, Runnable words) {
        words.run();
        show(territoire);
        whenDone.run();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the page shows it when it can
    private static void tell(UI ui, Runnable words) {
        if (ui.isAttached()) {
            ui.access(words::run);
        }
    }

    private static void say(Releve releve) {
        switch (releve.issue()) {
            case RECUE -> Messages.done(releve.message());
            case INCHANGEE -> Messages.said(releve.message());
            case ECHEC -> Messages.refused(releve.message());
        }
    }
}
