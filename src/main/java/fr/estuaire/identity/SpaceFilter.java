package fr.estuaire.identity;

import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Binds each request to the space of the person who sends it; nothing in the request itself can choose another. */
final class SpaceFilter extends OncePerRequestFilter {
    private final CurrentPerson currentPerson;

    SpaceFilter(CurrentPerson currentPerson) {
        this.currentPerson = currentPerson;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Space> space = currentPerson
                .find()
                .flatMap(person -> Optional.ofNullable(person.current()))
                .map(Membership::space);
        if (space.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            TenantScope.<@org.jspecify.annotations.Nullable Void, Exception>call(space.get(), () -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
