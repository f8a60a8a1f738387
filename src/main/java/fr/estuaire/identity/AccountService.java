package fr.estuaire.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** What is done with accounts: the first one of an installation, then those that an administrator looks after. */
@Service
public class AccountService {
    /** The shortest password that is accepted. */
    public static final int MIN_PASSWORD_LENGTH = 12;

    private static final String ADMINISTRATORS = "hasAnyRole('NATIONAL', 'ADMINISTRATION')";
    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final AccountReach reach;

    AccountService(Accounts accounts, PasswordEncoder encoder, AccountReach reach) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.reach = reach;
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
        PersonChecks.check(identifiant, nom);
        PersonChecks.checkPassword(password);
        accounts.create(identifiant, nom.strip(), encoder.encode(password), false);
        accounts.attach(identifiant, Role.NATIONAL, null, null, null);
    }

    /**
     * Opens an account and gives it its first place to work. A person who has an account already keeps its name and its
     * password, and gets the place.
     *
     * @return the password to hand over, to be replaced at the first sign-in; empty when the person had an account
     * @throws AccessDeniedException when the place is beyond the administrator's territory
     * @throws IllegalArgumentException when a value is missing or wrong
     */
    @PreAuthorize(ADMINISTRATORS)
    public Optional<String> open(String identifiant, String nom, Assignment first) {
        Membership place = reach.membership(first);
        PersonChecks.check(identifiant, nom);
        if (accounts.find(identifiant).isPresent()) {
            give(identifiant, place);
            return Optional.empty();
        }
        String password = OneTimePassword.make();
        accounts.create(identifiant, nom.strip(), encoder.encode(password), true);
        give(identifiant, place);
        return Optional.of(password);
    }

    /** Gives a person one more place to work; it counts from their next sign-in. See {@link #open}. */
    @PreAuthorize(ADMINISTRATORS)
    public void attach(String identifiant, Assignment assignment) {
        Membership place = reach.membership(assignment);
        visible(identifiant);
        give(identifiant, place);
    }

    /** Takes a place away from a person; it counts from their next sign-in. */
    @PreAuthorize(ADMINISTRATORS)
    public void detach(String identifiant, Membership membership) {
        SignedInPerson person = visible(identifiant);
        if (!reach.reaches(membership) || !person.memberships().contains(membership)) {
            throw new AccessDeniedException("Cet accès n’est pas de votre ressort.");
        }
        refuseOneself(identifiant, "Vous ne pouvez pas retirer vos propres accès : demandez-le à un collègue.");
        accounts.detach(membership.id());
    }

    /** Closes an account without forgetting it, or opens it again. */
    @PreAuthorize(ADMINISTRATORS)
    public void setActive(String identifiant, boolean actif) {
        owned(identifiant);
        refuseOneself(identifiant, "Vous ne pouvez pas fermer votre propre compte : demandez-le à un collègue.");
        accounts.setActive(identifiant, actif);
    }

    /** Gives an account a new password, to be shown once and replaced at the next sign-in. */
    @PreAuthorize(ADMINISTRATORS)
    public String resetPassword(String identifiant) {
        owned(identifiant);
        refuseOneself(identifiant, "Changez votre propre mot de passe depuis « Mon compte ».");
        String password = OneTimePassword.make();
        accounts.setPassword(identifiant, encoder.encode(password), true);
        return password;
    }

    private void give(String identifiant, Membership place) {
        if (accounts.isAttached(identifiant, place)) {
            throw new IllegalArgumentException("Cette personne a déjà cet accès.");
        }
        accounts.attach(identifiant, place.role(), place.territoire(), place.organisme(), place.organismeNom());
    }

    private SignedInPerson visible(String identifiant) {
        @Nullable String territory = reach.territory();
        return accounts.find(identifiant)
                .filter(person ->
                        territory == null || person.memberships().stream().anyMatch(reach::reaches))
                .orElseThrow(() -> new AccessDeniedException("Ce compte n’est pas de votre ressort."));
    }

    private void owned(String identifiant) {
        if (!reach.owns(visible(identifiant).memberships())) {
            throw new AccessDeniedException(
                    "Cette personne travaille aussi dans un autre espace : adressez-vous à l’administration nationale.");
        }
    }

    private void refuseOneself(String identifiant, String sentence) {
        if (reach.isCurrent(identifiant)) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
