package fr.estuaire.identity;

import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Work that no person asked for in a page: nightly jobs and commands of the terminal act under the nation's authority. */
@Component
public class SystemWork {
    private static final Membership NATION = new Membership(0, Role.NATIONAL, null, null, null);

    /** Runs a piece of work as the system; {@code name} is what the log will say ({@code terminal}, {@code nuit}). */
    public void run(String name, Runnable work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SignedInPerson system = new SignedInPerson(name, name, null, true, List.of(NATION), NATION);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(system, null, system.getAuthorities()));
        SecurityContextHolder.setContext(context);
        try {
            work.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
