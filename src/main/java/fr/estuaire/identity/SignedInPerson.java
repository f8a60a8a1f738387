package fr.estuaire.identity;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Somebody who signed in, with the places where they work and the one where they are now. Their authority is that of the
 * current membership alone: who administers one territory is nothing in the next. This record is all that the rest
 * of the application knows of a sign-in, local or not.
 */
public record SignedInPerson(
        String identifiant,
        String nom,
        @Nullable String encodedPassword,
        boolean actif,
        List<Membership> memberships,
        @Nullable Membership current)
        implements UserDetails {

    public SignedInPerson {
        memberships = List.copyOf(memberships);
    }

    /**
     * The same person working elsewhere.
     *
     * @throws IllegalArgumentException when the membership is not one of theirs
     */
    public SignedInPerson in(Membership membership) {
        if (!memberships.contains(membership)) {
            throw new IllegalArgumentException("Cet espace n’est pas l’un des vôtres.");
        }
        return new SignedInPerson(identifiant, nom, null, actif, memberships, membership);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return current == null
                ? Set.of()
                : Set.of(new SimpleGrantedAuthority("ROLE_" + current.role().name()));
    }

    @Override
    public @Nullable String getPassword() {
        return encodedPassword;
    }

    @Override
    public String getUsername() {
        return identifiant;
    }

    @Override
    public boolean isEnabled() {
        return actif;
    }

    @Override
    public String toString() {
        return "SignedInPerson[" + identifiant + "]";
    }
}
