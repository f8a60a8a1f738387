package fr.estuaire.shared.web;

import org.springframework.http.HttpStatus;

/** A request that cannot be answered; its message is a French sentence for who wrote it. */
public final class ApiProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final HttpStatus status;

    public ApiProblem(HttpStatus status, String sentence) {
        super(sentence);
        this.status = status;
    }

    public static ApiProblem badRequest(String sentence) {
        return new ApiProblem(HttpStatus.BAD_REQUEST, sentence);
    }

    public static ApiProblem notFound(String sentence) {
        return new ApiProblem(HttpStatus.NOT_FOUND, sentence);
    }

    public HttpStatus status() {
        return status;
    }
}
