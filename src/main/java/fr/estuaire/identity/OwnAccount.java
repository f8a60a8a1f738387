package fr.estuaire.identity;

import fr.estuaire.tenant.EstuaireProperties;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** What a person does with their own account. */
@Service
public class OwnAccount {
    private final CurrentPerson currentPerson;
    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final EstuaireProperties estuaire;

    OwnAccount(CurrentPerson currentPerson, Accounts accounts, PasswordEncoder encoder, EstuaireProperties estuaire) {
        this.currentPerson = currentPerson;
        this.accounts = accounts;
        this.encoder = encoder;
        this.estuaire = estuaire;
    }

    /** Whether the account was closed since the person signed in. */
    @PreAuthorize("isAuthenticated()")
    public boolean isClosed() {
        return accounts.isClosed(currentPerson.get().identifiant());
    }

    /** Whether the password was given by an administrator and is still to be replaced. */
    @PreAuthorize("isAuthenticated()")
    public boolean mustChangePassword() {
        return accounts.isPasswordProvisional(currentPerson.get().identifiant());
    }

    /** @throws IllegalArgumentException when the current password is wrong or the new one is too short or the same */
    @PreAuthorize("isAuthenticated()")
    public void changePassword(String current, String wanted) {
        String identifiant = currentPerson.get().identifiant();
        if (estuaire.demo() && identifiant.endsWith(DemoAccounts.DOMAIN)) {
            throw new IllegalArgumentException("Le mot de passe des comptes de démonstration ne change pas.");
        }
        String encoded = accounts.find(identifiant)
                .map(SignedInPerson::encodedPassword)
                .orElseThrow(() -> new IllegalArgumentException("Ce compte n’existe plus."));
        if (!encoder.matches(current, encoded)) {
            throw new IllegalArgumentException("Votre mot de passe actuel n’est pas celui-là.");
        }
        PersonChecks.checkPassword(wanted);
        if (current.equals(wanted)) {
            throw new IllegalArgumentException("Choisissez un mot de passe différent de l’actuel.");
        }
        accounts.setPassword(identifiant, encoder.encode(wanted), false);
    }
}
