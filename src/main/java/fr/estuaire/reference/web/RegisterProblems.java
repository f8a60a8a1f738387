package fr.estuaire.reference.web;

import fr.estuaire.shared.web.ApiProblems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** What goes wrong when the registers are read. */
@RestControllerAdvice(assignableTypes = {EtablissementsApi.class, CertificationsApi.class, KitApi.class})
class RegisterProblems extends ApiProblems {
    private static final Logger LOG = LoggerFactory.getLogger(RegisterProblems.class);

    @ExceptionHandler
    void gone(AsyncRequestNotUsableException e) {
        LOG.debug("The client went away", e);
    }
}
