package fr.estuaire.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import fr.estuaire.shared.ui.Messages;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/** What happens when a click or a change fails: a sentence and a reference on the page, the rest in the log. */
class ErrorMessages implements ErrorHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorMessages.class);

    @Override
    public void error(ErrorEvent event) {
        Throwable error = event.getThrowable();
        if (error instanceof AccessDeniedException) {
            tell("Vous n’avez pas le droit de faire cela dans cet espace.");
            return;
        }
        if (error instanceof IOException) {
            // the browser has gone away: nobody is left to read a message
            LOG.debug("Réponse interrompue", error);
            return;
        }
        String reference = Mishap.log(error, "après chargement");
        tell("Une erreur inattendue a interrompu cette action. Recommencez ; si cela se répète, signalez la référence "
                + reference + ".");
    }

    private static void tell(String sentence) {
        if (UI.getCurrent() != null) {
            Messages.refused(sentence);
        }
    }
}
