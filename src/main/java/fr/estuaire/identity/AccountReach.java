package fr.estuaire.identity;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** How far an administrator of accounts may go: everywhere for the nation, within their territory for the others. */
@Component
class AccountReach {
    private final CurrentPerson currentPerson;
    private final Optional<BodyDirectory> bodies;

    AccountReach(CurrentPerson currentPerson, Optional<BodyDirectory> bodies) {
        this.currentPerson = currentPerson;
        this.bodies = bodies;
    }

    /** The territory beyond which the administrator sees nothing; null for the nation. */
    @Nullable
    String territory() {
        Membership membership = currentPerson.getMembership();
        return switch (membership.role()) {
            case NATIONAL -> null;
            case ADMINISTRATION -> membership.territoire();
            default -> throw new AccessDeniedException("Les comptes sont l’affaire de l’administration.");
        };
    }

    boolean reaches(Membership membership) {
        String territory = territory();
        return territory == null || territory.equals(membership.territoire());
    }

    /** Whether the account is theirs alone: a password or a closing would otherwise reach into another space. */
    boolean owns(List<Membership> memberships) {
        return memberships.stream().allMatch(this::reaches);
    }

    boolean isCurrent(String identifiant) {
        return currentPerson.get().identifiant().equals(identifiant);
    }

    /**
     * The membership that an assignment makes.
     *
     * @throws AccessDeniedException when the assignment is out of reach
     * @throws IllegalArgumentException when it lacks a territory or a body, or names an unknown one
     */
    Membership membership(Assignment assignment) {
        String territory = territory();
        boolean national = assignment.role() == Role.NATIONAL; // whatever territory is named beside it
        if (territory != null && (national || !territory.equals(assignment.territoire()))) {
            throw new AccessDeniedException(
                    "Vous donnez accès à votre territoire seulement ; pour un autre, adressez-vous à son administration.");
        }
        if (national) {
            return new Membership(0, Role.NATIONAL, null, null, null);
        }
        if (assignment.territoire() == null) {
            throw new IllegalArgumentException("Choisissez un territoire.");
        }
        if (assignment.role() != Role.ORGANISME) {
            return new Membership(0, assignment.role(), assignment.territoire(), null, null);
        }
        BodyDirectory.BodyChoice body = body(assignment.territoire(), assignment.organisme());
        return new Membership(0, Role.ORGANISME, assignment.territoire(), body.numero(), body.nom());
    }

    private BodyDirectory.BodyChoice body(String territoire, @Nullable String numero) {
        if (numero == null) {
            throw new IllegalArgumentException("Choisissez l’organisme de formation.");
        }
        return bodies.flatMap(directory -> directory.find(territoire, numero))
                .orElseThrow(() -> new IllegalArgumentException("Cet organisme n’est pas connu dans ce territoire."));
    }
}
