package fr.estuaire.reference.web;

import fr.estuaire.shared.web.ApiProblem;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/**
 * Answers what is the same for everybody: read in the space of visitors even for who is signed in, so that nothing of a
 * territory enters a cache that others share.
 */
final class ApiAnswer {
    private static final CacheControl CACHE =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();
    private static final int MAX_TEXT = 200;

    private ApiAnswer() {}

    static <T> ResponseEntity<T> of(Supplier<T> work) {
        T body = TenantScope.call(Space.referenceReader(), work::get);
        return ResponseEntity.ok().cacheControl(CACHE).body(body);
    }

    /** A search text of a reasonable length. */
    static String text(String name, String text) {
        if (text.length() > MAX_TEXT) {
            throw ApiProblem.badRequest("« %s » compte %d caractères au plus.".formatted(name, MAX_TEXT));
        }
        return text;
    }

    /** The constant of that name, null when none is asked for. */
    static <E extends Enum<E>> Optional<E> constant(String name, String text, Class<E> type) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        StringBuilder names = new StringBuilder();
        for (E one : type.getEnumConstants()) {
            if (one.name().equalsIgnoreCase(text.strip())) {
                return Optional.of(one);
            }
            names.append(names.isEmpty() ? "" : ", ").append(one.name().toLowerCase(Locale.ROOT));
        }
        throw ApiProblem.badRequest("« %s » est l’un de : %s.".formatted(name, names));
    }
}
