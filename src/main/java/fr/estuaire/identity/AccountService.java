package fr.estuaire.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** What is done with accounts: the first one of an installation, then those that an administrator opens. */
@Service
public class AccountService {
    /** The shortest password that is accepted. */
    public static final int MIN_PASSWORD_LENGTH = 12;

    private final Accounts accounts;
    private final PasswordEncoder encoder;

    AccountService(Accounts accounts, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.encoder = encoder;
    }

    /** Whether nobody can sign in yet, so that the first administrator is to be created. */
    @PreAuthorize("permitAll()")
    public boolean isFirstRun() {
        return accounts.isEmpty();
    }

    /**
     * Creates the first national administrator of an installation.
     *
     * @throws IllegalStateException when there is an account already
     * @throws IllegalArgumentException when a value is missing or the password is too short
     */
    @PreAuthorize("permitAll()")
    public synchronized void createFirstAdministrator(String identifiant, String nom, String password) {
        if (!accounts.isEmpty()) {
            throw new IllegalStateException("Un premier compte existe déjà : connectez-vous.");
        }
        open(identifiant, nom, password);
        accounts.attach(identifiant, Role.NATIONAL, null, null, null);
    }

    /** Opens an account without any membership; see {@link #attach}. */
    @PreAuthorize("hasRole('NATIONAL')")
    public void create(String identifiant, String nom, String password) {
        open(identifiant, nom, password);
    }

    /** Gives a person one more place to work. */
    @PreAuthorize("hasRole('NATIONAL')")
    public void attach(
            String identifiant,
            Role role,
            @Nullable String territoire,
            @Nullable String organisme,
            @Nullable String organismeNom) {
        accounts.attach(identifiant, role, territoire, organisme, organismeNom);
    }

    private void open(String identifiant, String nom, String password) {
        if (!identifiant.matches("[^@\\s]+@[^@\\s]+")) {
            throw new IllegalArgumentException(
                    "Indiquez une adresse électronique complète, par exemple nom@exemple.fr.");
        }
        if (nom.isBlank()) {
            throw new IllegalArgumentException("Indiquez le nom de la personne.");
        }
        if (password.length() < MIN_PASSWORD_LENGTH) {
            throw new IllegalArgumentException(
                    "Choisissez un mot de passe d’au moins " + MIN_PASSWORD_LENGTH + " caractères.");
        }
        accounts.create(identifiant, nom.strip(), encoder.encode(password));
    }
}
