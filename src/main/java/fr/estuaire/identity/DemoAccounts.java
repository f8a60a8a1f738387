package fr.estuaire.identity;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * The accounts of the demonstration: one for each role in territories that differ. They exist only with {@code
 * estuaire.demo=true}; those left by an earlier demonstration cannot sign in without it.
 */
@Component
@ConditionalOnBooleanProperty("estuaire.demo")
public final class DemoAccounts implements SmartInitializingSingleton {
    /** What ends the address of each demonstration account; a reserved name, where no mail arrives. */
    public static final String DOMAIN = "@demo.estuaire.example";

    /** The password of all of them. */
    public static final String PASSWORD = "estuaire-demo";

    /** All of them, in the order in which they are shown. */
    public static final List<DemoAccount> LIST = List.of(
            national(),
            body(Place.BRETAGNE),
            collector(Place.BRETAGNE),
            administrator(Place.BRETAGNE),
            body(Place.LA_REUNION),
            collector(Place.LA_REUNION),
            administrator(Place.LA_REUNION),
            body(Place.SAINT_PIERRE),
            collector(Place.SAINT_PIERRE),
            administrator(Place.SAINT_PIERRE),
            body(Place.NOUVELLE_CALEDONIE),
            collector(Place.NOUVELLE_CALEDONIE),
            multi());

    private static final Logger LOG = LoggerFactory.getLogger(DemoAccounts.class);
    private final Accounts accounts;
    private final PasswordEncoder encoder;

    DemoAccounts(Accounts accounts, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.encoder = encoder;
    }

    /**
     * One demonstration account.
     *
     * @param nom made-up name of the person
     * @param fonction what the account is good for, in a few words
     * @param memberships where it works; their ids mean nothing
     */
    public record DemoAccount(String identifiant, String nom, String fonction, List<Membership> memberships) {}

    /** Creates those that do not exist yet; touches no other. */
    @Override
    public void afterSingletonsInstantiated() {
        LOG.warn("Mode démonstration : des comptes au mot de passe public sont ouverts.");
        String encoded = encoder.encode(PASSWORD);
        for (DemoAccount account : LIST) {
            if (accounts.find(account.identifiant()).isEmpty()) {
                create(account, encoded);
            }
        }
    }

    private void create(DemoAccount account, String encoded) {
        accounts.create(account.identifiant(), account.nom(), encoded, false);
        for (Membership place : account.memberships()) {
            accounts.attach(
                    account.identifiant(), place.role(), place.territoire(), place.organisme(), place.organismeNom());
        }
    }

    private static DemoAccount national() {
        return new DemoAccount(
                "national" + DOMAIN,
                "Nadia National",
                "Administration nationale",
                List.of(new Membership(0, Role.NATIONAL, null, null, null)));
    }

    private static DemoAccount body(Place place) {
        return account("organisme", "Olivier Organisme", "Organisme de formation", place, place.editor());
    }

    private static DemoAccount collector(Place place) {
        return account("collecte", "Colette Collecte", "Collecte", place, place.member(Role.COLLECTE));
    }

    private static DemoAccount administrator(Place place) {
        return account(
                "administration", "Ada Administration", "Administration", place, place.member(Role.ADMINISTRATION));
    }

    private static DemoAccount multi() {
        return new DemoAccount(
                "multi" + DOMAIN,
                "Maël Multiple",
                "Trois espaces : collecte en Bretagne et à La Réunion, organisme à Saint-Pierre-et-Miquelon",
                List.of(
                        Place.BRETAGNE.member(Role.COLLECTE),
                        Place.LA_REUNION.member(Role.COLLECTE),
                        Place.SAINT_PIERRE.editor()));
    }

    private static DemoAccount account(String first, String nom, String fonction, Place place, Membership membership) {
        return new DemoAccount(
                first + "." + place.code + DOMAIN, nom, fonction + ", " + place.nom, List.of(membership));
    }

    /** The territories of the demonstration, each with its body. */
    private enum Place {
        BRETAGNE("bretagne", "Bretagne", "53_OF1", "Atelier des Rivières (démonstration)"),
        LA_REUNION("la-reunion", "La Réunion", "04_OF1", "Savann’ Formation (démonstration)"),
        SAINT_PIERRE(
                "saint-pierre-et-miquelon",
                "Saint-Pierre-et-Miquelon",
                "975_OF1",
                "Centre de formation des Îles (démonstration)"),
        NOUVELLE_CALEDONIE("nouvelle-caledonie", "Nouvelle-Calédonie", "988_OF1", "Kanuméra Formation (démonstration)");

        private final String code;
        private final String nom;
        private final String organisme;
        private final String organismeNom;

        Place(String code, String nom, String organisme, String organismeNom) {
            this.code = code;
            this.nom = nom;
            this.organisme = organisme;
            this.organismeNom = organismeNom;
        }

        Membership member(Role role) {
            return new Membership(0, role, code, null, null);
        }

        Membership editor() {
            return new Membership(0, Role.ORGANISME, code, organisme, organismeNom);
        }
    }
}
