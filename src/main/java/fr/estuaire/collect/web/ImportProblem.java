package fr.estuaire.collect.web;

import org.springframework.http.HttpStatus;

/** A request that cannot be answered; its message is a French sentence for who wrote it. */
final class ImportProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final HttpStatus status;

    ImportProblem(HttpStatus status, String sentence) {
        super(sentence);
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }
}
