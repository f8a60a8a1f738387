package fr.estuaire.identity;

import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Sign-in with a local account. Another way to sign in has only to produce the same {@link SignedInPerson}. */
@Component
class LocalSignIn implements UserDetailsService {
    private final Accounts accounts;

    LocalSignIn(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public SignedInPerson loadUserByUsername(String identifiant) {
        return accounts.find(identifiant).orElseThrow(() -> new UsernameNotFoundException("Ce compte n’existe pas."));
    }
}
