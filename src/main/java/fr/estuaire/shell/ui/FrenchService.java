package fr.estuaire.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.springframework.stereotype.Component;

/** Sets every page up: French words and dates, the look chosen, what happens on errors, the guard of spaces. */
@Component
class FrenchService implements VaadinServiceInitListener {
    private final transient SpaceGuard guard;

    FrenchService(SpaceGuard guard) {
        this.guard = guard;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addRequestHandler(guard);
        event.addIndexHtmlRequestListener(response -> prepare(response.getDocument()));
        event.getSource().setSystemMessagesProvider(info -> systemMessages());
        event.getSource().addSessionInitListener(session -> session.getSession().setErrorHandler(new ErrorMessages()));
        event.getSource().addUIInitListener(opened -> prepare(opened.getUI()));
    }

    private void prepare(UI ui) {
        ui.setLocale(Locale.FRANCE);
        ui.getReconnectDialogConfiguration()
                .setDialogText("La connexion au serveur est perdue. Nouvel essai en cours ; ne fermez pas cette page.");
        ui.getReconnectDialogConfiguration()
                .setDialogTextGaveUp("Le serveur ne répond plus. Vérifiez votre connexion, puis rechargez la page.");
        guard.opened(ui);
        ui.addBeforeEnterListener(event -> {
            if (guard.isElsewhere(event.getUI())) {
                event.getUI().getPage().reload();
            }
        });
    }

    private static void prepare(Document page) {
        page.getElementsByTag("html").attr("lang", "fr");
        page.head().prependElement("script").appendChild(new org.jsoup.nodes.DataNode(Look.SCRIPT));
    }

    private static SystemMessages systemMessages() {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption("Votre session a expiré");
        messages.setSessionExpiredMessage("Cliquez ici ou appuyez sur Échap pour vous reconnecter.");
        messages.setInternalErrorCaption("Une erreur inattendue s’est produite");
        messages.setInternalErrorMessage("Cliquez ici ou appuyez sur Échap pour recharger la page.");
        messages.setCookiesDisabledCaption("Les cookies sont désactivés");
        messages.setCookiesDisabledMessage(
                "Estuaire en a besoin pour vous reconnaître. Autorisez-les, puis rechargez la page.");
        return messages;
    }
}
