package fr.estuaire.reference.web;

import fr.estuaire.shared.Slice;
import fr.estuaire.shared.web.ApiProblem;
import java.util.List;

/**
 * A page of answers.
 *
 * @param total how many there are on all pages
 * @param page from 1
 * @param taille most answers on a page
 */
record ApiPage<T>(int total, int page, int taille, List<T> resultats) {
    private static final int MAX_SIZE = 100;
    private static final int MAX_ROWS = 10_000;

    /** @throws ApiProblem when the page or its size is out of bounds */
    static Slice slice(String page, String taille) {
        int number = number("page", page, MAX_ROWS);
        int size = number("taille", taille, MAX_SIZE);
        if ((long) number * size > MAX_ROWS) {
            throw ApiProblem.badRequest(
                    "Seuls les 10 000 premiers résultats se lisent page par page : précisez votre recherche.");
        }
        return new Slice((number - 1) * size, size, null, false);
    }

    static <T> ApiPage<T> of(int total, Slice slice, List<T> results) {
        return new ApiPage<>(total, slice.offset() / slice.limit() + 1, slice.limit(), List.copyOf(results));
    }

    private static int number(String name, String text, int most) {
        if (!text.matches("\\d{1,6}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
            throw ApiProblem.badRequest("« %s » est un nombre de 1 à %d ; « %s » n’en est pas un."
                    .formatted(name, most, text.length() > 40 ? text.substring(0, 40) + "…" : text));
        }
        return Integer.parseInt(text);
    }
}
