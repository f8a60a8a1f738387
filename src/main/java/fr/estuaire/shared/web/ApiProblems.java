package fr.estuaire.shared.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Answers in {@code application/problem+json} (RFC 9457), in French, never kept in a cache. Each interface extends it by
 * what goes wrong there alone.
 */
public abstract class ApiProblems {
    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    @ExceptionHandler
    public ResponseEntity<ProblemDetail> answer(ApiProblem problem) {
        return answer(problem.status(), String.valueOf(problem.getMessage()));
    }

    @ExceptionHandler
    public ResponseEntity<ProblemDetail> fail(RuntimeException e) {
        LOG.error("A request of the interface failed", e);
        return answer(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Une erreur inattendue empêche de répondre : recommencez dans un instant.");
    }

    protected static ResponseEntity<ProblemDetail> answer(HttpStatus status, String sentence) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, sentence);
        detail.setTitle(
                switch (status) {
                    case BAD_REQUEST -> "Demande mal formée";
                    case NOT_FOUND -> "Introuvable";
                    case CONFLICT -> "Déjà en cours";
                    case UNSUPPORTED_MEDIA_TYPE -> "Type de contenu à préciser";
                    case TOO_MANY_REQUESTS -> "Trop de demandes";
                    default -> "Erreur";
                });
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .cacheControl(CacheControl.noStore())
                .body(detail);
    }
}
