package fr.estuaire.identity;

import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is at work in the current thread. */
@Component
public class CurrentPerson {

    /** The person signed in, if any. */
    public Optional<SignedInPerson> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInPerson person
                ? Optional.of(person)
                : Optional.empty();
    }

    /** @throws AccessDeniedException when nobody is signed in */
    public SignedInPerson get() {
        return find().orElseThrow(() -> new AccessDeniedException("Connectez-vous pour continuer."));
    }

    /** Where the person works now. */
    public Membership getMembership() {
        Membership current = get().current();
        if (current == null) {
            throw new AccessDeniedException("Choisissez d’abord votre espace.");
        }
        return current;
    }

    /** The number of the body for which the person works. */
    public String getOrganisme() {
        return getMembership()
                .findOrganisme()
                .orElseThrow(() -> new AccessDeniedException("Cette page est celle d’un organisme de formation."));
    }
}
