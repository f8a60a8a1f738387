package fr.estuaire.identity;

import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Work that no person asked for in a page: nightly jobs, commands of the terminal, demonstration data. */
@Component
public class SystemWork {
    private static final Membership NATION = new Membership(0, Role.NATIONAL, null, null, null);

    /** Runs a piece of work under the nation’s authority; {@code name} is what the history will say. */
    public void run(String name, Runnable work) {
        runAs(name, NATION, work);
    }

    /** Runs a piece of work under the authority of a membership, for what only a body or a collector may do. */
    public void runAs(String name, Membership membership, Runnable work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SignedInPerson system = new SignedInPerson(name, name, null, true, List.of(membership), membership);
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
