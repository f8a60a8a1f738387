package fr.estuaire.offer;

import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.identity.Membership;
import fr.estuaire.identity.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Whose data a person may touch inside a territory: an editor those of their body, a collector those of all. */
@Component
class BodyAccess {
    private final CurrentPerson currentPerson;

    BodyAccess(CurrentPerson currentPerson) {
        this.currentPerson = currentPerson;
    }

    /** @throws AccessDeniedException when an editor reaches for another body’s data */
    void check(String organisme) {
        Membership membership = currentPerson.getMembership();
        if (membership.role() == Role.ORGANISME && !organisme.equals(membership.organisme())) {
            throw new AccessDeniedException("Cette page est celle d’un autre organisme.");
        }
    }

    /** @throws AccessDeniedException when an editor names a body for which they do not work in this territory */
    void checkWorksFor(String organisme) {
        Membership current = currentPerson.getMembership();
        boolean works = currentPerson.get().memberships().stream()
                .anyMatch(other -> java.util.Objects.equals(other.territoire(), current.territoire())
                        && organisme.equals(other.organisme()));
        if (current.role() == Role.ORGANISME && !works && !organisme.equals(current.organisme())) {
            throw new AccessDeniedException(
                    "Vous ne travaillez pas pour cet organisme : demandez-en l’accès à la collecte.");
        }
    }

    String identifiant() {
        return currentPerson.get().identifiant();
    }
}
