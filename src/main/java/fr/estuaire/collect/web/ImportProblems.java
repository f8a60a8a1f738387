package fr.estuaire.collect.web;

import fr.estuaire.shared.web.ApiProblems;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** What goes wrong when a body sends a file. */
@RestControllerAdvice(assignableTypes = ImportsApi.class)
class ImportProblems extends ApiProblems {
    private static final Logger LOG = LoggerFactory.getLogger(ImportProblems.class);

    /** An import of the body is at work already. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> busy(IllegalStateException e) {
        return answer(HttpStatus.CONFLICT, String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrong(IllegalArgumentException e) {
        return answer(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
    }

    @ExceptionHandler({MissingServletRequestPartException.class, MultipartException.class})
    ResponseEntity<ProblemDetail> noFile(Exception e) {
        LOG.debug("No file in a request", e);
        return answer(HttpStatus.BAD_REQUEST, "Joignez le fichier dans la partie « fichier » de l’envoi.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> broken(IOException e) {
        LOG.debug("A file stopped on its way", e);
        return answer(HttpStatus.BAD_REQUEST, "L’envoi s’est interrompu : recommencez.");
    }
}
