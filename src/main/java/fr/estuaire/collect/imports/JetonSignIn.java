package fr.estuaire.collect.imports;

import fr.estuaire.identity.Role;
import fr.estuaire.identity.SignedInPerson;
import fr.estuaire.shared.UtcTime;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import fr.estuaire.tenant.Territories;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/**
 * Recognises who sends a token: the person who made it, as long as their account is open and they still work for the body.
 * The token names its territory, and is looked for nowhere else.
 */
@Component
public class JetonSignIn {
    private final JdbcClient jdbc;
    private final Territories territories;
    private final UserDetailsService accounts;
    private final Clock clock;

    JetonSignIn(JdbcClient jdbc, Territories territories, UserDetailsService accounts, Clock clock) {
        this.jdbc = jdbc;
        this.territories = territories;
        this.accounts = accounts;
        this.clock = clock;
    }

    private record Porteur(long id, String par, String organisme) {}

    /** The person in whose name the token speaks, at work for their body; empty when it opens nothing. */
    public Optional<SignedInPerson> identify(String token) {
        String[] parts = token.split("_", 3);
        if (parts.length != 3
                || !parts[0].equals(Jetons.PREFIX)
                || territories.find(parts[1]).isEmpty()
                || territories.findFailure(parts[1]).isPresent()) {
            return Optional.empty();
        }
        return TenantScope.call(Space.territory(parts[1]), () -> find(token))
                .flatMap(porteur -> person(porteur, parts[1]));
    }

    private Optional<Porteur> find(String token) {
        String hash = Jetons.hash(token);
        Optional<Porteur> found = jdbc.sql(
                        "SELECT id, par, organisme FROM jeton_import WHERE sha256 = ? AND revoque_le IS NULL")
                .param(hash)
                .query((row, n) -> new Porteur(row.getLong("id"), row.getString("par"), row.getString("organisme")))
                .optional();
        found.ifPresent(porteur -> jdbc.sql("UPDATE jeton_import SET utilise_le = ? WHERE id = ?")
                .params(UtcTime.toColumn(clock.instant()), porteur.id())
                .update());
        return found;
    }

    private Optional<SignedInPerson> person(Porteur porteur, String territoire) {
        try {
            return accounts.loadUserByUsername(porteur.par()) instanceof SignedInPerson person && person.isEnabled()
                    ? person.memberships().stream()
                            .filter(place -> place.role() == Role.ORGANISME
                                    && territoire.equals(place.territoire())
                                    && porteur.organisme().equals(place.organisme()))
                            .findFirst()
                            .map(person::in)
                    : Optional.empty();
        } catch (UsernameNotFoundException _) {
            return Optional.empty();
        }
    }
}
