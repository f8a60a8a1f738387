package fr.estuaire.identity;

import java.util.List;

/**
 * An account as an administrator sees it.
 *
 * @param memberships those that the administrator may know: all for the nation, those of its territory for a territory
 * @param mine whether the administrator may close it or change its password: nobody else has a say in it
 */
public record Account(String identifiant, String nom, boolean actif, List<Membership> memberships, boolean mine) {
    public Account {
        memberships = List.copyOf(memberships);
    }
}
