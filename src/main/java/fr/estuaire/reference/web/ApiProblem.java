package fr.estuaire.reference.web;

import org.springframework.http.HttpStatus;

/** A request that cannot be answered; its message is a French sentence for who wrote it. */
final class ApiProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final HttpStatus status;

    ApiProblem(HttpStatus status, String sentence) {
        super(sentence);
        this.status = status;
    }

    static ApiProblem badRequest(String sentence) {
        return new ApiProblem(HttpStatus.BAD_REQUEST, sentence);
    }

    static ApiProblem notFound(String sentence) {
        return new ApiProblem(HttpStatus.NOT_FOUND, sentence);
    }

    HttpStatus status() {
        return status;
    }
}
