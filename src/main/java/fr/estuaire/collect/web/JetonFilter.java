package fr.estuaire.collect.web;

import fr.estuaire.collect.imports.JetonSignIn;
import fr.estuaire.identity.SignedInPerson;
import fr.estuaire.shared.RequestRate;
import fr.estuaire.tenant.TenantScope;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in who sends a token that opens something, in the space of its body; each address thirty times a minute. */
final class JetonFilter extends OncePerRequestFilter {
    static final int PER_MINUTE = 30;
    private static final int ADDRESSES = 10_000;
    private static final String SCHEME = "Bearer ";
    private final JetonSignIn jetons;
    private final RequestRate rate = new RequestRate(PER_MINUTE, ADDRESSES);

    JetonFilter(JetonSignIn jetons) {
        this.jetons = jetons;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Duration wait = rate.consume(request.getRemoteAddr());
        if (!wait.isZero()) {
            long seconds = wait.plusMillis(999).toSeconds();
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
            refuse(
                    response,
                    HttpStatus.TOO_MANY_REQUESTS,
                    "Trop de demandes",
                    "Vous avez envoyé plus de " + PER_MINUTE + " demandes en une minute : recommencez dans " + seconds
                            + "\u00A0s.");
            return;
        }
        Optional<SignedInPerson> person = token(request).flatMap(jetons::identify);
        if (person.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            refuse(
                    response,
                    HttpStatus.UNAUTHORIZED,
                    "Jeton refusé",
                    "Ce jeton n’ouvre rien : envoyez l’en-tête « Authorization: Bearer jeton » avec un jeton valable,"
                            + " créé dans la page « Importer / exporter ».");
            return;
        }
        work(person.get(), () -> chain.doFilter(request, response));
    }

    private static Optional<String> token(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.empty()
                : Optional.of(header.substring(SCHEME.length()).strip());
    }

    private interface Work {
        void run() throws IOException, ServletException;
    }

    private static void work(SignedInPerson person, Work work) throws IOException, ServletException {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        SecurityContextHolder.setContext(context);
        try {
            TenantScope.<@org.jspecify.annotations.Nullable Void, Exception>call(
                    Objects.requireNonNull(person.current()).space(), () -> {
                        work.run();
                        return null;
                    });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    /** Both texts are ours, and hold nothing that JSON would want escaped. */
    private static void refuse(HttpServletResponse response, HttpStatus status, String title, String sentence)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getWriter()
                .write("{\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}".formatted(title, status.value(), sentence));
    }
}
