package fr.estuaire.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Takes a person from one of their spaces to another without signing in again; it counts from the next request on. */
@Component
@ConditionalOnWebApplication
public class SpaceSwitch {
    private final CurrentPerson currentPerson;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    SpaceSwitch(CurrentPerson currentPerson) {
        this.currentPerson = currentPerson;
    }

    /** @throws IllegalArgumentException when the membership is not one of the person's */
    public void enter(Membership membership, HttpServletRequest request, HttpServletResponse response) {
        SignedInPerson person = currentPerson.get().in(membership);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }
}
