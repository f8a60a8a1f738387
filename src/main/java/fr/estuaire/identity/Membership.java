package fr.estuaire.identity;

import fr.estuaire.tenant.Space;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One place where a person works: a role in a territory, for one body when the role is the body's, or in the nation.
 *
 * @param territoire code of the territory; null for the nation
 * @param organisme number of the body; null for the other roles
 * @param organismeNom name of the body as it was when the person was attached to it
 */
public record Membership(
        long id,
        Role role,
        @Nullable String territoire,
        @Nullable String organisme,
        @Nullable String organismeNom) implements Serializable {

    public Membership {
        if ((role == Role.NATIONAL) != (territoire == null)) {
            throw new IllegalArgumentException("Un rôle territorial a un territoire, le rôle national n’en a pas.");
        }
        if ((role == Role.ORGANISME) != (organisme != null)) {
            throw new IllegalArgumentException("Seul un membre d’organisme est rattaché à un organisme.");
        }
    }

    /** The space in which this membership works. */
    public Space space() {
        return territoire == null ? Space.national() : Space.territory(territoire);
    }

    public Optional<String> findOrganisme() {
        return Optional.ofNullable(organisme);
    }
}
