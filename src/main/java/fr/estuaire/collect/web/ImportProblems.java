package fr.estuaire.collect.web;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Answers in {@code application/problem+json} (RFC 9457), in French. */
@RestControllerAdvice(assignableTypes = ImportsApi.class)
class ImportProblems {
    private static final Logger LOG = LoggerFactory.getLogger(ImportProblems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(ImportProblem problem) {
        return answer(problem.status(), String.valueOf(problem.getMessage()));
    }

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

    @ExceptionHandler
    ResponseEntity<ProblemDetail> fail(RuntimeException e) {
        LOG.error("A request of the interface failed", e);
        return answer(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Une erreur inattendue empêche de répondre : recommencez dans un instant.");
    }

    private static ResponseEntity<ProblemDetail> answer(HttpStatus status, String sentence) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, sentence);
        detail.setTitle(
                switch (status) {
                    case BAD_REQUEST -> "Demande mal formée";
                    case NOT_FOUND -> "Introuvable";
                    case CONFLICT -> "Déjà en cours";
                    case UNSUPPORTED_MEDIA_TYPE -> "Type de contenu à préciser";
                    default -> "Erreur";
                });
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .cacheControl(CacheControl.noStore())
                .body(detail);
    }
}
