package fr.estuaire.supervision;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets the one token pass. Without a token set, nobody passes. */
final class MetricsTokenFilter extends OncePerRequestFilter {
    private static final String SCHEME = "Bearer ";
    private final byte @Nullable [] expected;

    MetricsTokenFilter(@Nullable String token) {
        this.expected = token == null || token.isBlank() ? null : token.strip().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isAllowed(request.getHeader(HttpHeaders.AUTHORIZATION))) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write(
                        "{\"title\":\"Jeton refusé\",\"status\":401,\"detail\":\"Envoyez l’en-tête « Authorization: Bearer"
                                + " jeton » avec le jeton réglé par estuaire.metrics.token ; sans ce réglage, les mesures"
                                + " restent fermées.\"}");
    }

    /** The comparison takes the same time wherever the two differ. */
    private boolean isAllowed(@Nullable String header) {
        return expected != null
                && header != null
                && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && MessageDigest.isEqual(
                        expected, header.substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8));
    }
}
